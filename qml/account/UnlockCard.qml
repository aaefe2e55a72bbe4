// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// UnlockCard: the vaults of this device, the passphrase of the chosen one, or a new vault.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Account

ColumnLayout {
    id: card

    property string chosen: ""
    property string chosenLabel: ""
    property bool making: door.vaults.count === 0
    readonly property bool refused: door.errorField === "passphrase" && !door.busy && !making

    function choose(vault: string, label: string): void {
        door.forget();
        card.chosen = vault;
        card.chosenLabel = label;
        card.making = false;
        passphrase.text = "";
        passphrase.forceActiveFocus();
    }

    // The first field, of the only vault or of a new one. While a vault is open nobody sees it: the page must not scroll to it.
    function begin(): void {
        if (Session.open)
            return;
        if (door.vaults.count === 1)
            card.choose(door.idAt(0), door.labelAt(0));
        else if (door.vaults.count === 0)
            naming.forceActiveFocus();
    }

    function note(field: string): list<var> {
        return door.errorField === field && door.errorText !== "" ? [{level: "block", text: door.errorText, clause: ""}] : [];
    }

    spacing: Theme.space4

    onVisibleChanged: {
        passphrase.text = newPassphrase.text = again.text = "";
        card.making = door.vaults.count === 0;
        card.begin();
    }

    Component.onCompleted: card.begin()
    onRefusedChanged: if (refused) retyping.restart()

    // The next key replaces what was wrong.
    Timer {
        id: retyping

        interval: 0

        onTriggered: {
            passphrase.forceActiveFocus();
            passphrase.selectAll();
        }
    }

    UnlockController {
        id: door

        session: Session
    }

    TCard {
        Layout.fillWidth: true
        flush: true
        title: qsTr("本机上的资料")
        visible: door.vaults.count > 0

        Repeater {
            model: door.vaults

            TListRow {
                required property int index
                required property string label
                required property string vaultId

                Layout.fillWidth: true
                badgeIcon: "lock"
                badgeText: qsTr("已加密")
                objectName: "account.vault:" + index
                selected: !card.making && vaultId === card.chosen
                title: label

                onClicked: card.choose(vaultId, label)
            }
        }
    }

    TCard {
        Layout.fillWidth: true
        title: qsTr("打开“%1”").arg(card.chosenLabel)
        visible: !card.making && card.chosen !== ""

        TField {
            id: passphrase

            Layout.fillWidth: true
            enabled: !door.busy
            inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            label: qsTr("密码")
            notes: card.note("passphrase")
            objectName: "account.passphrase"
            placeholder: qsTr("输入密码")
            secret: true

            Keys.onReturnPressed: door.unlock(card.chosen, text)
            onEdited: door.forget()
        }

        TButton {
            Layout.fillWidth: true
            busy: door.busy
            kind: "primary"
            objectName: "account.unlock"
            text: door.busy ? qsTr("正在打开…") : qsTr("打开")

            onClicked: door.unlock(card.chosen, passphrase.text)
        }
    }

    TCard {
        Layout.fillWidth: true
        title: door.vaults.count === 0 ? qsTr("第一步：建立您的资料") : qsTr("新建一份资料")
        visible: card.making

        TText {
            Layout.fillWidth: true
            paragraph: true
            size: Theme.textSmall
            text: qsTr("每人一份资料。几个人共用一台电脑时，各用各的密码，互相看不到。密码无法找回，请牢记。")
            tone: "muted"
        }

        TField {
            id: naming

            Layout.fillWidth: true
            enabled: !door.busy
            hint: qsTr("仅用于在本机区分")
            label: qsTr("资料名称")
            maximumLength: 60
            notes: card.note("label")
            objectName: "account.label"
            placeholder: qsTr("例如：您的姓名")

            onEdited: door.forget()
        }

        TField {
            id: newPassphrase

            Layout.fillWidth: true
            enabled: !door.busy
            inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            label: qsTr("密码")
            notes: card.note("passphrase")
            objectName: "account.newPassphrase"
            placeholder: qsTr("密码，至少 10 个字符或 6 个汉字")
            secret: true

            onEdited: door.forget()
        }

        TField {
            id: again

            Layout.fillWidth: true
            enabled: !door.busy
            inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
            label: qsTr("再输一次密码")
            notes: card.note("again")
            objectName: "account.again"
            placeholder: qsTr("同样的密码再输一次")
            secret: true

            Keys.onReturnPressed: door.make(naming.text, newPassphrase.text, text)
            onEdited: door.forget()
        }

        TButton {
            Layout.fillWidth: true
            busy: door.busy
            kind: "primary"
            objectName: "account.create"
            text: door.busy ? qsTr("正在建立…") : qsTr("建立")

            onClicked: door.make(naming.text, newPassphrase.text, again.text)
        }
    }

    TBusy {
        Layout.fillWidth: true
        cancellable: false
        detail: qsTr("密码经过多次运算，他人难以猜出。请等几秒钟。")
        text: qsTr("正在计算密钥")
        visible: door.busy
    }

    TBanner {
        Layout.fillWidth: true
        text: door.errorText
        title: qsTr("未能打开")
        tone: "block"
        visible: door.errorText !== "" && door.errorField === ""
    }

    TButton {
        Layout.alignment: Qt.AlignHCenter
        iconName: card.making ? "" : "plus"
        kind: "quiet"
        objectName: "account.other"
        text: card.making ? qsTr("打开已有的资料") : qsTr("新建一份资料")
        visible: door.vaults.count > 0 && !door.busy

        onClicked: {
            door.forget();
            card.making = !card.making;
            if (card.making)
                naming.forceActiveFocus();
        }
    }
}
