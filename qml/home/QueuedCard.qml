// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// QueuedCard: a submission that was signed and waits for a network: what is safe, what happens by itself, what to do, what comes next.
//
// Properties: submitting. Functions: settle() moves the keyboard to its main act.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

TCard {
    id: card

    required property Submitting submitting

    function settle(): void {
        sync.forceActiveFocus();
    }

    objectName: "submit.queued"
    spacing: Theme.space4
    tone: "info"

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        TIcon {
            Layout.alignment: Qt.AlignTop
            color: Theme.accent
            name: "cloud-up"
            size: Theme.iconLarge
        }

        TText {
            Layout.fillWidth: true
            heading: true
            size: Theme.textTitle
            strong: true
            text: qsTr("等待送到服务器")
        }
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        text: Theme.tied(qsTr("提交已签名，保存在本机。联网后自动送出，服务器签发回执后才算提交。送出之前请不要再修改。%1").arg(card.submitting.sizeText))
    }

    TButton {
        id: sync

        iconName: "sync"
        kind: "primary"
        objectName: "submit.sync"
        text: qsTr("立即同步")

        onClicked: Session.syncNow()
    }

    NextSteps {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        model: card.submitting.next
    }
}
