// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SubmitPage (检查并提交), one view after the other, each from its top:
//   check    what a return asks for and what must be mended, every answer to be read once more, the promise, and the button
//   ask      which attempt this is, what goes, how long it takes; one question
//   outcome  the receipt and what happens next, or that the submission waits for a network
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home
import Tarim.App.Scans

TPage {
    id: page

    property bool asking: false
    property bool showsAnswers: false
    property real leftAt: 0
    property string before: ""
    readonly property bool hasReceipt: submitting.stage === "sent" && lastReceipt.present
    readonly property string view: submitting.stage !== "edit" ? "outcome" : asking ? "ask" : "check"

    function ask(): void {
        page.leftAt = page.scroll;
        page.asking = true;
    }

    /// Back to where the button stands.
    function stopAsking(): void {
        page.asking = false;
        page.scrollTo(page.leftAt);
    }

    /// The eye and the keyboard are where something has changed.
    function arrive(): void {
        if (page.view === "check")
            return;
        if (page.view === "ask")
            actions.settle();
        else if (receipt.visible)
            receipt.settle();
        else if (queued.visible)
            queued.settle();
        // Last: the page follows the keyboard.
        page.toTop();
    }

    canGoBack: page.asking || Router.canGoBack
    objectName: "submit.page"
    showsBottom: page.view === "ask"
    title: page.view === "ask" ? qsTr("确认提交") : submitting.stage === "sent" ? qsTr("已提交")
        : submitting.stage === "queued" ? qsTr("提交已排队") : qsTr("检查并提交")

    Component.onCompleted: {
        submitting.check();
        page.before = page.view;
    }

    Keys.onBackPressed: event => {
        event.accepted = page.asking;
        if (page.asking)
            page.stopAsking();
    }
    Keys.onEscapePressed: event => {
        event.accepted = page.asking;
        if (page.asking)
            page.stopAsking();
    }
    onEntered: submitting.hold()
    onBack: page.asking ? page.stopAsking() : Router.back()
    onHasReceiptChanged: if (page.hasReceipt && page.before !== "") arrival.restart()
    onViewChanged: {
        if (page.view === "outcome")
            page.asking = false;
        else if (page.before === "outcome")
            page.toTop();
        if (page.before !== "")
            arrival.restart();
        page.before = page.view;
    }

    bottomItems: SendActions {
        id: actions

        Layout.fillWidth: true
        narrow: page.narrow
        submitting: submitting

        onCancelled: {
            const returned = submitting.unhandled.length > 0;
            page.stopAsking();
            if (returned)
                page.toTop();
        }
        onConfirmed: submitting.submit()
    }

    overlay: TNews {
        news: submitting.stale ? qsTr("内容有新的变化") : ""
        objectName: "submit.news"
        page: page

        onAsked: {
            page.asking = false;
            submitting.renew();
            page.toTop();
        }
    }

    // When the view's items stand in their places.
    Timer {
        id: arrival

        interval: 0

        onTriggered: page.arrive()
    }

    // Another application is another question.
    Connections {
        function onApplicationChanged(): void {
            page.asking = false;
            page.showsAnswers = false;
        }

        function onOpenChanged(): void {
            page.asking = false;
            page.showsAnswers = false;
        }

        target: Session
    }

    Submitting {
        id: submitting

        session: Session
    }

    ReadingProgress {
        id: scansRead

        active: page.view === "check"
        session: Session
    }

    ReceiptView {
        id: lastReceipt

        session: Session
    }

    SendCard {
        Layout.fillWidth: true
        submitting: submitting
        visible: page.view === "ask"
    }

    ReceiptCard {
        id: receipt

        Layout.fillWidth: true
        onward: true
        place: "submit"
        receipt: lastReceipt
        visible: page.hasReceipt
    }

    QueuedCard {
        id: queued

        Layout.fillWidth: true
        submitting: submitting
        visible: submitting.stage === "queued"
    }

    TBanner {
        Layout.fillWidth: true
        iconName: "receipt"
        objectName: "submit.onTheWay"
        text: qsTr("服务器已收到这次提交，回执将在下次同步时送达。")
        title: qsTr("回执尚未送达")
        tone: "info"
        visible: submitting.stage === "sent" && !page.hasReceipt
    }

    ReturnCard {
        Layout.fillWidth: true
        onward: false
        place: "submit"
        sheet: submitting.sheet
        visible: submitting.sheet.standing && page.view === "check"
    }

    TBanner {
        Layout.fillWidth: true
        actionText: qsTr("知道了")
        objectName: "submit.refusal"
        text: submitting.refusalText
        title: submitting.refusalTitle
        tone: "block"
        visible: submitting.refusalTitle !== "" && page.view !== "ask"

        onActed: submitting.dismiss()
    }

    TBanner {
        Layout.fillWidth: true
        iconName: "receipt"
        objectName: "submit.earlier"
        text: submitting.earlierText
        title: qsTr("恢复前的回执")
        tone: "info"
        visible: submitting.earlierText !== "" && page.view !== "ask"
    }

    ErrorSummary {
        Layout.fillWidth: true
        submitting: submitting
        visible: page.view === "check" && submitting.blocking.count + submitting.warning.count > 0
    }

    ScansReadCard {
        Layout.fillWidth: true
        progress: scansRead
        visible: page.view === "check" && scansRead.total > 0

        onAsked: submitting.renew()
    }

    TButton {
        iconName: page.showsAnswers ? "chevron-up" : "chevron-down"
        kind: "quiet"
        objectName: "submit.showAnswers"
        text: page.showsAnswers ? qsTr("收起提交的内容") : qsTr("查看提交的内容")
        visible: page.view === "outcome" && submitting.stage !== ""

        onClicked: page.showsAnswers = !page.showsAnswers
    }

    Repeater {
        model: submitting.answers

        AnswersCard {
            Layout.fillWidth: true
            editable: submitting.stage === "edit"
            visible: page.view === "check" || (page.view === "outcome" && page.showsAnswers)
        }
    }

    PromiseCard {
        Layout.fillWidth: true
        submitting: submitting
        visible: page.view === "check"

        onAsked: page.ask()
    }
}
