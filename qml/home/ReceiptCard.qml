// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReceiptCard: a receipt: what the server states, what happens next with dates, and the ways to keep it.
//
// Properties: receipt (ReceiptView), place (first part of the names of its items), onward (leads to the progress). Functions:
// savePicture(folder), savePdf(folder): what the dialogs call; settle() moves the keyboard to its main act.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.Files
import Tarim.App.Session
import Tarim.App.Home

TCard {
    id: card

    required property ReceiptView receipt
    required property string place
    property bool onward: false

    readonly property bool narrow: width < Theme.phoneBelow - Theme.railWidth

    function savePicture(folder: url): void {
        card.receipt.savePicture(folder);
    }

    function savePdf(folder: url): void {
        card.receipt.savePdf(folder);
    }

    function settle(): void {
        (progress.visible ? progress : picture).forceActiveFocus();
    }

    objectName: card.place + ".receiptCard"
    spacing: Theme.space4
    tone: "ok"

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space3

        TIcon {
            Layout.alignment: Qt.AlignTop
            color: Theme.green
            name: "receipt"
            size: Theme.iconLarge
        }

        TText {
            Layout.fillWidth: true
            heading: true
            size: Theme.textTitle
            strong: true
            text: Theme.tied(card.receipt.headline)
        }
    }

    TText {
        Layout.fillWidth: true
        objectName: card.place + ".receipt"
        size: Theme.textLead
        text: qsTr("回执 %1").arg(card.receipt.number)
        wrapMode: Text.WrapAnywhere
    }

    FactList {
        Layout.fillWidth: true
        model: card.receipt.facts
        narrow: card.narrow
    }

    NextSteps {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        model: card.receipt.next
    }

    Flow {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        spacing: Theme.space2

        TButton {
            id: progress

            kind: "primary"
            objectName: card.place + ".progress"
            text: qsTr("查看进度")
            visible: card.onward

            onClicked: Router.open("progress")
        }

        TButton {
            id: picture

            busy: card.receipt.saving
            iconName: "image"
            kind: "accent"
            objectName: card.place + ".savePicture"
            text: qsTr("存为图片")

            onClicked: pictureDialog.open()
        }

        TButton {
            busy: card.receipt.saving
            iconName: "download"
            kind: "accent"
            objectName: card.place + ".savePdf"
            text: qsTr("存为 PDF")

            onClicked: pdfDialog.open()
        }
    }

    TBanner {
        Layout.fillWidth: true
        objectName: card.place + ".saved"
        text: card.receipt.savedText
        title: card.receipt.savedTitle
        tone: card.receipt.savedTone === "" ? "ok" : card.receipt.savedTone
        visible: card.receipt.savedText !== ""
    }

    FileChooser {
        id: pictureDialog

        mode: "folder"
        owner: card
        purpose: "save"
        title: qsTr("将回执图片存到哪个文件夹？")

        onChosen: folders => card.savePicture(folders[0])
    }

    FileChooser {
        id: pdfDialog

        mode: "folder"
        owner: card
        purpose: "save"
        title: qsTr("将回执 PDF 存到哪个文件夹？")

        onChosen: folders => card.savePdf(folders[0])
    }
}
