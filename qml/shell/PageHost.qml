// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageHost: the page of a route. A new page is one line of `pages`; its module is linked in qml/shell/CMakeLists.txt by name. Pages
// find the place they are asked for in Router and take no properties.
//
// A page is shown when its layout has come to rest; until then the one before stays. Coming back to a page that is a TPage, one finds
// it scrolled as it was left, and who uses the keyboard finds that where it was.
//
// Properties: route. Readonly: page (the item shown), plainPage (the same, when it is a TPage).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Window
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

    // The name of what has the keyboard: the item's own, or its field's.
    function focusedName(): string {
        for (let up = host.Window.activeFocusItem; up && up !== host.page; up = up.parent) {
            if (up.objectName !== "" && (up === host.Window.activeFocusItem || up instanceof TFieldFrame))
                return up.objectName;
        }
        return "";
    }

    function find(item: Item, name: string): Item {
        if (item.objectName === name)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = host.find(item.children[i], name);
            if (found)
                return found;
        }
        return null;
    }

    function refocus(): void {
        const item = LastInput.byKeys && Router.focused !== "" && host.page ? host.find(host.page, Router.focused) : null;
        if (item?.visible && item.enabled)
            item.forceActiveFocus();
    }

    Connections {
        function onLeaving(): void {
            if (deck.settling)
                return;
            Router.leaveOn(host.focusedName());
            if (host.plainPage)
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
            host.plainPage?.entered();
            // A page scrolls to what gets the keyboard; who comes back finds it as it was.
            if (!Router.returned) {
                host.plainPage?.begin();
                return;
            }
            host.refocus();
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
