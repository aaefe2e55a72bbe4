// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TBadge: a state as icon + word + colour; not to be pressed (see TChip).
//
// Properties: tone ("ok" | "warn" | "block" | "info" | "neutral"), text, iconName (by default the tone's own icon).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

Rectangle {
    id: badge

    property string tone: "neutral"
    property string text: ""
    property string iconName: Theme.iconOf(tone)

    border.color: badge.tone === "neutral" ? Theme.line : Theme.clear
    border.width: Theme.hairline
    color: Theme.fillOf(badge.tone)
    implicitHeight: Math.max(Theme.chipHeight, row.implicitHeight + Theme.space1)
    implicitWidth: row.implicitWidth + 2 * Theme.space2
    radius: Theme.radius

    Accessible.name: badge.text
    Accessible.role: Accessible.StaticText

    RowLayout {
        id: row

        anchors.centerIn: parent
        spacing: Theme.space1
        width: Math.min(implicitWidth, parent.width - 2 * Theme.space2)

        TIcon {
            color: Theme.inkOf(badge.tone)
            name: badge.iconName
            size: Theme.iconSmall
            visible: badge.iconName !== ""
        }

        TText {
            Layout.fillWidth: true
            elide: Text.ElideRight
            maximumLineCount: 1
            size: Theme.textSmall
            text: Theme.tied(badge.text)
            tone: badge.tone
            visible: text !== ""
        }
    }
}
