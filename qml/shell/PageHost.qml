// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageHost: the page of a route. A new page is one line of `pages`; its module is linked in qml/shell/CMakeLists.txt by name. Pages
// find the place they are asked for in Router and take no properties.
//
// A page is shown when its layout has come to rest; until then the one before stays. Coming back to a page that is a TPage, one finds
// it scrolled as it was left.
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
            "receipt": "Home/ReceiptPage.qml",
            "history": "Home/HistoryPage.qml",
            "bin": "Scans/BinPage.qml",
            "sync": "Sync/SyncPage.qml",
            "dossier": "Dossier/DossierPage.qml",
            "scans": "Scans/ScansPage.qml",
            "queue": "Review/QueuePage.qml",
            "review": "Review/ReviewPage.qml"
        })
    property string route: ""
    readonly property PageCard card: deck.front as PageCard
    readonly property Item page: card?.page ?? null
    readonly property TPage plainPage: card?.plainPage ?? null

    Connections {
        function onLeaving(): void {
            if (!deck.settling && host.plainPage)
                Router.leaveAt(host.plainPage.scroll);
        }

        target: Router
    }

    TDeck {
        id: deck

        anchors.fill: parent
        focus: true
        key: host.route

        // The keyboard goes to the page, wherever it was called from.
        onTurned: {
            if (!deck.front.activeFocus)
                deck.front.forceActiveFocus();
            // A page scrolls to what gets the keyboard; who comes back finds it as it was.
            if (Router.returned)
                host.plainPage?.scrollTo(Router.scroll);
        }

        delegate: PageCard {
            id: card

            anchors.fill: parent
            source: host.pages[key] === undefined ? "" : "qrc:/qt/qml/Tarim/" + host.pages[key]

            onLoaded: {
                card.page.focus = true;
                card.plainPage?.scrollTo(Router.scroll);
            }
        }
    }
}
