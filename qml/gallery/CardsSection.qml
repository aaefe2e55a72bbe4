// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Cards, progress, timeline, thumbnails.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPage {
    id: page

    title: qsTr("2024 年度 · 生态环境 · 工程师（评审）")

    TCard {
        Layout.fillWidth: true

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.space4
            columns: page.narrow ? 1 : 2

            TText {
                Layout.fillWidth: true
                text: qsTr("15 项材料，已完成 <b>11</b> 项")
                textFormat: Text.StyledText
            }

            TBadge { iconName: "clock"; tone: "warn"; text: qsTr("离截止还有 3 天 4 小时 12 分") }
        }

        TProgressBar { Layout.fillWidth: true; label: qsTr("已完成的材料"); value: 11 / 15 }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.space4
            columns: page.narrow ? 1 : 2

            ColumnLayout {
                Layout.fillWidth: true
                spacing: Theme.space1

                TText { Layout.fillWidth: true; text: qsTr("接着做：年度考核缺 2022 年反面") }
                TText {
                    Layout.fillWidth: true
                    paragraph: true
                    size: Theme.textSmall
                    text: qsTr("还有 3 个必须处理、5 个提醒。按目前网速，9月8日 24:00 前来得及传完。")
                    tone: "muted"
                }
            }

            TButton { Layout.fillWidth: page.narrow; kind: "primary"; text: qsTr("去补这一页") }
        }
    }

    TCard {
        Layout.fillWidth: true
        tone: "block"

        TBadge { iconName: "clock"; tone: "block"; text: qsTr("还剩 42 小时 25 分") }
        TText {
            Layout.fillWidth: true
            paragraph: true
            text: qsTr("基层单位 9月12日 15:30 退回。请在 <b>9月14日 15:30</b> 前再次提交，这是第 2 次（共 3 次）。")
            textFormat: Text.StyledText
        }
        TProgressBar { Layout.fillWidth: true; tone: "block"; value: 0 }
        TProgressBar { Layout.fillWidth: true; tone: "ok"; value: 1 }
        TProgressBar { Layout.fillWidth: true; indeterminate: true }
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: 0

        TTimelineStep { Layout.fillWidth: true; detail: qsTr("9月7日 22:14 · 回执 TR-0147-1"); first: true; linkText: qsTr("查看回执"); phase: "done"; title: qsTr("提交") }
        TTimelineStep { Layout.fillWidth: true; detail: qsTr("9月12日 15:30 退回 3 处"); phase: "returned"; title: qsTr("基层单位审核") }
        TTimelineStep { Layout.fillWidth: true; detail: qsTr("第 2 次提交后重新审核"); phase: "current"; title: qsTr("单位公示（不少于 5 个工作日）") }
        TTimelineStep { Layout.fillWidth: true; title: qsTr("推荐单位审核") }
        TTimelineStep { Layout.fillWidth: true; last: true; title: qsTr("评审委员会已接收材料") }
    }

    TCard {
        Layout.fillWidth: true
        title: qsTr("扫描件")

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space4

            TThumb { answerText: qsTr("未答"); answerTone: "block"; name: qsTr("职称证书"); number: 1; stateText: qsTr("只在本机") }
            TThumb { answerIcon: "check"; answerText: qsTr("不需要遮盖"); answerTone: "ok"; number: 2; selected: true; stateIcon: "cloud-done"; stateText: qsTr("已到服务器"); stateTone: "ok" }
            TThumb { answerText: qsTr("已遮盖 3 处"); answerTone: "info"; number: 17; source: "qrc:/qt/qml/Tarim/Components/icons/image.svg"; stateIcon: "cloud-up"; stateText: qsTr("正在传 40 %"); stateTone: "info" }
            TThumb { number: 62; source: "qrc:/none.png"; stateText: qsTr("无法读取"); stateIcon: "warn"; stateTone: "block" }
        }
    }
}
