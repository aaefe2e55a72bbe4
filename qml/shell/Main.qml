// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Main: the window of tarim.
//
// Every interactive item of a page carries objectName "<page>.<thing>" (home.continue, submit.send, unlock.passphrase); one of many
// adds what it is about after a colon: home.group:work, progress.reason:0, vaults.open:<id>. Places of the rail and the bottom bar are
// nav-0, nav-1 … (TRail). Tests and the journey press what they find by these names.
import QtQuick
import Tarim.Components
import Tarim.App.Home
import Tarim.App.Session

Window {
    id: window

    readonly property bool darkSystem: system.window.hslLightness < 0.5

    color: Theme.ground
    height: 860
    minimumHeight: 480
    minimumWidth: 360
    title: Session.open && Session.personName !== "" ? qsTr("%1 · Tarim 职称申报").arg(Session.personName) : qsTr("Tarim 职称申报")
    visible: true
    width: 1280

    onClosing: close => {
        close.accepted = !Session.open || !Background.keepsRunning();
        if (close.accepted)
            Qt.quit();
        else
            window.hide();
    }

    SystemPalette {
        id: system
    }

    Connections {
        function onOpened(): void {
            window.show();
            window.raise();
            window.requestActivate();
        }

        function onQuitAsked(): void {
            Qt.quit();
        }

        target: Background
    }

    Binding {
        property: "dark"
        target: Theme
        value: Session.theme === "dark" || (Session.theme === "system" && window.darkSystem)
    }

    Binding {
        property: "latin"
        target: Theme
        value: Session.language === "en"
    }

    Binding {
        property: "scale"
        target: Theme
        value: Session.textSize / 100
    }

    ShellFrame {
        anchors.fill: parent
        focus: true
    }
}
