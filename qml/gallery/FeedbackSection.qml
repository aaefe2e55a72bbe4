// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Banners, work in progress, the passing word.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPage {
    id: page

    title: qsTr("提示与进度")

    Component.onCompleted: toast.show(qsTr("第 17 页已删除。"), "ok")

    TBanner {
        Layout.fillWidth: true
        text: qsTr("您填写的内容都已保存在本机。有网络时会自动续传。")
        title: qsTr("服务器暂时连不上")
        tone: "neutral"
        iconName: "cloud-off"
    }

    TBanner {
        Layout.fillWidth: true
        actionText: qsTr("补一段")
        secondActionText: qsTr("改上一段的结束")
        text: qsTr("简历时间段应上下衔接（五(一)5）。请补一段，或把上一段的结束改为 2019年11月。")
        title: qsTr("2019年7月至2019年11月没有经历")
        tone: "block"
    }

    TBanner {
        Layout.fillWidth: true
        actionText: qsTr("存到 U盘")
        text: qsTr("按目前网速，9月8日 24:00 前传不完，还差约 40 分钟。可以把材料存到 U盘交县局代传。")
        title: qsTr("可能来不及")
        tone: "warn"
    }

    TBanner {
        Layout.fillWidth: true
        text: qsTr("回执号 TR-0147-1。基层单位会在 9月15日前审核。")
        title: qsTr("已提交")
        tone: "ok"
    }

    TBanner {
        Layout.fillWidth: true
        text: qsTr("系统在这一页上找到 3 处可能要遮盖的内容，请逐处确认。")
        tone: "info"
    }

    TCard {
        Layout.fillWidth: true

        TBusy { Layout.fillWidth: true; detail: qsTr("4 / 6 页 · 约 2 分钟"); text: qsTr("正在导入扫描件"); value: 0.66 }
        TBusy { Layout.fillWidth: true; text: qsTr("正在核对服务器上的材料") }
        TBusy { Layout.fillWidth: true; cancellable: false; text: qsTr("正在盖章，请不要关机"); value: 0.9 }
    }

    Item {
        Layout.fillWidth: true
        implicitHeight: Theme.target * 2

        TToast {
            id: toast

            actionText: qsTr("撤销")
            stay: 60000
        }
    }
}
