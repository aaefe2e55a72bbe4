// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SidesDialog: asks which of several files is the front and which the back, with their pictures. Made for one
// question, and gone when it is closed.
//
// Properties: question (SideQuestion of the PageImporter), place (title of the slot).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.App.Scans
import Tarim.Components

TDialog {
    id: dialog

    required property SideQuestion question
    property string place: ""
    readonly property list<string> sides: ["front", "back", ""]

    acceptEnabled: question.answered
    acceptName: "sides.confirm"
    acceptText: qsTr("放入")
    text: question.words
    title: qsTr("“%1”：哪一张是正面，哪一张是反面？").arg(place)
    width: Math.min(Theme.dialogWidth + Theme.space12 * 2, room)

    onAccepted: question.confirm()
    onClosed: dialog.destroy()
    onRejected: question.cancel()

    ListView {
        id: list

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredHeight: contentHeight
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        model: dialog.question.pages
        spacing: Theme.space4

        T.ScrollBar.vertical: TScrollBar {}

        delegate: GridLayout {
            id: row

            required property int index
            required property string name
            required property url picture
            required property string side

            readonly property bool narrow: width < Theme.dialogWidth

            columnSpacing: Theme.space3
            columns: 2
            rowSpacing: Theme.space2
            width: list.width - Theme.space2

            Rectangle {
                Layout.preferredHeight: Theme.thumbHeight * 0.75
                Layout.preferredWidth: Theme.thumbWidth * 1.25
                Layout.rowSpan: row.narrow ? 1 : 2
                color: Theme.backdrop
                opacity: row.side === "" ? 0.5 : 1
                radius: Theme.radiusSmall

                TIcon {
                    anchors.centerIn: parent
                    color: Theme.muted
                    name: image.status === Image.Error ? "warn" : "page"
                    size: Theme.iconLarge
                    visible: image.status !== Image.Ready
                }

                Image {
                    id: image

                    anchors.fill: parent
                    anchors.margins: Theme.space1
                    asynchronous: true
                    fillMode: Image.PreserveAspectFit
                    source: row.picture
                    sourceSize.height: Theme.thumbHeight * 2
                    sourceSize.width: Theme.thumbWidth * 2.5
                }
            }

            TText {
                Layout.alignment: row.narrow ? Qt.AlignVCenter : Qt.AlignBottom
                Layout.fillWidth: true
                elide: Text.ElideMiddle
                maximumLineCount: 2
                text: row.name
                wrapMode: Text.WrapAnywhere
            }

            TSegmented {
                id: answer

                Layout.alignment: Qt.AlignTop
                Layout.columnSpan: row.narrow ? 2 : 1
                Layout.fillWidth: true
                currentIndex: dialog.sides.indexOf(row.side)
                label: row.name
                objectName: "sides.of:" + row.index
                texts: [qsTr("正面"), qsTr("反面"), qsTr("不放入")]

                onChosen: index => {
                    dialog.question.setSide(row.index, dialog.sides[index]);
                    answer.currentIndex = Qt.binding(() => dialog.sides.indexOf(row.side));
                }
            }
        }
    }

    TButton {
        Layout.fillWidth: true
        iconName: "compare"
        objectName: "sides.swap"
        text: qsTr("交换正反面")
        visible: dialog.question.pair

        onClicked: dialog.question.swap()
    }
}
