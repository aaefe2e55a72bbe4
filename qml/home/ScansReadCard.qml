// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ScansReadCard: how many scans were read, and a button that takes what was found among the findings above. It is as high from the first
// frame on as it will be.
//
// Properties: progress (ReadingProgress). Signals: asked() after the button was pressed.
import QtQuick
import QtQuick.Layouts
import Tarim.App.Scans
import Tarim.Components

TCard {
    id: card

    required property ReadingProgress progress

    signal asked

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        TIcon {
            readonly property bool warns: card.progress.unavailable || (card.progress.doubtful && card.progress.done === card.progress.total)

            color: Theme.inkOf(warns ? "warn" : "muted")
            name: warns ? "warn" : card.progress.done < card.progress.total ? "search" : "check"
            size: Theme.iconSmall
        }

        TText {
            Layout.fillWidth: true
            objectName: "submit.scansRead"
            paragraph: true
            size: Theme.textSmall
            text: Theme.tied(card.progress.text)
        }

        TButton {
            compact: true
            description: enabled ? "" : qsTr("没有新读到的内容。")
            enabled: card.progress.news
            objectName: "submit.scansAgain"
            text: qsTr("重新核对")
            visible: !card.progress.unavailable

            onClicked: {
                card.progress.refresh();
                card.asked();
            }
        }
    }
}
