// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ScansPage: all pages of the application (扫描), to be filtered by what is still to do; one page large when the router names it.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Draft
import Tarim.App.Scans
import Tarim.App.Session
import Tarim.Components

FocusScope {
    id: page

    readonly property bool close: Router.attachment !== ""

    Accessible.name: qsTr("扫描")
    Accessible.role: Accessible.Pane

    Component.onCompleted: grid.scrollTo(Router.scroll)

    Connections {
        function onLeaving(): void {
            Router.leaveAt(page.close ? 0 : grid.scrolled());
        }

        target: Router
    }

    DraftView {
        id: draft

        session: Session
    }

    PageListModel {
        id: pageModel

        view: draft
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    PageGrid {
        id: grid

        anchors.fill: parent
        pages: pageModel
        visible: !page.close

        onOpened: attachment => Router.openPage(attachment)

        TText {
            width: parent.width
            size: Theme.textTitle
            strong: true
            text: qsTr("扫描")

            Accessible.role: Accessible.Heading
        }

        TText {
            width: parent.width
            paragraph: true
            size: Theme.textSmall
            text: qsTr("共 %1 页。每一页都要回答是否需要遮盖；收到服务器回执的才算“已到服务器”。").arg(pageModel.total)
            tone: "muted"
            visible: Session.application !== ""
        }

        Flow {
            width: parent.width
            spacing: Theme.space2
            visible: Session.application !== ""

            Repeater {
                model: [
                    { filter: "all", words: qsTr("全部 %1").arg(pageModel.total) },
                    { filter: "unanswered", words: qsTr("未回答 %1").arg(pageModel.unanswered) },
                    { filter: "unsent", words: qsTr("未到服务器 %1").arg(pageModel.unsent) }
                ]

                TChip {
                    required property var modelData

                    checkable: true
                    checked: pageModel.filter === modelData.filter
                    objectName: "filter." + modelData.filter
                    text: modelData.words

                    onClicked: pageModel.filter = modelData.filter
                }
            }
        }

        NoApplication {
            objectName: "scans.none"
            width: parent.width
        }

        TEmpty {
            width: parent.width
            actionText: pageModel.total === 0 ? qsTr("去材料") : ""
            iconName: "scan"
            objectName: "scans.empty"
            text: pageModel.total === 0 ? qsTr("到“材料”里，在要证明的那一项下面添加扫描件或照片。") : qsTr("这里的都处理完了。")
            title: pageModel.total === 0 ? qsTr("还没有扫描件") : qsTr("没有要处理的页")
            visible: pageModel.count === 0 && Session.application !== ""

            onActed: Router.start("dossier")
        }
    }

    Repeater {
        model: page.close ? 1 : 0

        PageViewPage {
            anchors.fill: parent
            attachment: Router.attachment
            focus: true

            onClosed: Router.back()
        }
    }
}
