// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// The frame of the app: status line, rail or bottom bar, a page with its action at the bottom.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

ColumnLayout {
    id: shell

    readonly property bool narrow: width < Theme.phoneBelow

    implicitHeight: 700
    spacing: 0

    TStatusBar {
        Layout.fillWidth: true
        deadlineText: qsTr("离截止 3 天 4 小时")
        deadlineTone: "warn"
        queueText: qsTr("待传 12 项 · 8.3 MB · 约 19 分钟")
        savedText: qsTr("已保存在本机 14:02")
        stateText: qsTr("离线")
        timeLabel: qsTr("北京时间")
        timeText: qsTr("9月5日 19:48")
    }

    TStatusBar {
        Layout.fillWidth: true
        iconName: "cloud-done"
        savedText: qsTr("10:21")
        stateText: qsTr("已同步")
        timeLabel: qsTr("北京时间")
        timeText: qsTr("9月5日 10:22")
        tone: "ok"
    }

    RowLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        spacing: 0

        TRail {
            Layout.fillHeight: true
            visible: !shell.narrow

            TNavItem { iconName: "home"; text: qsTr("首页") }
            TNavItem { count: 3; iconName: "list"; text: qsTr("材料") }
            TNavItem { count: 120; iconName: "scan"; text: qsTr("扫描") }
            TNavItem { enabled: false; iconName: "progress"; text: qsTr("进度") }
        }

        TPage {
            Layout.fillHeight: true
            Layout.fillWidth: true
            canGoBack: true
            linkText: qsTr("五(一)10 原文")
            subtitle: qsTr("近五年年度考核表，正反面都要。")
            title: qsTr("10 年度考核")
            bottomItems: TButton { Layout.fillWidth: true; kind: "primary"; text: qsTr("检查并提交（还差 1 处）") }

            TCard {
                Layout.fillWidth: true

                TText {
                    Layout.fillWidth: true
                    paragraph: true
                    text: qsTr("一段够长的中文，用来看行高、标点的位置和换行：名称最长三十个字，时间写作2024年9月8日 24:00，标点不落在行首。")
                }
            }
        }
    }

    TBottomBar {
        Layout.fillWidth: true
        currentIndex: 1
        visible: shell.narrow

        TNavItem { iconName: "home"; text: qsTr("首页") }
        TNavItem { count: 3; iconName: "list"; text: qsTr("材料") }
        TNavItem { iconName: "scan"; text: qsTr("扫描") }
        TNavItem { iconName: "progress"; text: qsTr("进度") }
    }
}
