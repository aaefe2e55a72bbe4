// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ScanButton: an icon to press below the scan; its words are for screen readers. Properties: iconName, text. Signals: clicked().
import QtQuick
import Tarim.Components

TPressable {
    id: button

    property string iconName: ""

    focusPolicy: Qt.TabFocus
    horizontalPadding: Theme.space2

    background: Rectangle {
        color: button.down ? Theme.accentFill : button.hovered ? Theme.hover : Theme.clear
        radius: Theme.radius

        TFocusRing {
            gap: 0
            shown: button.visualFocus
        }
    }

    contentItem: TIcon {
        color: button.enabled ? Theme.ink : Theme.muted
        name: button.iconName
        opacity: button.enabled ? 1 : 0.5
    }
}
