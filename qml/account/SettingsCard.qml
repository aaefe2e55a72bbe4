// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SettingsCard: language and theme of this device.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session

TCard {
    id: card

    readonly property list<string> languages: ["zh", "en"]
    readonly property list<string> themes: ["system", "light", "dark"]

    TText {
        size: Theme.textSmall
        text: qsTr("语言")
        tone: "muted"
    }

    TSegmented {
        id: language

        Layout.fillWidth: true
        currentIndex: card.languages.indexOf(Session.language)
        label: qsTr("语言")
        objectName: "account.language"
        texts: ["中文", "English"]

        onChosen: index => Session.language = card.languages[index]
    }

    TText {
        size: Theme.textSmall
        text: qsTr("外观")
        tone: "muted"
    }

    TSegmented {
        Layout.fillWidth: true
        currentIndex: card.themes.indexOf(Session.theme)
        label: qsTr("外观")
        objectName: "account.theme"
        texts: [qsTr("随系统"), qsTr("浅色"), qsTr("深色")]

        onChosen: index => Session.theme = card.themes[index]
    }
}
