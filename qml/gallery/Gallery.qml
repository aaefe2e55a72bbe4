// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Gallery: the window of tarim-gallery. One section at a time, chosen by chips; `section`, `sections`, `sectionHeight` and
// `dark` are what the screenshots and the tests drive.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components

Window {
    id: window

    readonly property list<string> sections: ["Buttons", "Fields", "Choices", "Cards", "Rows", "Feedback", "Shell",
        "Dialogs", "Sheet"]
    property int section: 0
    property bool dark: false
    readonly property real sectionHeight: chooser.height + ((loader.item as Item)?.implicitHeight ?? 0)

    color: Theme.ground
    height: 800
    title: qsTr("组件")
    visible: true
    width: 820

    onDarkChanged: Theme.dark = window.dark

    Flow {
        id: chooser

        padding: Theme.space2
        spacing: Theme.space2
        width: parent.width

        Repeater {
            model: window.sections

            TChip {
                required property int index
                required property string modelData

                checked: index === window.section
                text: modelData

                onClicked: window.section = index
            }
        }

        TSwitch {
            checked: Theme.dark
            text: qsTr("深色")

            onToggled: window.dark = checked
        }
    }

    Loader {
        id: loader

        anchors.top: chooser.bottom
        height: parent.height - chooser.height
        source: window.section < 0 ? "" : Qt.resolvedUrl(window.sections[window.section] + "Section.qml")
        width: parent.width
    }
}
