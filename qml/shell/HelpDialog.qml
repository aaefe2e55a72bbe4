// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// HelpDialog: what a page is for, what to do there, the clauses it follows, whom to ask (F1). The words are PageHelp's.
//
// Properties: help (PageHelp). Functions: openFrom(item): what had the keyboard and gets it back.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session

TDialog {
    id: dialog

    required property PageHelp help
    property Item cameFrom: null

    function openFrom(item: Item): void {
        if (dialog.visible)
            return;
        dialog.cameFrom = item;
        dialog.open();
    }

    acceptName: "help.close"
    acceptText: qsTr("知道了")
    rejectText: ""
    text: dialog.help.purpose
    title: qsTr("帮助：%1").arg(dialog.help.title)

    onClosed: if (dialog.cameFrom && dialog.cameFrom.visible && dialog.cameFrom.enabled) dialog.cameFrom.forceActiveFocus(Qt.PopupFocusReason)

    // A column, not a layout: as in TKeysDialog.
    Column {
        id: column

        Layout.fillWidth: true
        spacing: Theme.space2

        Repeater {
            model: dialog.help.steps

            RowLayout {
                id: step

                required property int index
                required property string modelData

                spacing: Theme.space2
                width: column.width

                TText {
                    Layout.alignment: Qt.AlignTop
                    Layout.minimumWidth: Theme.iconLarge
                    paragraph: true
                    text: step.index + 1
                    tone: "info"
                }

                TText {
                    Layout.fillWidth: true
                    paragraph: true
                    text: Theme.tied(step.modelData)
                }
            }
        }

        TText {
            heading: true
            strong: true
            text: qsTr("通知的原文")
            topPadding: Theme.space2
            visible: dialog.help.clauses.length > 0
            width: column.width
        }

        Repeater {
            model: dialog.help.clauses

            TText {
                required property string modelData

                paragraph: true
                size: Theme.textSmall
                text: Theme.tied(modelData)
                tone: "muted"
                width: column.width
            }
        }

        TText {
            paragraph: true
            size: Theme.textSmall
            text: Theme.tied(dialog.help.ask)
            topPadding: Theme.space2
            width: column.width
        }
    }
}
