// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReasonCard: the editor of one reason: how narrow its place is, the policy's list, own words. A choice counts at once.
//
// Functions: writeTexts(). Keys in the words: Esc and Ctrl+Enter end them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.Components
import Tarim.App.Review

FocusScope {
    id: card

    readonly property ReasonEditor pad: Review.dossier.pad

    function writeTexts(): void {
        own.forceActiveFocus();
    }

    implicitHeight: column.implicitHeight + ways.implicitHeight + Theme.space2 + 2 * Theme.space3

    Rectangle {
        anchors.fill: parent
        color: Theme.card

        Rectangle {
            color: Theme.red
            height: Theme.focusWidth
            width: parent.width
        }
    }

    Flickable {
        id: view

        anchors.bottom: ways.top
        anchors.bottomMargin: Theme.space2
        anchors.left: parent.left
        anchors.leftMargin: Theme.space4
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        anchors.top: parent.top
        anchors.topMargin: Theme.space3
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight
        contentWidth: width

        T.ScrollBar.vertical: TScrollBar {}

        ColumnLayout {
            id: column

            spacing: Theme.space1
            width: view.width

            TText {
                Layout.fillWidth: true
                heading: true
                strong: true
                text: Theme.tied(qsTr("需修改：%1").arg(card.pad.place))
            }

            Flow {
                Layout.fillWidth: true
                visible: card.pad.pins.count > 1

                Repeater {
                    model: card.pad.pins

                    TChip {
                        required property int pin
                        required property string words
                        required property bool chosen

                        checked: chosen
                        focusPolicy: Qt.TabFocus
                        rightInset: Theme.space2
                        rightPadding: Theme.space3 + rightInset
                        objectName: "review.pin." + pin
                        text: words

                        onClicked: card.pad.pinTo(pin)
                    }
                }
            }

            Flow {
                Layout.fillWidth: true

                Repeater {
                    model: card.pad.choices

                    TChip {
                        required property int index
                        required property string code
                        required property string words
                        required property bool chosen

                        checked: chosen
                        focusPolicy: Qt.TabFocus
                        rightInset: Theme.space2
                        rightPadding: Theme.space3 + rightInset
                        objectName: "review.reason." + code
                        text: index < 9 ? qsTr("%1 %2").arg(index + 1).arg(words) : words

                        onClicked: card.pad.choose(code)
                    }
                }
            }

            TTextArea {
                id: own

                Layout.fillWidth: true
                label: qsTr("补充说明（申报人会看到）")
                minimumLines: 2
                objectName: "review.words"
                placeholder: qsTr("写明缺什么、怎样改")

                Keys.onEscapePressed: card.pad.close()
                Keys.onPressed: event => {
                    event.accepted = (event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers === Qt.ControlModifier;
                    if (event.accepted)
                        card.pad.close();
                }
                onEdited: typed => card.pad.words = typed

                Binding {
                    property: "text"
                    restoreMode: Binding.RestoreNone
                    target: own
                    value: card.pad.words
                    when: !own.active
                }
            }
        }
    }

    // Stays in view, however little of the list above it does.
    RowLayout {
        id: ways

        anchors.bottom: parent.bottom
        anchors.bottomMargin: Theme.space3
        anchors.left: parent.left
        anchors.leftMargin: Theme.space4
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        spacing: Theme.space2

        TButton {
            focusPolicy: Qt.TabFocus
            iconName: "trash"
            kind: "quiet"
            objectName: "review.reason.remove"
            text: qsTr("删除")
            visible: card.pad.stands

            onClicked: card.pad.remove()
        }

        Item {
            Layout.fillWidth: true
        }

        TButton {
            focusPolicy: Qt.TabFocus
            iconName: "plus"
            kind: "quiet"
            objectName: "review.reason.another"
            text: qsTr("再写一条")
            visible: card.pad.stands

            onClicked: card.pad.begin()
        }

        TButton {
            focusPolicy: Qt.TabFocus
            objectName: "review.reason.done"
            text: card.pad.stands ? qsTr("完成") : qsTr("取消")

            onClicked: card.pad.close()
        }
    }
}
