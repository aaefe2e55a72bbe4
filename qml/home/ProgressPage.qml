// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ProgressPage (进度): a return as a to-do list with its countdown, then every round and the levels to come as a
// vertical line with who, when, words.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

TPage {
    id: page

    maxContentWidth: Theme.contentWidth * 0.75
    objectName: "progress.page"
    subtitle: progress.about
    title: progress.sheet.standing ? qsTr("已退回，请修改") : qsTr("进度")

    Component.onCompleted: progress.sheet.opened()

    ProgressView {
        id: progress

        session: Session

        onChanged: progress.sheet.opened()
    }

    ReturnCard {
        Layout.fillWidth: true
        place: "progress"
        sheet: progress.sheet
        visible: progress.sheet.standing
    }

    TEmpty {
        Layout.fillWidth: true
        actionText: qsTr("返回首页")
        iconName: "progress"
        text: qsTr("开始申报后，这里逐级显示由谁审核、何时审核、意见如何。")
        title: qsTr("还没有申报")
        visible: progress.timeline.count === 0

        onActed: Router.start("home")
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        Repeater {
            model: progress.timeline

            TTimelineStep {
                id: step

                required property int index
                required property string words
                required property string receipt
                required property list<string> reasons
                required detail
                required phase
                required title

                Layout.fillWidth: true
                first: index === 0
                last: index === progress.timeline.count - 1
                linkText: receipt !== "" ? qsTr("查看回执") : ""
                objectName: "progress.step:" + index

                onLinkClicked: Router.openReceipt(receipt)

                TButton {
                    Layout.fillWidth: page.narrow
                    Layout.topMargin: Theme.space2
                    kind: "accent"
                    objectName: "progress.submit:" + step.index
                    text: qsTr("检查并提交")
                    visible: step.phase === "current" && progress.writing && !progress.sheet.standing

                    onClicked: Router.open("submit")
                }

                TText {
                    Layout.fillWidth: true
                    paragraph: true
                    text: qsTr("“%1”").arg(step.words)
                    visible: step.words !== ""
                }

                Repeater {
                    model: step.reasons

                    TText {
                        required property string modelData

                        Layout.fillWidth: true
                        Layout.topMargin: Theme.space1
                        paragraph: true
                        text: Theme.tied(modelData)
                    }
                }
            }
        }
    }
}
