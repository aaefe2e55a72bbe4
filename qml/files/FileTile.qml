// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// FileTile: a folder or a file of FilePage: as a picture with its name below, or as a row.
//
// Takes the roles of FolderModel. Properties: asRow, current (the keyboard is on it). Signals: clicked(), doubleClicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPressable {
    id: tile

    required property int index
    required property string path
    required property string name
    required property bool folder
    required property bool taken
    required property string detail
    required property url picture
    required property string iconName
    required property int order
    property bool asRow: false
    property bool current: false

    readonly property bool broken: image.status === Image.Error
    readonly property string words: tile.broken ? qsTr("打不开，可能已损坏") : tile.detail

    // The view gives the keyboard to its current item; the view's own keys come first.
    Keys.forwardTo: [GridView.view]
    focusPolicy: Qt.NoFocus
    horizontalPadding: Theme.space2
    text: Theme.spoken([tile.folder ? qsTr("文件夹 %1").arg(tile.name) : tile.name, tile.words, tile.order > 0 ? qsTr("已选，第 %1 个").arg(tile.order) : ""])
    verticalPadding: Theme.space2
    spokenRole: Accessible.ListItem

    Accessible.checkable: tile.taken
    Accessible.checked: tile.order > 0
    Accessible.selected: tile.order > 0

    background: Rectangle {
        border.color: tile.order > 0 || tile.current ? Theme.accent : Theme.clear
        border.width: tile.current ? Theme.focusWidth : tile.order > 0 ? Theme.hairline : 0
        color: tile.order > 0 || tile.down ? Theme.accentFill : tile.hovered ? Theme.hover : Theme.clear
        radius: Theme.radius
    }

    contentItem: GridLayout {
        columnSpacing: Theme.space3
        columns: tile.asRow ? 3 : 1
        rowSpacing: Theme.space1

        Rectangle {
            Layout.fillWidth: !tile.asRow
            Layout.preferredHeight: tile.asRow ? Theme.space12 + Theme.space2 : Theme.thumbHeight * 0.65
            Layout.preferredWidth: tile.asRow ? Theme.space12 + Theme.space2 : Theme.thumbWidth
            color: tile.folder ? Theme.clear : Theme.backdrop
            opacity: tile.folder || tile.taken ? 1 : 0.5
            radius: Theme.radiusSmall

            TIcon {
                anchors.centerIn: parent
                color: tile.broken ? Theme.amber : tile.folder ? Theme.accent : Theme.muted
                name: tile.broken ? "warn" : tile.iconName
                size: tile.asRow ? Theme.iconLarge : Theme.iconHuge
                visible: image.status !== Image.Ready
            }

            Image {
                id: image

                anchors.fill: parent
                anchors.margins: Theme.space1
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                source: tile.picture
                sourceSize.height: Theme.thumbHeight * 2
                sourceSize.width: Theme.thumbWidth * 2
            }

            Rectangle {
                anchors.margins: Theme.space1
                anchors.right: parent.right
                anchors.top: parent.top
                color: Theme.accent
                height: Theme.iconLarge
                radius: height / 2
                visible: tile.order > 0 && !tile.asRow
                width: Math.max(height, number.implicitWidth + Theme.space2)

                TText {
                    id: number

                    anchors.centerIn: parent
                    color: Theme.accentInk
                    size: Theme.textSmall
                    strong: true
                    text: tile.order
                }
            }
        }

        ColumnLayout {
            Layout.alignment: tile.asRow ? Qt.AlignVCenter : Qt.AlignTop
            Layout.fillHeight: !tile.asRow
            Layout.fillWidth: true
            spacing: 0

            TText {
                Layout.fillWidth: true
                color: tile.folder || tile.taken ? Theme.ink : Theme.muted
                elide: Text.ElideMiddle
                maximumLineCount: 1
                size: tile.asRow ? Theme.textBody : Theme.textSmall
                text: tile.name
                wrapMode: Text.NoWrap
            }

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: tile.asRow ? 1 : 2
                size: Theme.textSmall
                text: tile.asRow ? tile.words : tile.words.replace(" · ", "\n")
                tone: tile.broken ? "warn" : tile.order > 0 || tile.down ? "" : "muted"
            }

            Item {
                Layout.fillHeight: !tile.asRow
            }
        }

        Rectangle {
            Layout.preferredHeight: Theme.iconLarge
            Layout.preferredWidth: Math.max(Theme.iconLarge, rowNumber.implicitWidth + Theme.space2)
            color: Theme.accent
            radius: height / 2
            visible: tile.asRow && tile.order > 0

            TText {
                id: rowNumber

                anchors.centerIn: parent
                color: Theme.accentInk
                size: Theme.textSmall
                strong: true
                text: tile.order
            }
        }
    }
}
