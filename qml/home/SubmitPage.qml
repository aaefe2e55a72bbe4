// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SubmitPage (检查并提交): what a return asks for and what must be mended on top, every answer to be read once more, size and time on this link, the promise, and
// the button; afterwards the receipt and what happens next.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

TPage {
    id: page

    canGoBack: Router.canGoBack
    objectName: "submit.page"
    title: submitting.stage === "sent" ? qsTr("已提交") : submitting.stage === "queued" ? qsTr("提交已排队") : qsTr("检查并提交")

    Component.onCompleted: submitting.check()
    onBack: Router.back()

    Submitting {
        id: submitting

        session: Session
    }

    ReturnCard {
        Layout.fillWidth: true
        onward: false
        place: "submit"
        sheet: submitting.sheet
        visible: submitting.sheet.standing && submitting.stage === "edit"
    }

    TBanner {
        Layout.fillWidth: true
        actionText: qsTr("知道了")
        objectName: "submit.refusal"
        text: submitting.refusalText
        title: submitting.refusalTitle
        tone: "block"
        visible: submitting.refusalTitle !== ""

        onActed: submitting.dismiss()
    }

    TBanner {
        Layout.fillWidth: true
        actionText: qsTr("立即同步")
        iconName: "cloud-up"
        objectName: "submit.queued"
        text: qsTr("提交已签好名，存在本机。连上网络会自动送出，服务器收下并签发回执才算提交。送出之前请不要再修改。%1").arg(submitting.sizeText)
        title: qsTr("等待送到服务器")
        tone: "info"
        visible: submitting.stage === "queued"

        onActed: Session.syncNow()
    }

    ReceiptCard {
        Layout.fillWidth: true
        submitting: submitting
        visible: submitting.stage === "sent"
    }

    TBanner {
        Layout.fillWidth: true
        iconName: "receipt"
        objectName: "submit.earlier"
        text: submitting.earlierText
        title: qsTr("恢复前的回执")
        tone: "info"
        visible: submitting.earlierText !== ""
    }

    ErrorSummary {
        Layout.fillWidth: true
        submitting: submitting
        visible: submitting.stage === "edit" && submitting.blocks + submitting.warns > 0
    }

    Repeater {
        model: submitting.answers

        AnswersCard {
            Layout.fillWidth: true
            editable: submitting.stage === "edit"
        }
    }

    PromiseCard {
        Layout.fillWidth: true
        submitting: submitting
        visible: submitting.stage === "edit"
    }
}
