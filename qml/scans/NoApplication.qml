// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// NoApplication: what stands on a page of the application while there is none, and the way to begin one.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Session
import Tarim.Components

TEmpty {
    actionText: Session.enrolled ? qsTr("开始新的申报") : qsTr("连接单位的服务器")
    iconName: Session.enrolled ? "edit" : "cloud"
    text: Session.enrolled ? qsTr("开始申报后，要填写的各项和扫描件都显示在这里。")
        : qsTr("首次使用须联网一次，用单位发的注册码下载通知。以后没有网络也能填报。")
    title: Session.enrolled ? qsTr("还没有申报") : qsTr("还没有连接服务器")
    visible: Session.application === ""

    onActed: Router.open("account")
}
