// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Choices and dates in their states.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPage {
    id: page

    title: qsTr("选择与日期")

    TCard {
        Layout.fillWidth: true

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.space4
            columns: page.narrow ? 1 : 2
            rowSpacing: Theme.space4

            TChoice {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                label: qsTr("学位")
                texts: [qsTr("学士"), qsTr("硕士"), qsTr("博士")]
            }

            TChoice {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                currentIndex: 1
                label: qsTr("学历")
                texts: [qsTr("大学专科"), qsTr("大学本科"), qsTr("硕士研究生")]
            }

            TChoice {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                label: qsTr("县（市）")
                notes: [{ level: "block", text: qsTr("请选择所在县（市）"), clause: qsTr("五(一)1") }]
                texts: [qsTr("库尔勒市"), qsTr("轮台县"), qsTr("尉犁县"), qsTr("若羌县"), qsTr("且末县"), qsTr("焉耆回族自治县"),
                    qsTr("和静县"), qsTr("和硕县"), qsTr("博湖县")]
            }

            TChoice {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                currentIndex: 0
                label: qsTr("申报层级（不能改）")
                readOnly: true
                texts: [qsTr("工程师（评审）")]
            }

            TDateField {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                label: qsTr("开始")
                text: "2019-12"
            }

            TDateField {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                label: qsTr("结束")
                openEnded: true
                text: openWord
            }

            TDateField {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                label: qsTr("批准日期")
                withDay: true
            }

            TDateField {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                label: qsTr("结束")
                notes: [{ level: "block", text: qsTr("2019年7月至2019年11月没有经历，请补一段"), clause: qsTr("五(一)5") }]
                openEnded: true
                text: "2019-06"
            }

            TDateField {
                Layout.alignment: Qt.AlignTop
                Layout.fillWidth: true
                Layout.preferredWidth: 1
                enabled: false
                label: qsTr("停用")
                text: "2019-06"
            }
        }
    }
}
