// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PassphraseCard: changes the open vault's passphrase: the present one, and the new one twice. Folded at first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Account

TCard {
    id: card

    property bool unfolded: false
    property bool changed: false

    function note(field: string): list<var> {
        return change.errorField === field && change.errorText !== "" ? [{level: "block", text: change.errorText, clause: ""}] : [];
    }

    function fold(): void {
        card.unfolded = false;
        old.text = fresh.text = again.text = "";
        change.forget();
    }

    function apply(): void {
        change.apply(old.text, fresh.text, again.text);
    }

    onVisibleChanged: {
        card.fold();
        card.changed = false;
    }

    PassphraseChange {
        id: change

        session: Session

        onDone: {
            card.changed = true;
            card.fold();
        }
    }

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3
        visible: !card.unfolded

        TText {
            Layout.fillWidth: true
            objectName: "account.passphraseState"
            text: card.changed ? qsTr("密码已更换。下次请用新密码打开。") : qsTr("本机密码")
            tone: card.changed ? "ok" : ""
        }

        TButton {
            objectName: "account.changePassphrase"
            text: qsTr("更换密码")

            onClicked: {
                card.changed = false;
                card.unfolded = true;
                old.forceActiveFocus();
            }
        }
    }

    TText {
        Layout.fillWidth: true
        heading: true
        strong: true
        text: qsTr("更换密码")
        visible: card.unfolded
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        size: Theme.textSmall
        text: qsTr("更换密码不影响已填的内容，中途断电也不会丢失：旧密码和新密码中总有一个有效。密码无法找回，请牢记。")
        tone: "muted"
        visible: card.unfolded
    }

    TField {
        id: old

        Layout.fillWidth: true
        enabled: !change.busy
        inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        label: qsTr("当前密码")
        notes: card.note("old")
        objectName: "account.oldPassphrase"
        placeholder: qsTr("输入密码")
        secret: true
        visible: card.unfolded

        onEdited: change.forget()
    }

    TField {
        id: fresh

        Layout.fillWidth: true
        enabled: !change.busy
        inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        label: qsTr("新密码")
        notes: card.note("new")
        objectName: "account.nextPassphrase"
        placeholder: qsTr("密码，至少 10 个字符或 6 个汉字")
        secret: true
        visible: card.unfolded

        onEdited: change.forget()
    }

    TField {
        id: again

        Layout.fillWidth: true
        enabled: !change.busy
        inputHints: Qt.ImhSensitiveData | Qt.ImhNoPredictiveText
        label: qsTr("再输一次新密码")
        notes: card.note("again")
        objectName: "account.nextAgain"
        placeholder: qsTr("同样的密码再输一次")
        secret: true
        visible: card.unfolded

        Keys.onReturnPressed: card.apply()
        onEdited: change.forget()
    }

    TNotes {
        Layout.fillWidth: true
        model: card.note("")
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        visible: card.unfolded

        TButton {
            busy: change.busy
            kind: "primary"
            objectName: "account.applyPassphrase"
            text: change.busy ? qsTr("正在更换…") : qsTr("更换密码")

            onClicked: card.apply()
        }

        TButton {
            enabled: !change.busy
            objectName: "account.keepPassphrase"
            text: qsTr("不更换")

            onClicked: card.fold()
        }
    }
}
