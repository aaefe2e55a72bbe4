// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TChip: a small thing to press: an attached file, a filter, “add”. 28 px to see, 44 px to touch.
//
// Properties: text, iconName, tone (as TBadge), checkable, checked (a filter that is on). Signals: clicked(), toggled().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TPressable {
    id: chip

    property string tone: "neutral"
    property string iconName: ""

    readonly property string shownTone: checked ? "info" : tone

    bottomInset: (Theme.target - Theme.compactHeight) / 2
    topInset: bottomInset
    horizontalPadding: Theme.space3
    spokenRole: chip.checkable ? Accessible.CheckBox : Accessible.Button

    Accessible.checkable: chip.checkable
    Accessible.checked: chip.checked

    background: Rectangle {
        border.color: chip.checked || chip.down ? Theme.accent
            : chip.tone === "neutral" ? Theme.line : Theme.lineOf(chip.tone)
        border.width: Theme.hairline
        color: chip.hovered && chip.shownTone === "neutral" ? Theme.card : Theme.fillOf(chip.shownTone)
        radius: Theme.radius

        TFocusRing {
            shown: chip.visualFocus
        }
    }

    contentItem: RowLayout {
        spacing: Theme.space1

        TIcon {
            color: label.color
            name: chip.checked && chip.iconName === "" ? "check" : chip.iconName
            size: Theme.iconSmall
            visible: name !== ""
        }

        TText {
            id: label

            Layout.fillWidth: true
            color: !chip.enabled ? Theme.muted : chip.shownTone === "neutral" ? Theme.ink : Theme.inkOf(chip.shownTone)
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 1
            size: Theme.textSmall
            text: chip.text
        }
    }
}
