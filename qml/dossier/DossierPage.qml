// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// DossierPage: 材料. The list of items, and the item the router names; side by side where there is room.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Dossier
import Tarim.App.Draft
import Tarim.App.Session
import Tarim.Components

TKeyScope {
    id: page

    readonly property bool wide: width > Theme.desktopFrom
    // Without an application there is one thing to say, in one place.
    readonly property bool beside: wide && group !== ""
    readonly property string group: Router.group !== "" || !wide ? Router.group : groupModel.first

    property bool wantsField: false

    // The first field of the item that is shown, or else what adds one: the clause stands before it, and nobody has asked for that.
    function enterFirstField(): void {
        if (!page.wantsField || deck.settling)
            return;
        page.wantsField = false;
        const shown = deck.front;
        let first = null;
        let acting = null;
        let field = null;
        for (let at = shown?.nextItemInFocusChain(true) ?? null; !field && at && at !== first && page.lies(at, shown); at = at.nextItemInFocusChain(true)) {
            first = first ?? at;
            if (at instanceof TButton && at.objectName !== "back")
                acting = acting ?? at;
            if (page.isOfField(at))
                field = at;
        }
        (field ?? acting ?? first)?.forceActiveFocus(Qt.TabFocusReason);
    }

    function lies(item: Item, within: Item): bool {
        for (let up = item; up; up = up.parent) {
            if (up === within)
                return true;
        }
        return false;
    }

    function isOfField(item: Item): bool {
        for (let up = item; up; up = up.parent) {
            if (up instanceof TFieldFrame || up instanceof TSegmented)
                return true;
        }
        return false;
    }

    // Shows the router's place: scrolls there and puts the cursor in.
    function revealRouted(): void {
        const card = deck.latest as DossierCard;
        if (card)
            card.arrive();
    }

    Accessible.name: qsTr("材料")
    Accessible.role: Accessible.Pane

    DraftView {
        id: draft

        session: Session
    }

    GroupListModel {
        id: groupModel

        view: draft
    }

    // The page of another group is shown first.
    Timer {
        id: entering

        interval: 0

        onTriggered: page.enterFirstField()
    }

    Connections {
        target: Router

        function onArrived(): void {
            if (Router.route === "dossier")
                page.revealRouted();
        }

        function onLeaving(): void {
            const shown = deck.front as DossierCard;
            if (!deck.settling && shown)
                shown.leave();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Rectangle {
        color: Theme.card
        height: parent.height
        visible: page.beside
        width: list.width
    }

    GroupListPage {
        id: list

        current: page.group
        groups: groupModel
        height: parent.height
        visible: page.beside
        width: Theme.target * 9

        onChosen: group => Router.openPlace(group)
        onEntered: {
            page.wantsField = true;
            entering.restart();
        }
    }

    Rectangle {
        color: Theme.line
        height: parent.height
        visible: page.beside
        width: Theme.hairline
        x: list.width
    }

    TDeck {
        id: deck

        focus: true
        height: page.height
        key: page.group
        width: page.width - x
        x: page.beside ? list.width + Theme.hairline : 0

        onSettlingChanged: entering.restart()

        delegate: DossierCard {
            anchors.fill: parent
            canGoBack: !page.wide
            groups: groupModel

            Component.onCompleted: arrive()
        }
    }
}
