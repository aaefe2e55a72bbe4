// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// EnrolCard: connects the vault with the unit's server. The joining file that the unit hands out is opened by a
// button, dropped on the card, or its QR code's text is pasted; then the card shows whom the device will talk to, and
// one button connects. openFile() opens such a file or picture. Address, certificate and code can also be entered by hand, folded at first.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.Files
import Tarim.App.Session
import Tarim.App.Account

TCard {
    id: card

    property bool byHand: false
    readonly property bool busy: joining.busy || enrolling.busy
    readonly property bool opened: joining.opened

    function notes(isHere: bool, words: string): list<var> {
        return isHere && words !== "" ? [{level: "block", text: words, clause: ""}] : [];
    }

    /// What the file dialog does when it is accepted.
    function openFile(file: url): void {
        joining.open(file);
    }

    function arrived(): void {
        Router.start(Session.reviewer ? "queue" : "home");
    }

    component Fact: ColumnLayout {
        id: fact

        property string label: ""
        property string value: ""
        property bool strong: false

        Layout.fillWidth: true
        spacing: Theme.hairline
        visible: joining.opened

        TText {
            Layout.fillWidth: true
            size: Theme.textSmall
            text: fact.label
            tone: "muted"
        }

        TText {
            Layout.fillWidth: true
            strong: fact.strong
            text: fact.value
        }
    }

    objectName: "account.enrolCard"
    title: joining.opened ? qsTr("请核对，再连接") : qsTr("连接单位的服务器")

    onOpenedChanged: goingOn.restart()

    Component.onCompleted: joining.takeWaiting()
    onVisibleChanged: joining.takeWaiting()

    // What was pressed is gone from the card; the next thing to press has the keyboard.
    Timer {
        id: goingOn

        interval: 0

        onTriggered: if (card.visible) (card.opened ? connecting : opening).forceActiveFocus()
    }

    Joining {
        id: joining

        session: Session

        onJoined: card.arrived()
    }

    Enrolling {
        id: enrolling

        session: Session

        onEnrolled: card.arrived()
    }

    DropArea {
        id: drop

        anchors.fill: parent
        enabled: !card.busy
        keys: ["text/uri-list", "text/plain"]
        objectName: "account.joinDrop"
        parent: card

        onDropped: event => {
            if (event.hasUrls)
                joining.open(event.urls[0]);
            else
                joining.paste(event.text);
        }
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        size: Theme.textSmall
        text: qsTr("单位会发给您一个加入文件（….tarim-join），或印有二维码的说明。打开文件，或打开二维码的照片、截图，其余自动填好；也可以把文件拖到这里。")
        tone: "muted"
        visible: !joining.opened
    }

    TButton {
        id: opening

        Layout.fillWidth: true
        busy: joining.busy
        iconName: "download"
        kind: drop.containsDrag ? "accent" : "primary"
        objectName: "account.join"
        text: qsTr("打开加入文件或二维码图片")
        visible: !joining.opened

        onClicked: joiningFiles.open()
    }

    TNotes {
        Layout.fillWidth: true
        model: card.notes(joining.errorField === "file", joining.errorText)
        objectName: "account.joinTrouble"
        visible: !joining.opened
    }

    TField {
        id: pasted

        Layout.fillWidth: true
        enabled: !card.busy
        inputHints: Qt.ImhNoPredictiveText | Qt.ImhNoAutoUppercase
        label: qsTr("或粘贴二维码里的文字")
        notes: card.notes(joining.errorField === "text", joining.errorText)
        objectName: "account.joinText"
        visible: !joining.opened

        onEdited: text => joining.paste(text)
    }

    Fact {
        label: qsTr("将连接")
        objectName: "account.join.server"
        strong: true
        value: joining.server === "" ? joining.address : joining.server
    }

    Fact {
        label: qsTr("地址")
        objectName: "account.join.address"
        value: joining.address
    }

    Fact {
        label: qsTr("指纹（请与单位发的说明核对）")
        objectName: "account.join.fingerprint"
        value: joining.fingerprint
    }

    Fact {
        label: qsTr("注册码属于")
        objectName: "account.join.person"
        strong: true
        value: joining.person === "" ? qsTr("文件中未写明") : joining.person
    }

    Fact {
        label: qsTr("注册码有效期至")
        objectName: "account.join.until"
        value: joining.untilText
    }

    TBanner {
        Layout.fillWidth: true
        text: qsTr("请核对本机日期；日期无误时，请向单位索取新的加入文件。")
        title: qsTr("按本机的时钟，注册码已过期")
        tone: "warn"
        visible: joining.late
    }

    TButton {
        Layout.fillWidth: true
        kind: "quiet"
        objectName: "account.byHand"
        text: card.byHand ? qsTr("收起手动填写") : qsTr("手动填写地址、证书和注册码")
        visible: !joining.opened

        onClicked: card.byHand = !card.byHand
    }

    TField {
        id: server

        Layout.fillWidth: true
        enabled: !card.busy
        inputHints: Qt.ImhUrlCharactersOnly | Qt.ImhNoAutoUppercase
        label: qsTr("服务器地址")
        notes: card.notes(enrolling.errorField === "server", enrolling.errorText)
        objectName: "account.server"
        placeholder: qsTr("例如 tarim.example.cn:8443")
        visible: card.byHand && !joining.opened

        onEdited: enrolling.forget()
    }

    TTextArea {
        id: ca

        Layout.fillWidth: true
        enabled: !card.busy
        hint: qsTr("选择文件，或把内容粘贴在这里")
        label: qsTr("证书")
        minimumLines: 3
        notes: card.notes(enrolling.errorField === "ca", enrolling.errorText)
        objectName: "account.ca"
        placeholder: "-----BEGIN CERTIFICATE-----"
        visible: server.visible

        onEdited: enrolling.forget()
    }

    TButton {
        enabled: !card.busy
        iconName: "download"
        objectName: "account.caFile"
        text: qsTr("选择证书文件")
        visible: server.visible

        onClicked: files.open()
    }

    TField {
        id: code

        Layout.fillWidth: true
        enabled: !card.busy
        inputHints: Qt.ImhNoPredictiveText
        label: qsTr("注册码")
        notes: card.notes(enrolling.errorField === "code", enrolling.errorText)
        objectName: "account.code"
        visible: server.visible

        onEdited: enrolling.forget()
    }

    TField {
        id: device

        Layout.fillWidth: true
        enabled: !card.busy
        hint: qsTr("用于区分您的几台设备")
        label: qsTr("设备名称")
        maximumLength: 60
        notes: joining.opened ? card.notes(joining.errorField === "device", joining.errorText) : card.notes(enrolling.errorField === "device", enrolling.errorText)
        objectName: "account.device"
        text: enrolling.deviceName
        visible: joining.opened || server.visible

        onEdited: {
            enrolling.forget();
            joining.forget();
        }
    }

    TBanner {
        Layout.fillWidth: true
        objectName: "account.enrolTrouble"
        text: joining.opened ? joining.errorText : enrolling.errorText
        title: qsTr("未能连接")
        tone: "block"
        // What stands in a joining file has no field of its own to say it at.
        visible: text !== "" && (joining.opened ? joining.errorField !== "device" : enrolling.errorField === "")
    }

    TBusy {
        Layout.fillWidth: true
        cancellable: false
        detail: qsTr("网络慢时最多等半分钟，不用重新填写。")
        text: qsTr("正在连接服务器")
        visible: card.busy && (joining.opened || enrolling.busy)
    }

    TButton {
        id: connecting

        Layout.fillWidth: true
        busy: card.busy
        kind: "primary"
        objectName: "account.enrol"
        text: qsTr("连接")
        visible: joining.opened || server.visible

        onClicked: {
            if (joining.opened)
                joining.join(device.text);
            else
                enrolling.enrol(server.text, ca.text, code.text, device.text);
        }
    }

    TButton {
        Layout.fillWidth: true
        enabled: !card.busy
        kind: "quiet"
        objectName: "account.joinOther"
        text: qsTr("不对，换一个文件")
        visible: joining.opened

        onClicked: {
            pasted.text = "";
            joining.close();
        }
    }

    FileChooser {
        id: joiningFiles

        kinds: qsTr("加入文件和二维码图片")
        mode: "file"
        owner: card
        patterns: ["*.tarim-join", "*.png", "*.jpg", "*.jpeg"]
        preferStick: true
        purpose: "certificate"
        title: qsTr("打开加入文件或二维码图片")

        onChosen: files => card.openFile(files[0])
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
