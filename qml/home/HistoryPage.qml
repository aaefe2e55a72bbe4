// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// HistoryPage (恢复到…): earlier states of the application by date and reason; one that is pressed shows below it what would change,
// and brings it back. A restore can be undone from here, at once or later.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

TPage {
    id: page

    canGoBack: Router.canGoBack
    maxContentWidth: Theme.contentWidth * 0.75
    objectName: "history.page"
    subtitle: qsTr("每天首次修改前、删除或导入前以及提交时，程序会保留当时的内容，最多 50 份。")
    title: qsTr("恢复到…")

    onBack: Router.back()

    HistoryView {
        id: view

        session: Session
    }

    TBanner {
        Layout.fillWidth: true
        objectName: "history.restored"
        text: qsTr("恢复之前的内容也已保留，随时可以换回。")
        title: qsTr("已恢复到 %1 的内容").arg(view.restored)
        tone: "ok"
        visible: view.restored !== ""

        TButton {
            Layout.topMargin: Theme.space2
            kind: "accent"
            objectName: "history.undo"
            text: qsTr("撤销恢复")

            onClicked: view.undo()
        }
    }

    TBanner {
        Layout.fillWidth: true
        iconName: "lock"
        objectName: "history.locked"
        text: view.describeLock
        title: qsTr("现在只能查看，不能恢复")
        visible: view.describeLock !== ""
    }

    TEmpty {
        Layout.fillWidth: true
        actionText: qsTr("返回首页")
        iconName: "clock"
        objectName: "history.empty"
        text: qsTr("从明天起，每天首次修改前的内容显示在这里。")
        title: qsTr("还没有以前的内容")
        visible: view.ready && view.snapshots.count === 0

        onActed: Router.start("home")
    }

    TCard {
        Layout.fillWidth: true
        flush: true
        visible: view.snapshots.count > 0

        Repeater {
            model: view.snapshots

            ColumnLayout {
                id: entry

                required property int index
                required property string snapshotId
                required property string moment
                required property string reason
                readonly property bool open: view.chosen === snapshotId

                Layout.fillWidth: true
                spacing: 0

                TListRow {
                    Layout.fillWidth: true
                    objectName: "history.snapshot:" + entry.index
                    secondary: entry.reason
                    selected: entry.open
                    separator: entry.index > 0
                    title: entry.moment

                    Accessible.description: entry.open ? qsTr("以下内容将会改变") : qsTr("先预览会改变什么")

                    onClicked: view.chosen = entry.open ? "" : entry.snapshotId
                }

                // A Repeater of one: Qt 6.4's Loader cannot make bound components.
                Repeater {
                    model: entry.open ? 1 : 0

                    SnapshotChanges {
                        Layout.fillWidth: true
                        history: view
                    }
                }
            }
        }
    }
}
