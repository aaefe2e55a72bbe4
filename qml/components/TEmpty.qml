// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TEmpty: nothing here yet, and what to do about it. Properties: iconName, title, text, actionText. Signals: acted().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: empty

    property string iconName: "inbox"
    property string title: ""
    property string text: ""
    property string actionText: ""

    signal acted()

    spacing: Theme.space2

    TIcon {
        Layout.alignment: Qt.AlignHCenter
        Layout.topMargin: Theme.space8
        color: Theme.muted
        name: empty.iconName
        size: Theme.iconHuge
    }

    TText {
        Layout.fillWidth: true
        heading: true
        horizontalAlignment: Text.AlignHCenter
        size: Theme.textLead
        strong: true
        text: empty.title
        visible: text !== ""
    }

    TText {
        Layout.fillWidth: true
        Layout.leftMargin: Theme.space4
        Layout.rightMargin: Theme.space4
        horizontalAlignment: Text.AlignHCenter
        paragraph: true
        text: empty.text
        tone: "muted"
        visible: text !== ""
    }

    TButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.bottomMargin: Theme.space8
        Layout.topMargin: Theme.space2
        kind: "primary"
        text: empty.actionText
        visible: text !== ""

        onClicked: empty.acted()
    }
}
