// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TSwitch: on or off, at once. Properties: text, checked, enabled. Signals: toggled(). Keys: Space, Enter.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TPressable {
    id: toggle

    checkable: true
    spokenRole: Accessible.CheckBox

    Accessible.checkable: true
    Accessible.checked: toggle.checked
    Accessible.onToggleAction: toggle.press()

    background: null

    contentItem: RowLayout {
        spacing: Theme.space3

        Rectangle {
            border.color: toggle.checked ? Theme.clear : Theme.edge
            border.width: Theme.hairline
            color: !toggle.enabled ? Theme.line : toggle.checked ? Theme.accent : Theme.ground
            implicitHeight: Theme.iconLarge
            implicitWidth: Theme.target
            radius: height / 2

            Rectangle {
                color: toggle.checked && toggle.enabled ? Theme.accentInk : Theme.muted
                height: width
                radius: width / 2
                width: Theme.iconSmall
                x: toggle.checked !== toggle.mirrored ? parent.width - width - Theme.space1 : Theme.space1
                y: Theme.space1
            }

            TFocusRing {
                corner: parent.radius
                shown: toggle.visualFocus
            }
        }

        TText {
            Layout.fillWidth: true
            text: toggle.text
            tone: toggle.enabled ? "" : "muted"
            visible: text !== ""
        }
    }
}
