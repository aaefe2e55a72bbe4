// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Fields: empty, filled, with findings, long, read-only, disabled, secret, many lines.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPage {
    id: page

    linkText: qsTr("五(一)5 原文")
    subtitle: qsTr("从参加工作起逐段填写，时间上下衔接；借调、驻村、“访惠聚”可另起一段。")
    title: qsTr("5 工作经历")

    TCard {
        Layout.fillWidth: true
        title: qsTr("2019年12月 — 至今")
        headerItems: TBadge { tone: "warn"; text: qsTr("1 个提醒") }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.space4
            columns: page.narrow ? 1 : 2
            rowSpacing: Theme.space4

            TField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                label: qsTr("工作单位")
                text: qsTr("且末县生态环境监测站")
            }

            TField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                label: qsTr("职务、岗位")
                text: qsTr("技术负责人")
            }

            TField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                blankWord: qsTr("无")
                label: qsTr("证明人")
                notes: [{ level: "block", text: qsTr("不能空着：没有内容请填“无”"), clause: qsTr("四(二)") }]
            }

            TField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                label: qsTr("专业技术工作")
                notes: [{ level: "warn", text: qsTr("“有关”“等”是含糊词语，请写明具体内容"), clause: qsTr("四(二)") }]
                text: qsTr("负责有关监测等工作")
            }

            TField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                hint: qsTr("与身份证一致，少数民族姓名中间用“·”。")
                label: qsTr("姓名")
                text: qsTr("买买提·阿依努尔·阿卜杜热合曼·艾合买提·图尔荪·肉孜")
            }

            TField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                inputHints: Qt.ImhPreferLatin
                label: qsTr("身份证号")
                notes: [
                    { level: "block", text: qsTr("最后一位校验码不对：应为 X，填的是 3"), clause: qsTr("五(一)1") },
                    { level: "info", text: qsTr("与社保缴费证明上的号码不同") }
                ]
                text: "652825198805120013"
            }

            TField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                label: qsTr("申报号（不能改）")
                readOnly: true
                text: "2024-0147"
            }

            TField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                enabled: false
                label: qsTr("推荐单位（停用）")
                text: qsTr("且末县生态环境局")
            }

            TField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                label: qsTr("密码短语")
                secret: true
                text: "tarim-river"
            }

            TField {
                Layout.alignment: Qt.AlignTop
                Layout.preferredWidth: 1
                Layout.fillWidth: true
                counter: qsTr("0 / 200 字")
                label: qsTr("备注")
            }
        }
    }

    TCard {
        Layout.fillWidth: true
        title: qsTr("11 个人工作总结")

        TTextArea {
            Layout.fillWidth: true
            characters: 1874
            label: qsTr("任现职以来的工作总结")
            leastCharacters: 2000
            mostCharacters: 3000
            notes: [{ level: "block", text: qsTr("还差 126 字：总结须写 2000 至 3000 字"), clause: qsTr("五(一)11") }]
            text: qsTr("本人自2016年8月参加工作以来，一直在库尔勒市环境监测站、且末县生态环境监测站从事地表水、环境空气自动站的运行与质量控制工作。"
                + "2019年12月起任技术负责人，主持完成塔里木河干流12个断面的水质监测，编写年度报告4份。"
                + "期间参加“访惠聚”驻村工作一年，协助解决饮水安全问题。")
        }

        TTextArea {
            Layout.fillWidth: true
            blankWord: qsTr("无")
            label: qsTr("奖惩情况")
            minimumLines: 2
            mostCharacters: 500
        }

        TCopyText {
            Layout.fillWidth: true
            label: qsTr("须照抄的话")
            text: qsTr("本单位已对提供的申报材料逐一审核，真实准确，同意推荐")
        }

        TTextArea {
            Layout.fillWidth: true
            label: qsTr("推荐意见")
            markAt: 9
            markLength: 1
            marked: true
            minimumLines: 2
            notes: [{ level: "block", text: qsTr("从第 10 个字起不同"), clause: "" }]
            text: qsTr("本单位已对提供的材料逐一审核，真实准确，同意推荐")
        }

        TTextArea {
            Layout.fillWidth: true
            label: qsTr("退回原因（不能改）")
            minimumLines: 2
            readOnly: true
            text: qsTr("2019年7月至11月空档，请说明。")
        }
    }
}
