// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ScanButton: an icon to press below the scan, with a word beside it where there is room. Properties: iconName, text (for screen
// readers), words ("": the icon alone). Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components

TPressable {
    id: button

    property string iconName: ""
    property string words: ""

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

    contentItem: Row {
        opacity: button.enabled ? 1 : 0.5
        spacing: Theme.space1

        TIcon {
            anchors.verticalCenter: parent.verticalCenter
            color: button.enabled ? Theme.ink : Theme.muted
            name: button.iconName
        }

        TText {
            anchors.verticalCenter: parent.verticalCenter
            size: Theme.textSmall
            text: button.words
            visible: text !== ""
            wrapMode: Text.NoWrap
        }
    }
}
