// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Lists: plain, selected, very long words, empty.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPage {
    id: page

    title: qsTr("材料")

    TCard {
        Layout.fillWidth: true
        flush: true

        TListRow { Layout.fillWidth: true; badgeText: qsTr("完整"); badgeTone: "ok"; number: "1"; secondary: qsTr("已到服务器 9月3日 14:02"); separator: false; title: qsTr("基本信息") }
        TListRow { Layout.fillWidth: true; badgeText: qsTr("二维码读不出"); badgeTone: "warn"; number: "2"; secondary: qsTr("待传 1.1 MB"); title: qsTr("社保缴费证明") }
        TListRow { Layout.fillWidth: true; badgeText: qsTr("2019年7月至11月空档"); badgeTone: "block"; chevron: true; number: "5"; secondary: qsTr("只在本机"); title: qsTr("工作经历") }
        TListRow { Layout.fillWidth: true; badgeText: qsTr("1874 / 2000–3000 字"); number: "11"; secondary: qsTr("只在本机"); selected: true; title: qsTr("个人工作总结") }
        TListRow {
            Layout.fillWidth: true
            badgeText: qsTr("继续教育学时证明第 3 页看不清")
            badgeTone: "block"
            chevron: true
            number: "12"
            secondary: qsTr("买买提·阿依努尔·阿卜杜热合曼·艾合买提·图尔荪·肉孜 9月4日 20:15 已到服务器")
            title: qsTr("巴音郭楞蒙古自治州生态环境局且末县分局继续教育和公需科目学习证明材料")
        }
        TListRow { Layout.fillWidth: true; enabled: false; number: "15"; title: qsTr("信息遮盖（尚不能填）") }
        TListRow { Layout.fillWidth: true; chevron: true; title: qsTr("没有序号的一行") }
    }

    TCard {
        Layout.fillWidth: true

        TEmpty {
            Layout.fillWidth: true
            actionText: qsTr("扫描第一页")
            iconName: "scan"
            text: qsTr("拍下或选一页材料，系统会告诉您它清不清楚、属于哪一项。")
            title: qsTr("还没有扫描件")
        }
    }

    TCard {
        Layout.fillWidth: true

        TEmpty {
            Layout.fillWidth: true
            iconName: "inbox"
            text: qsTr("没有待审的材料。")
        }
    }
}
