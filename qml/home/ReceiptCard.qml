// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReceiptCard: the receipt of the submission: its number, and what happens next, with dates.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

TCard {
    id: card

    required property Submitting submitting

    tone: "ok"

    RowLayout {
        Layout.fillWidth: true
        spacing: Theme.space2

        TIcon {
            color: Theme.green
            name: "receipt"
            size: Theme.iconLarge
        }

        TText {
            Layout.fillWidth: true
            objectName: "submit.receipt"
            size: Theme.textLead
            strong: true
            text: card.submitting.receiptNumber === "" ? qsTr("回执还在路上") : qsTr("回执 %1").arg(card.submitting.receiptNumber)
        }
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        text: Theme.tied(card.submitting.receiptText)
        visible: text !== ""
    }

    TText {
        Layout.fillWidth: true
        Layout.topMargin: Theme.space2
        strong: true
        text: qsTr("接下来")
        visible: card.submitting.nextDates.length > 0
    }

    Repeater {
        model: card.submitting.nextDates

        TText {
            required property string modelData

            Layout.fillWidth: true
            text: Theme.tied(modelData)
        }
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        size: Theme.textSmall
        text: qsTr("如被退回，请在 48 小时内改好再提交；时间以服务器的北京时间为准。请隔一两天联网看一次。")
        tone: "muted"
    }

    TButton {
        kind: "accent"
        objectName: "submit.progress"
        text: qsTr("看进度")

        onClicked: Router.open("progress")
    }
}
