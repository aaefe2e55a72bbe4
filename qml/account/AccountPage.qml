// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// AccountPage: before a vault is open, the list of vaults and the unlock form; afterwards the owner, the server, the
// applications, the settings.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Account

TPage {
    id: page

    // On a phone it is none of the places at the bottom, except for a reviewer.
    canGoBack: Session.open && (Router.canGoBack || (narrow && Session.enrolled && !Session.reviewer))
    maxContentWidth: Session.open ? Theme.contentWidth : Theme.dialogWidth + 2 * Theme.space8
    objectName: "account.page"
    title: Session.open ? qsTr("账户") : qsTr("Tarim 职称申报")
    subtitle: Session.open ? "" : qsTr("没有网络也能填报。资料用密码加密，保存在本机；联网后传到本单位的服务器。")

    onBack: Router.canGoBack ? Router.back() : Router.start("home")

    Joining {
        id: joining

        session: Session
    }

    TBanner {
        Layout.fillWidth: true
        objectName: "account.joinWaiting"
        text: qsTr("请先设置密码，或输入密码打开您的资料；然后核对加入文件，再连接。")
        title: qsTr("已收到加入文件")
        tone: "info"
        visible: joining.waiting && !Session.open
    }

    UnlockCard {
        Layout.fillWidth: true
        visible: !Session.open
    }

    PersonCard {
        Layout.fillWidth: true
        visible: Session.open
    }

    ApplicationsCard {
        Layout.fillWidth: true
        visible: Session.open && Session.enrolled && !Session.reviewer
    }

    PassphraseCard {
        Layout.fillWidth: true
        visible: Session.open
    }

    SettingsCard {
        Layout.fillWidth: true
    }
}
