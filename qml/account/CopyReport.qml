// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// CopyReport: after an application was begun as a copy: how much was copied, and one by one what was not and why.
//
// Properties: fresh (NewApplication). Signals: done().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Account

TCard {
    id: report

    required property NewApplication fresh
    property bool whole: false
    readonly property int most: 8

    signal done()

    flush: true
    objectName: "account.copyReport"
    title: report.fresh.copyText

    ColumnLayout {
        Layout.fillWidth: true
        Layout.margins: Theme.space5
        Layout.topMargin: 0
        spacing: Theme.space3

        TText {
            Layout.fillWidth: true
            paragraph: true
            text: report.fresh.leftOut.count === 0 ? qsTr("已全部复制。请逐项核对，有变化的请修改。")
                : qsTr("以下 %1 处没有复制，需要重新填写。其余请逐项核对，有变化的请修改；扫描件没有重新导入，是否遮盖需重新确认。").arg(report.fresh.leftOut.count)
        }

        TButton {
            kind: "primary"
            objectName: "account.copyDone"
            text: qsTr("去填写")

            onClicked: report.done()
        }
    }

    Repeater {
        model: report.fresh.leftOut

        TListRow {
            required property int index
            required property string name
            required property string why

            Layout.fillWidth: true
            enabled: false
            objectName: "account.leftOut:" + index
            secondary: why
            title: name
            visible: report.whole || index < report.most
        }
    }

    TButton {
        Layout.alignment: Qt.AlignHCenter
        Layout.margins: Theme.space2
        kind: "quiet"
        objectName: "account.leftOutAll"
        text: qsTr("全部显示（%1 处）").arg(report.fresh.leftOut.count)
        visible: !report.whole && report.fresh.leftOut.count > report.most

        onClicked: report.whole = true
    }
}
