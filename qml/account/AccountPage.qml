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

    // What is shown. A vault that was opened leads on to another page: until that is there, this one stays as it was.
    property bool inside: Session.open

    function follow(): void {
        if (!Session.open || Router.route === "account")
            page.inside = Session.open;
    }

    // On a phone it is none of the places at the bottom, except for a reviewer.
    canGoBack: inside && (Router.canGoBack || (narrow && Session.enrolled && !Session.reviewer))
    maxContentWidth: inside ? Theme.contentWidth : Theme.dialogWidth + 2 * Theme.space8
    objectName: "account.page"
    title: inside ? qsTr("账户") : qsTr("Tarim 职称申报")
    subtitle: inside ? "" : qsTr("没有网络也能填报。资料用密码加密，保存在本机；联网后传到本单位的服务器。")

    onBack: Router.canGoBack ? Router.back() : Router.start("home")
    onInsideChanged: page.begin()

    Component.onCompleted: page.inside = Session.open

    Connections {
        // Where the vault leads to is known when everything else has heard of it.
        function onOpenChanged(): void {
            following.restart();
        }

        target: Session
    }

    Timer {
        id: following

        interval: 0

        onTriggered: page.follow()
    }

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
        visible: joining.waiting && !page.inside
    }

    TBanner {
        Layout.fillWidth: true
        actionText: qsTr("知道了")
        objectName: "account.joinUnused"
        text: qsTr("本机已连接“%1”，没有使用刚才打开的加入文件。如需连接另一台服务器，请先锁定，新建一份资料，再打开加入文件。").arg(Session.unitName)
        title: qsTr("已经连接，不需要加入文件")
        tone: "info"
        visible: joining.waiting && page.inside && Session.enrolled

        onActed: joining.dropWaiting()
    }

    UnlockCard {
        Layout.fillWidth: true
        visible: !page.inside
    }

    PersonCard {
        Layout.fillWidth: true
        visible: page.inside
    }

    ApplicationsCard {
        Layout.fillWidth: true
        visible: page.inside && Session.enrolled && !Session.reviewer
    }

    PassphraseCard {
        Layout.fillWidth: true
        visible: page.inside
    }

    SettingsCard {
        Layout.fillWidth: true
    }
}
