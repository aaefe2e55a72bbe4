// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// CarryCard: transfers by stick: pack, read a reply, forward a package. Functions: saveTo(folder), read(files),
// carry(files): what the dialogs call.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.Files
import Tarim.App.Session
import Tarim.App.Sync

TCard {
    id: card

    readonly property string kinds: qsTr("材料包和回执")
    readonly property list<string> patterns: ["*.tarim", "*.tarim.*"]
    readonly property int smallPart: 30

    function saveTo(folder: url): void {
        Carrying.save(folder, parts.checked ? card.smallPart : 0);
    }

    function read(files: list<url>): void {
        Carrying.receive(files);
    }

    function carry(files: list<url>): void {
        Carrying.forward(files);
    }

    objectName: "sync.carry"
    title: qsTr("用U盘传送")

    TText {
        Layout.fillWidth: true
        paragraph: true
        text: qsTr("网络来不及时，可将材料存成一个加密文件，请单位或有网络的同事代为传送，对方看不到内容；服务器的回执也这样带回。")
    }

    TBanner {
        Layout.fillWidth: true
        objectName: "sync.carry.result"
        text: Carrying.resultText
        title: Carrying.resultTitle
        tone: Carrying.resultTone === "" ? "info" : Carrying.resultTone
        visible: Carrying.resultTitle !== ""

        Repeater {
            model: Carrying.resultFiles

            TText {
                required property string modelData

                Layout.fillWidth: true
                size: Theme.textSmall
                strong: true
                text: modelData
                wrapMode: Text.WrapAnywhere
            }
        }

        TButton {
            Layout.topMargin: Theme.space2
            compact: true
            objectName: "sync.carry.forget"
            text: qsTr("知道了")

            onClicked: Carrying.forget()
        }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space2
        visible: Carrying.busy

        TText {
            Layout.fillWidth: true
            objectName: "sync.carry.busy"
            text: Carrying.busyText
        }

        TProgressBar {
            Layout.fillWidth: true
            indeterminate: Carrying.progress < 0
            label: Carrying.busyText
            value: Math.max(0, Carrying.progress)
        }

        TButton {
            objectName: "sync.carry.cancel"
            text: qsTr("取消")

            onClicked: Carrying.cancel()
        }
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        visible: !Carrying.busy

        TButton {
            iconName: "usb"
            kind: "accent"
            objectName: "sync.carry.save"
            text: qsTr("存到U盘")

            onClicked: folderDialog.open()
        }

        TButton {
            iconName: "receipt"
            objectName: "sync.carry.read"
            text: qsTr("读取回执")

            onClicked: replyDialog.open()
        }

        TButton {
            iconName: "people"
            objectName: "sync.carry.forward"
            text: qsTr("代他人传送")

            onClicked: packageDialog.open()
        }
    }

    TSwitch {
        id: parts

        Layout.fillWidth: true
        objectName: "sync.carry.parts"
        text: qsTr("U盘容量小：分成每个不超过 %1 MB 的文件").arg(card.smallPart)
        visible: !Carrying.busy
    }

    FileChooser {
        id: folderDialog

        acceptText: qsTr("存到这里")
        mode: "folder"
        owner: card
        preferStick: true
        purpose: "packages"
        title: qsTr("选择U盘或文件夹")

        onChosen: folders => card.saveTo(folders[0])
    }

    FileChooser {
        id: replyDialog

        kinds: card.kinds
        owner: card
        patterns: card.patterns
        preferStick: true
        purpose: "packages"
        title: qsTr("选择回执文件")

        onChosen: files => card.read(files)
    }

    FileChooser {
        id: packageDialog

        kinds: card.kinds
        owner: card
        patterns: card.patterns
        preferStick: true
        purpose: "packages"
        title: qsTr("选择同事的材料包（分成几个文件的，一并选择）")

        onChosen: files => card.carry(files)
    }
}
