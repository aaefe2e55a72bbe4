// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// MaskAnswer: 五(一)15 asked of one page: does it need a mask? Two buttons, none chosen at first.
//
// Properties: page (attachment id), mask ("yes" | "no" | ""), readOnly, spoken (what the page is, for screen readers), focusPolicy
// (whether a click takes the keyboard).
// Signals: answered(mask).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

RowLayout {
    id: answer

    required property string page
    required property string mask
    property bool readOnly: false
    property string spoken: ""
    property int focusPolicy: Qt.StrongFocus

    signal answered(string mask)

    spacing: Theme.space1

    Accessible.name: qsTr("%1需要遮盖吗").arg(answer.spoken)
    Accessible.role: Accessible.Grouping

    Repeater {
        model: ["yes", "no"]

        TButton {
            id: button

            required property string modelData

            readonly property bool chosen: modelData === answer.mask

            Layout.fillWidth: true
            Layout.preferredWidth: Theme.target
            description: answer.readOnly ? qsTr("内容已锁定") : ""
            enabled: !answer.readOnly
            focusPolicy: answer.focusPolicy
            horizontalPadding: Theme.space1
            iconName: chosen && width > 1.5 * Theme.target ? "check" : ""
            kind: chosen ? "primary" : "secondary"
            objectName: "mask." + answer.page + "." + modelData
            text: modelData === "yes" ? qsTr("是") : qsTr("否")
            spokenRole: Accessible.RadioButton

            Accessible.checkable: true
            Accessible.checked: chosen
            Accessible.name: modelData === "yes" ? qsTr("%1需要遮盖").arg(answer.spoken) : qsTr("%1不需要遮盖").arg(answer.spoken)

            onClicked: answer.answered(modelData)
        }
    }
}
