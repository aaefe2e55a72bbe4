// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// DecisionPane: the end of a review: the verdicts, the reasons that the applicant will read, and the decision;
// afterwards its outcome.
//
// Signals: next(), leave().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Review

TPage {
    id: pane

    readonly property DossierReview dossier: Review.dossier
    readonly property Decision decision: dossier.decision
    readonly property bool over: decision.state === Decision.Done || decision.state === Decision.Sending

    signal next()
    signal leave()

    subtitle: qsTr("%1 · %2 · 第 %3 次提交").arg(dossier.name).arg(dossier.step).arg(dossier.attempt)
    title: qsTr("汇总与决定")
    topmost: true

    onOverChanged: if (over && visible) offering.restart()

    // What was pressed is gone; Enter goes on with the next one.
    Timer {
        id: offering

        interval: 0

        onTriggered: outcome.offer()
    }

    TBanner {
        id: outcome

        Layout.fillWidth: true
        actionText: pane.over ? qsTr("下一份") : ""
        objectName: "review.outcome"
        secondActionText: pane.over ? qsTr("回到待审") : ""
        text: pane.decision.outcome
        title: pane.decision.state === Decision.Done ? qsTr("决定已生效") : pane.decision.state === Decision.Sending ? qsTr("正在发送") : qsTr("决定没有生效")
        tone: pane.decision.state === Decision.Done ? "ok" : pane.decision.state === Decision.Sending ? "info" : "block"
        visible: pane.decision.outcome !== ""

        onActed: pane.next()
        onSecondActed: pane.leave()
    }

    TBanner {
        Layout.fillWidth: true
        actionText: qsTr("去看")
        objectName: "review.notLooked"
        text: qsTr("看完各项才能通过；未看完也可以先退回。")
        title: qsTr("还有 %1 项未看").arg(pane.decision.notLooked)
        tone: "warn"
        visible: pane.decision.notLooked > 0 && !pane.over

        onActed: pane.dossier.toNotLooked()
    }

    FormerReasons {
        Layout.fillWidth: true
        everywhere: true
        model: pane.dossier.former
        narrow: pane.narrow
        title: pane.dossier.item.formerTitle
        visible: pane.dossier.former.count > 0 && !pane.over
    }

    WrittenReasons {
        Layout.fillWidth: true
        visible: pane.decision.toMend > 0
    }

    TCard {
        Layout.fillWidth: true
        tone: "ok"
        visible: pane.decision.toMend === 0 && pane.decision.notLooked === 0

        TText {
            Layout.fillWidth: true
            text: qsTr("各项全部符合，没有需要修改的地方。")
        }
    }

    PublicityCard {
        Layout.fillWidth: true
        visible: pane.decision.publicity && pane.decision.toMend === 0 && !pane.over
    }

    TBanner {
        Layout.fillWidth: true
        objectName: "review.last"
        text: qsTr("按规定最多提交三次。这次退回后，今年不再受理这份申报。")
        title: qsTr("这是最后一次提交")
        tone: "block"
        visible: pane.decision.lastAttempt && pane.decision.toMend > 0 && !pane.over
    }

    TText {
        Layout.fillWidth: true
        objectName: "review.lack"
        paragraph: true
        text: pane.decision.lack
        tone: "muted"
        visible: text !== "" && !pane.over
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.space3
        columns: pane.narrow ? 1 : 3
        rowSpacing: Theme.space2
        visible: !pane.over

        TButton {
            Layout.fillWidth: pane.narrow
            enabled: pane.decision.mayReturn
            iconName: "return"
            objectName: "review.return"
            text: pane.decision.returnText

            onClicked: confirmReturn.open()
        }

        TButton {
            Layout.fillWidth: pane.narrow
            enabled: pane.decision.mayPass
            iconName: "check"
            kind: "primary"
            objectName: "review.pass"
            text: pane.decision.passText

            onClicked: confirmPass.open()
        }

        Item {
            Layout.fillWidth: true
            visible: !pane.narrow
        }
    }

    TDialog {
        id: confirmPass

        acceptName: "review.confirm"
        acceptText: qsTr("%1：%2").arg(pane.decision.passText).arg(pane.dossier.name)
        danger: pane.decision.formerOpen > 0
        text: qsTr("%1（申报号 %2）的第 %3 次提交，在“%4”环节。发出后不能撤回。").arg(pane.dossier.name).arg(pane.dossier.number)
            .arg(pane.dossier.attempt).arg(pane.dossier.step)
        title: pane.decision.formerOpen > 0 ? qsTr("上一轮有 %1 条原因没有改动，您也没有核实。仍要%2？").arg(pane.decision.formerOpen).arg(pane.decision.passText)
            : qsTr("确认：%1？").arg(pane.decision.passText)

        onAccepted: pane.decision.pass()

        Column {
            Layout.fillWidth: true
            objectName: "review.pass.former"
            spacing: Theme.space2
            visible: pane.decision.formerOpen > 0

            Repeater {
                model: pane.dossier.former

                TText {
                    required property string item
                    required property string words
                    required property bool mended
                    required property bool confirmed

                    paragraph: true
                    text: qsTr("%1：“%2”").arg(item).arg(words)
                    tone: "warn"
                    visible: !mended && !confirmed
                    width: parent?.width ?? 0
                }
            }
        }
    }

    TDialog {
        id: confirmReturn

        acceptName: "review.confirm"
        acceptText: qsTr("%1：%2").arg(pane.decision.returnText).arg(pane.dossier.name)
        danger: true
        text: pane.decision.lastAttempt
            ? qsTr("%1（申报号 %2）将看到 %3 条原因。这是最后一次提交，退回后不再受理。").arg(pane.dossier.name).arg(pane.dossier.number).arg(pane.decision.toMend)
            : qsTr("%1（申报号 %2）将看到 %3 条原因，并须在期限内修改后重新提交。").arg(pane.dossier.name).arg(pane.dossier.number).arg(pane.decision.toMend)
        title: qsTr("确认：%1？").arg(pane.decision.returnText)

        onAccepted: pane.decision.sendBack()
    }
}
