// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SettingsCard: language, theme and size of text of this device, and whether the program goes on when its window is closed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Home
import Tarim.App.Session

TCard {
    id: card

    readonly property list<string> languages: ["zh", "en"]
    readonly property list<string> themes: ["system", "light", "dark"]
    readonly property var textSizes: [100, 115, 130]

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

    TText {
        size: Theme.textSmall
        text: qsTr("文字大小")
        tone: "muted"
    }

    TSegmented {
        Layout.fillWidth: true
        currentIndex: card.textSizes.indexOf(Session.textSize)
        label: qsTr("文字大小")
        objectName: "account.textSize"
        texts: [qsTr("标准"), qsTr("大"), qsTr("特大")]

        onChosen: index => Session.textSize = card.textSizes[index]
    }

    TSwitch {
        Layout.fillWidth: true
        checked: Background.enabled
        enabled: Background.possible || Background.enabled
        objectName: "account.background"
        text: qsTr("关闭窗口后，在后台继续同步")

        Accessible.description: about.text

        onToggled: Background.enabled = checked
    }

    TText {
        id: about

        Layout.fillWidth: true
        paragraph: true
        size: Theme.textSmall
        text: Background.possible ? qsTr("有退回时，电脑会提醒您。要停止，请在托盘图标上选“退出”。")
            : qsTr("这台电脑的桌面没有托盘，关闭窗口即退出。下次打开时，首页会显示有无退回。")
        tone: "muted"
    }
}
