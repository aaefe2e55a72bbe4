// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TListRow: one row of a list, all of it to be pressed: number, title, words, badge, chevron. On narrow rows the words go
// below the title.
//
// Properties: number ("" none), title, secondary, badgeText, badgeTone, badgeIcon, chevron, selected, strong, separator
// (line above it; off for the first row), stacked (on narrow rows the badge always goes below the words), bleed (the fill reaches the edges: for lists that are no card), keepsRoom (every
// row is as high as another, whatever its words and badge say: for lists whose words change while they are shown). Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TPressable {
    id: row

    property string number: ""
    property string title: ""
    property string secondary: ""
    property string badgeText: ""
    property string badgeTone: "neutral"
    property string badgeIcon: Theme.iconOf(badgeTone)
    property bool chevron: false
    property bool selected: false
    property bool strong: selected
    property bool separator: true
    property bool bleed: false
    property bool stacked: false
    property bool keepsRoom: false

    // Muted words on the selected row would fall below 4.5:1.
    readonly property string quietTone: selected || down ? "" : "muted"
    // On a phone a long badge goes below the words, so that it is read whole.
    readonly property bool badgeBelow: narrow && !keepsRoom && (stacked || badge.implicitWidth > width * 0.44)
    readonly property bool narrow: width < Theme.phoneBelow - Theme.railWidth

    implicitWidth: Theme.target * 4
    implicitHeight: Math.max(Theme.rowHeight, implicitContentHeight + topPadding + bottomPadding)
    horizontalPadding: narrow ? Theme.space4 : Theme.space5
    text: Theme.spoken([number, title, secondary, badgeText])
    verticalPadding: Theme.space2
    spokenRole: Accessible.ListItem

    Accessible.selected: row.selected

    background: Item {
        Rectangle {
            color: Theme.line
            height: Theme.hairline
            visible: row.separator
            width: parent.width
        }

        Rectangle {
            anchors.fill: parent
            anchors.margins: row.bleed ? 0 : Theme.focusWidth
            anchors.topMargin: row.bleed ? Theme.hairline : Theme.focusWidth
            border.color: Theme.accent
            border.width: row.visualFocus ? Theme.focusWidth : 0
            color: row.selected || row.down ? Theme.accentFill : row.hovered ? Theme.hover : Theme.clear
            radius: row.bleed ? 0 : Theme.radius
        }
    }

    contentItem: RowLayout {
        spacing: Theme.space3

        TText {
            Layout.alignment: Qt.AlignVCenter
            Layout.minimumWidth: Theme.iconLarge
            horizontalAlignment: Text.AlignRight
            text: row.number
            tone: row.quietTone
            visible: text !== ""
            wrapMode: Text.NoWrap
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: 0

            TText {
                Layout.fillWidth: true
                color: row.enabled ? Theme.ink : Theme.muted
                elide: Text.ElideRight
                maximumLineCount: row.narrow ? 3 : 2
                strong: row.strong
                text: Theme.tied(row.title)
            }

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: row.keepsRoom ? 1 : 2
                size: Theme.textSmall
                text: Theme.tied(row.secondary)
                tone: row.quietTone
                visible: row.narrow && (text !== "" || row.keepsRoom)
            }

            TBadge {
                Layout.fillWidth: false
                Layout.maximumWidth: row.width - row.leftPadding * 2 - Theme.target
                Layout.topMargin: Theme.space1
                iconName: row.badgeIcon
                text: row.badgeText
                tone: row.badgeTone
                visible: row.badgeBelow && text !== ""
            }
        }

        TText {
            Layout.maximumWidth: row.width / 3
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignRight
            maximumLineCount: row.keepsRoom ? 1 : 2
            size: Theme.textSmall
            text: Theme.tied(row.secondary)
            tone: row.quietTone
            visible: !row.narrow && text !== ""
        }

        TBadge {
            id: badge

            Layout.maximumWidth: row.width * 0.44
            iconName: row.badgeIcon
            text: row.badgeText
            tone: row.badgeTone
            visible: !row.badgeBelow && text !== ""
        }

        TIcon {
            color: Theme.muted
            name: row.mirrored ? "chevron-start" : "chevron-end"
            size: Theme.iconSmall
            visible: row.chevron
        }
    }
}
