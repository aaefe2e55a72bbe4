// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageHost: the page of a route. A new page is one line of `pages`; its module is linked in qml/shell/CMakeLists.txt by name. Pages
// find the place they are asked for in Router and take no properties.
//
// Coming back to a page that is a TPage, one finds it scrolled as it was left.
//
// Properties: route. Readonly: page (the item shown), plainPage (the same, when it is a TPage).
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components
import Tarim.App.Session

FocusScope {
    id: host

    readonly property var pages: ({
            "account": "Account/AccountPage.qml",
            "home": "Home/HomePage.qml",
            "progress": "Home/ProgressPage.qml",
            "submit": "Home/SubmitPage.qml",
            "history": "Home/HistoryPage.qml",
            "bin": "Scans/BinPage.qml",
            "sync": "Sync/SyncPage.qml",
            "dossier": "Dossier/DossierPage.qml",
            "scans": "Scans/ScansPage.qml",
            "queue": "Review/QueuePage.qml",
            "review": "Review/ReviewPage.qml"
        })
    property string route: ""
    readonly property Item page: loader.item as Item
    readonly property TPage plainPage: loader.item as TPage

    Loader {
        id: loader

        anchors.fill: parent
        focus: true
        source: host.pages[host.route] === undefined ? "" : "qrc:/qt/qml/Tarim/" + host.pages[host.route]

        onLoaded: {
            host.page?.forceActiveFocus();
            host.plainPage?.scrollTo(Router.scroll);
        }
    }

    Connections {
        function onScrollChanged(): void {
            Router.scrolledTo(host.plainPage.scroll);
        }

        target: host.plainPage
    }

    TEmpty {
        anchors.centerIn: parent
        text: qsTr("这个版本里没有这一页。您填写的内容不受影响，请从别处继续。")
        title: qsTr("打不开这一页")
        visible: loader.status === Loader.Error
        width: parent.width
    }
}
