// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// NoneCard: 无 for a whole table, in one tap, and back. Properties: form (GroupForm).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Dossier
import Tarim.Components

TCard {
    id: card

    required property GroupForm form

    tone: form.none ? "ok" : ""

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        TText {
            Layout.fillWidth: true
            paragraph: true
            text: card.form.none ? qsTr("这一项已填“%1”。").arg(card.form.blankWord)
                : qsTr("没有内容可填？栏目不得留空，请点“%1”。").arg(card.form.blankWord)
        }

        TButton {
            description: enabled ? "" : card.form.describeLock
            enabled: !card.form.readOnly
            iconName: card.form.none ? "return" : "check"
            kind: "accent"
            objectName: "none." + card.form.group + ".@.none"
            text: card.form.none ? qsTr("取消") : qsTr("填“%1”").arg(card.form.blankWord)

            onClicked: card.form.setNone(!card.form.none)
        }
    }
}
