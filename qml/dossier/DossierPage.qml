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

FocusScope {
    id: page

    readonly property bool wide: width > Theme.desktopFrom
    // Without an application there is one thing to say, in one place.
    readonly property bool beside: wide && group !== ""
    readonly property string group: Router.group !== "" || !wide ? Router.group : groupModel.first

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

        delegate: DossierCard {
            anchors.fill: parent
            canGoBack: !page.wide
            groups: groupModel

            Component.onCompleted: arrive()
        }
    }
}
