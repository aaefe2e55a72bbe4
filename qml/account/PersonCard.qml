// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PersonCard: the owner of the open vault, its server, locking and signing out; without a server, enrolling.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Account

ColumnLayout {
    id: card

    readonly property string roleText: Session.roleLabel(Session.role, Session.language)

    spacing: Theme.space4

    SignOut {
        id: signOut

        session: Session
    }

    TCard {
        Layout.fillWidth: true
        title: Session.personName
        visible: Session.enrolled

        TText {
            Layout.fillWidth: true
            text: card.roleText === "" || Session.unitName === "" ? card.roleText + Session.unitName
                : qsTr("%1 · %2").arg(card.roleText).arg(Session.unitName)
            tone: "muted"
            visible: text !== ""
        }

        TNotes {
            Layout.fillWidth: true
            model: signOut.whyNot === "" ? [] : [{level: "warn", text: signOut.whyNot, clause: ""}]
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            TButton {
                iconName: "lock"
                kind: "accent"
                objectName: "account.lock"
                text: qsTr("锁定")

                onClicked: Session.close()
            }

            TButton {
                description: signOut.whyNot
                enabled: signOut.allowed
                objectName: "account.signOut"
                text: qsTr("在本机退出")

                onClicked: leave.open()
            }
        }
    }

    EnrolCard {
        Layout.fillWidth: true
        visible: Session.open && !Session.enrolled
    }

    TButton {
        Layout.alignment: Qt.AlignHCenter
        iconName: "lock"
        kind: "quiet"
        objectName: "account.lockUnenrolled"
        text: qsTr("锁定")
        visible: Session.open && !Session.enrolled

        onClicked: Session.close()
    }

    TDialog {
        id: leave

        acceptText: qsTr("退出")
        danger: true
        rejectText: qsTr("不退出")
        text: qsTr("所有内容都已到服务器，不会丢失。退出后本机不再同步；再次使用须由单位重发注册码。")
        title: qsTr("在本机退出？")

        onAccepted: signOut.signOut()
    }
}
