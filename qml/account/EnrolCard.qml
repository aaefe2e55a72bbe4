// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// EnrolCard: enrols the vault with what the unit hands out: address, certificate, one-time code.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.Files
import Tarim.App.Session
import Tarim.App.Account

TCard {
    id: card

    function note(field: string): list<var> {
        return enrolling.errorField === field && enrolling.errorText !== ""
            ? [{level: "block", text: enrolling.errorText, clause: ""}] : [];
    }

    title: qsTr("连接单位的服务器")

    Enrolling {
        id: enrolling

        session: Session

        onEnrolled: Router.start(Session.reviewer ? "queue" : "home")
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        size: Theme.textSmall
        text: qsTr("这三样由单位人事部门给您：服务器地址、证书文件、一次性注册码。")
        tone: "muted"
    }

    TField {
        id: server

        Layout.fillWidth: true
        enabled: !enrolling.busy
        inputHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
        label: qsTr("服务器地址")
        notes: card.note("server")
        objectName: "account.server"
        placeholder: qsTr("例如 tarim.example.cn:8443")

        onEdited: enrolling.forget()
    }

    TTextArea {
        id: ca

        Layout.fillWidth: true
        enabled: !enrolling.busy
        hint: qsTr("选择文件，或把内容粘贴在这里")
        label: qsTr("证书")
        minimumLines: 3
        notes: card.note("ca")
        objectName: "account.ca"
        placeholder: "-----BEGIN CERTIFICATE-----"

        onEdited: enrolling.forget()
    }

    TButton {
        enabled: !enrolling.busy
        iconName: "download"
        objectName: "account.caFile"
        text: qsTr("选择证书文件")

        onClicked: files.open()
    }

    TField {
        id: code

        Layout.fillWidth: true
        enabled: !enrolling.busy
        inputHints: Qt.ImhNoPredictiveText
        label: qsTr("一次性注册码")
        notes: card.note("code")
        objectName: "account.code"

        onEdited: enrolling.forget()
    }

    TField {
        id: device

        Layout.fillWidth: true
        enabled: !enrolling.busy
        hint: qsTr("您有几台设备时，用它来分清是哪一台改的")
        label: qsTr("这台设备的名字")
        maximumLength: 60
        notes: card.note("device")
        objectName: "account.device"
        text: enrolling.deviceName

        onEdited: enrolling.forget()
    }

    TBanner {
        Layout.fillWidth: true
        text: enrolling.errorText
        title: qsTr("没能连接")
        tone: "block"
        visible: enrolling.errorText !== "" && enrolling.errorField === ""
    }

    TBusy {
        Layout.fillWidth: true
        cancellable: false
        detail: qsTr("网络慢时要等一会儿，最多半分钟；不用重新填写。")
        text: qsTr("正在连接服务器")
        visible: enrolling.busy
    }

    TButton {
        Layout.fillWidth: true
        busy: enrolling.busy
        kind: "primary"
        objectName: "account.enrol"
        text: qsTr("连接")

        onClicked: enrolling.enrol(server.text, ca.text, code.text, device.text)
    }

    FileChooser {
        id: files

        kinds: qsTr("证书文件（PEM、CRT、CER）")
        mode: "file"
        owner: card
        patterns: ["*.pem", "*.crt", "*.cer"]
        preferStick: true
        purpose: "certificate"
        title: qsTr("选择证书文件")

        onChosen: files => {
            const text = enrolling.readCa(files[0]);
            if (text !== "")
                ca.text = text;
        }
    }
}
