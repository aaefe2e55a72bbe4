// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// HomePage: four questions in this order: what is missing, by when, has it arrived, who has it now.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

TPage {
    id: page

    property bool held: false

    objectName: "home.page"
    subtitle: summary.demo ? qsTr("演示：这里的通知和时间只供试用。") : ""
    title: summary.present ? summary.title : qsTr("首页")

    onEntered: {
        page.held = true;
        summary.hold();
    }

    headerItems: TButton {
        iconName: "person"
        kind: "quiet"
        objectName: "home.account"
        text: qsTr("账户")
        visible: page.narrow

        onClicked: Router.open("account")
    }

    overlay: TNews {
        news: summary.news
        objectName: "home.news"
        page: page

        onAsked: {
            summary.renew();
            page.toTop();
        }
    }

    HomeSummary {
        id: summary

        session: Session
    }

    TCard {
        Layout.fillWidth: true
        visible: !summary.present

        TEmpty {
            Layout.fillWidth: true
            actionText: Session.enrolled ? qsTr("开始新的申报") : qsTr("连接单位的服务器")
            iconName: Session.enrolled ? "edit" : "cloud"
            objectName: "home.empty"
            text: Session.enrolled ? qsTr("选好通知、类型和级别，即可开始填报。没有网络也能填，随时可以停下。")
                : qsTr("首次使用须联网一次，用单位发的注册码下载通知。以后没有网络也能填报。")
            title: Session.enrolled ? qsTr("还没有申报") : qsTr("还没有连接服务器")

            onActed: Router.open("account")
        }
    }

    NoticeCards {
        Layout.fillWidth: true
        held: page.held
        notices: summary.notices
    }

    SummaryCard {
        Layout.fillWidth: true
        held: page.held
        summary: summary
        visible: summary.present
    }

    TCard {
        Layout.fillWidth: true
        flush: true
        visible: summary.present

        Repeater {
            model: summary.groups

            TListRow {
                required property int index
                required property string groupId
                required property string arrivalText
                required badgeText
                required badgeTone
                required property string itemNumber
                required title

                Layout.fillWidth: true
                keepsRoom: true
                number: itemNumber === "" ? " " : itemNumber
                objectName: "home.group:" + groupId
                secondary: arrivalText
                separator: index > 0

                onClicked: Router.openPlace(groupId)
            }
        }
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.space3
        columns: page.narrow ? 1 : 4
        rowSpacing: Theme.space2
        visible: summary.present

        TButton {
            Layout.fillWidth: page.narrow
            Layout.row: page.narrow ? 1 : 0
            iconName: "clock"
            kind: "quiet"
            objectName: "home.history"
            text: qsTr("恢复到…")

            onClicked: Router.open("history")
        }

        TButton {
            Layout.column: page.narrow ? 0 : 1
            Layout.fillWidth: page.narrow
            Layout.row: page.narrow ? 2 : 0
            iconName: "trash"
            kind: "quiet"
            objectName: "home.bin"
            text: qsTr("回收站")

            onClicked: Router.open("bin")
        }

        Item {
            Layout.column: page.narrow ? 0 : 2
            Layout.fillWidth: true
            Layout.row: page.narrow ? 3 : 0
            visible: !page.narrow
        }

        TButton {
            Layout.alignment: Qt.AlignRight
            Layout.column: page.narrow ? 0 : 3
            Layout.fillWidth: page.narrow
            Layout.row: 0
            kind: "accent"
            objectName: "home.submit"
            text: qsTr("检查并提交")
            visible: summary.writing

            onClicked: Router.open("submit")
        }
    }
}
