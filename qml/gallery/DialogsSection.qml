// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// A dialog over a page.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPage {
    id: page

    title: qsTr("对话框")

    Component.onCompleted: dialog.open()

    TButton {
        text: qsTr("打开")

        onClicked: dialog.open()
    }

    TDialog {
        id: dialog

        acceptText: qsTr("删除这一页")
        danger: true
        rejectText: qsTr("保留")
        text: qsTr("第 17 页“职称证书”还没有传到服务器。删除后 30 天内可以在回收站找回。")
        title: qsTr("删除第 17 页？")

        TField {
            Layout.fillWidth: true
            label: qsTr("删除的原因")
        }
    }
}
