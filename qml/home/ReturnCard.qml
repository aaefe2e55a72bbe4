// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReturnCard: the reasons of a return, the time left, which places were edited, and the answers to the reviewer; on the progress page
// and above the answers to be submitted again.
//
// Properties: sheet (ReturnSheet), place (first part of the names of its items), onward (offers to check and submit).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

TCard {
    id: card

    required property ReturnSheet sheet
    required property string place
    property bool onward: true

    tone: "block"

    TBadge {
        Layout.maximumWidth: card.availableWidth
        iconName: "clock"
        objectName: card.place + ".left"
        text: card.sheet.leftText
        tone: "block"
        visible: text !== ""
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        text: Theme.tied(card.sheet.introText)
    }

    ColumnLayout {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.hairline - Theme.space5
        Layout.rightMargin: Theme.hairline - Theme.space5
        spacing: 0

        Repeater {
            model: card.sheet

            ReturnReason {
                Layout.fillWidth: true
                place: card.place
                sheet: card.sheet
            }
        }
    }

    TText {
        Layout.fillWidth: true
        size: Theme.textSmall
        text: card.sheet.sumText
        tone: "muted"
    }

    TProgressBar {
        Layout.fillWidth: true
        label: card.sheet.sumText
        value: card.sheet.count > 0 ? (card.sheet.mended + card.sheet.answered) / card.sheet.count : 0
    }

    TButton {
        Layout.fillWidth: true
        kind: "primary"
        objectName: card.place + ".submit"
        text: card.sheet.submitText
        visible: card.onward

        onClicked: Router.open("submit")
    }
}
