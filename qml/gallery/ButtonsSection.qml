// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Buttons, links, chips, badges, switches, answers, key caps.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPage {
    id: page

    readonly property string longName: qsTr("买买提·阿依努尔·阿卜杜热合曼·艾合买提·图尔荪·肉孜")

    subtitle: qsTr("按钮、链接、标签、开关、二选一、按键")
    title: qsTr("按钮与标签")

    TCard {
        Layout.fillWidth: true
        title: qsTr("按钮")

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            TButton { kind: "primary"; text: qsTr("去补这一页") }
            TButton { text: qsTr("裁切"); iconName: "crop" }
            TButton { kind: "accent"; text: qsTr("改上一段的结束") }
            TButton { kind: "danger"; text: qsTr("删除这一页"); iconName: "trash" }
            TButton { kind: "quiet"; text: qsTr("忽略") }
            TButton { kind: "primary"; text: qsTr("下一页未确认"); iconAtEnd: true; iconName: "chevron-end" }
            TButton { compact: true; text: qsTr("填“无”") }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            TButton { enabled: false; kind: "primary"; text: qsTr("检查并提交") }
            TButton { enabled: false; text: qsTr("旋转"); iconName: "rotate" }
            TButton { enabled: false; kind: "danger"; text: qsTr("删除") }
            TButton { enabled: false; kind: "quiet"; text: qsTr("忽略") }
            TButton { busy: true; kind: "primary"; text: qsTr("正在提交") }
            TButton { busy: true; text: qsTr("正在检查") }
        }

        TButton {
            Layout.fillWidth: true
            kind: "primary"
            text: qsTr("检查并提交（还差 1 处）")
        }

        TButton {
            Layout.fillWidth: true
            text: qsTr("把 %1 的申报材料存到 U盘，交县局代传，并打印一份清单一起交去").arg(page.longName)
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            TLink { text: qsTr("五(一)5 原文") }
            TLink { size: Theme.textBody; text: qsTr("存到 U盘") }
            TLink { enabled: false; text: qsTr("查看") }
        }
    }

    TCard {
        Layout.fillWidth: true
        title: qsTr("状态")

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            TBadge { tone: "ok"; text: qsTr("完整") }
            TBadge { tone: "warn"; text: qsTr("二维码读不出") }
            TBadge { tone: "block"; text: qsTr("缺 2022 年反面") }
            TBadge { tone: "info"; iconName: "edit"; text: qsTr("改 3") }
            TBadge { tone: "neutral"; text: qsTr("1874 / 2000–3000 字") }
            TBadge { iconName: "clock"; tone: "warn"; text: qsTr("离截止还有 3 天 4 小时 12 分") }
            TBadge { tone: "ok"; text: "" }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            TChip { iconName: "page"; text: qsTr("劳动合同 3 页") }
            TChip { iconName: "plus"; text: qsTr("扫描或选文件") }
            TChip { iconName: "page"; text: qsTr("聘任文件 2 页 · 待传"); tone: "warn" }
            TChip { checkable: true; checked: true; text: qsTr("待审 12") }
            TChip { checkable: true; text: qsTr("已退回 4") }
            TChip { enabled: false; iconName: "plus"; text: qsTr("证明") }
        }
    }

    TCard {
        Layout.fillWidth: true
        title: qsTr("这一页需要遮盖吗？")

        TSegmented { Layout.fillWidth: true; label: qsTr("这一页需要遮盖吗？"); texts: [qsTr("是"), qsTr("否")] }
        TSegmented { Layout.fillWidth: true; currentIndex: 0; label: qsTr("需要遮盖"); texts: [qsTr("是"), qsTr("否")] }
        TSegmented { Layout.fillWidth: true; currentIndex: 1; enabled: false; label: qsTr("需要遮盖"); texts: [qsTr("是"), qsTr("否")] }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space4

            TSwitch { text: qsTr("只用无线网络传大文件") }
            TSwitch { checked: true; text: qsTr("深色") }
            TSwitch { checked: true; enabled: false; text: qsTr("不能改") }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space3

            TKeyHint { key: "A"; text: qsTr("此项符合") }
            TKeyHint { key: "X"; text: qsTr("需修改") }
            TKeyHint { key: qsTr("空格"); text: qsTr("下一页") }
            TKeyHint { key: "+"; text: qsTr("放大") }
        }
    }

    TCard {
        Layout.fillWidth: true
        title: qsTr("图标")

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space3

            Repeater {
                model: ["home", "list", "scan", "progress", "cloud", "cloud-off", "cloud-up", "cloud-done", "check", "cross",
                    "warn", "info", "dots", "clock", "chevron-start", "chevron-end", "chevron-down", "chevron-up", "plus",
                    "minus", "page", "image", "camera", "rotate", "crop", "mask", "search", "calendar", "edit", "trash",
                    "return", "upload", "download", "sync", "usb", "send", "lock", "key", "person", "people", "settings",
                    "eye", "inbox", "flag", "zoom-in", "zoom-out", "compare", "receipt", "book", "sun", "moon", "filter",
                    "link", "spinner"]

                TIcon {
                    required property string modelData

                    color: Theme.ink
                    name: modelData
                    size: Theme.iconLarge
                }
            }
        }
    }
}
