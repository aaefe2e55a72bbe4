// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TButton: a button with words.
//
// Properties: text, kind ("primary" | "secondary" | "accent" (outline in the accent colour) | "danger" | "quiet"),
// iconName (TIcon), iconAtEnd, busy (turning arc, cannot be pressed), compact (32 px to see, 44 px to touch), enabled.
// Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TPressable {
    id: button

    property string kind: "secondary"
    property string iconName: ""
    property bool iconAtEnd: false
    property bool compact: false

    readonly property bool filled: kind === "primary" || kind === "danger"
    readonly property color inkColor: !enabled ? Theme.muted
        : filled ? Theme.accentInk
        : kind === "accent" || kind === "quiet" ? Theme.accent : Theme.ink
    readonly property color fillColor: !enabled ? (kind === "quiet" ? Theme.clear : Theme.ground)
        : kind === "primary" ? (down ? Theme.accentPressed : Theme.accent)
        : kind === "danger" ? (down ? Theme.redPressed : Theme.red)
        : down ? Theme.accentFill : hovered ? Theme.hover
        : kind === "quiet" ? Theme.clear : Theme.card
    readonly property color lineColor: !enabled ? (kind === "quiet" ? Theme.clear : Theme.line)
        : filled || kind === "quiet" ? Theme.clear
        : kind === "accent" ? Theme.accent : Theme.edge

    bottomInset: compact ? (Theme.target - Theme.compactHeight) / 2 : 0
    topInset: bottomInset
    horizontalPadding: compact || kind === "quiet" ? Theme.space3 : Theme.space5
    verticalPadding: compact ? Theme.space1 : Theme.space2

    background: Rectangle {
        border.color: button.lineColor
        border.width: Theme.hairline
        color: button.fillColor
        radius: Theme.radius

        TFocusRing {
            shown: button.visualFocus
        }
    }

    contentItem: Item {
        implicitHeight: row.implicitHeight
        implicitWidth: row.implicitWidth

        RowLayout {
            id: row

            anchors.centerIn: parent
            spacing: Theme.space2
            width: Math.min(implicitWidth, parent.width)

            TSpinner {
                color: button.inkColor
                size: Theme.icon
                visible: button.busy
            }

            TIcon {
                color: button.inkColor
                name: button.iconName
                size: Theme.icon
                visible: !button.busy && button.iconName !== "" && !button.iconAtEnd
            }

            TText {
                Layout.fillWidth: true
                color: button.inkColor
                elide: Text.ElideRight
                horizontalAlignment: Text.AlignHCenter
                maximumLineCount: 2
                text: button.text
                visible: text !== ""
                wrapMode: Text.WordWrap
            }

            TIcon {
                color: button.inkColor
                name: button.iconName
                size: Theme.icon
                visible: !button.busy && button.iconName !== "" && button.iconAtEnd
            }
        }
    }
}
