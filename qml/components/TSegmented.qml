// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TSegmented: two to four answers as big buttons side by side; none chosen at first.
//
// Properties: texts, currentIndex (-1: not answered), label and description (for screen readers: what is asked, and what is said about it),
// enabled. Signals: chosen(index).
// Keys: Tab reaches each answer; Enter or Space chooses it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

RowLayout {
    id: group

    property list<string> texts
    property int currentIndex: -1
    property string label: ""
    property string description: ""

    signal chosen(int index)

    spacing: Theme.space2

    Accessible.description: group.description
    Accessible.name: group.label
    Accessible.role: Accessible.Grouping

    Repeater {
        model: group.texts

        TButton {
            required property int index
            required property string modelData

            Layout.fillWidth: true
            Layout.preferredWidth: Theme.target
            horizontalPadding: Theme.space2
            iconName: index === group.currentIndex ? "check" : ""
            kind: index === group.currentIndex ? "primary" : "secondary"
            text: modelData
            spokenRole: Accessible.RadioButton

            Accessible.checkable: true
            Accessible.checked: index === group.currentIndex
            Accessible.description: Theme.spoken([group.label, group.description])

            onClicked: {
                group.currentIndex = index;
                group.chosen(index);
            }
        }
    }
}
