// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TKeyHint: a key and what it does. Properties: key ("A", "空格"), text.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

RowLayout {
    id: hint

    property string key: ""
    property string text: ""

    spacing: Theme.space1

    Accessible.name: qsTr("按键 %1：%2").arg(hint.key).arg(hint.text)
    Accessible.role: Accessible.StaticText

    Rectangle {
        border.color: Theme.edge
        border.width: Theme.hairline
        color: Theme.card
        implicitHeight: cap.implicitHeight + Theme.focusWidth
        implicitWidth: Math.max(implicitHeight, cap.implicitWidth + Theme.space3)
        radius: Theme.radiusSmall

        TText {
            id: cap

            anchors.centerIn: parent
            size: Theme.textSmall
            text: hint.key
            wrapMode: Text.NoWrap
        }
    }

    TText {
        size: Theme.textSmall
        text: hint.text
        visible: text !== ""
        wrapMode: Text.NoWrap
    }
}
