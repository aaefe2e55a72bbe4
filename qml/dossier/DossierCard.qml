// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// DossierCard: what 材料 shows in one place: the page of an item, or without one the list of all.
//
// Properties: key (id of the group; empty: the list), groups (GroupListModel), canGoBack. Functions: arrive() shows the router's place:
// a place that was asked for, or what one comes back to as it was left; leave() tells the router how it stands.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Dossier
import Tarim.App.Session

FocusScope {
    id: card

    required property string key
    required property GroupListModel groups
    property bool canGoBack: false

    function arrive(): void {
        const shown = detail.itemAt(0) as GroupPage;
        if (Router.returned) {
            shown?.restore(Router.openRow, Router.scroll);
            (list.itemAt(0) as GroupListPage)?.scrollTo(Router.scroll);
        } else {
            shown?.reveal(Router.row, Router.column, Router.slot, Router.attachment);
        }
    }

    function leave(): void {
        const shown = detail.itemAt(0) as GroupPage;
        if (shown)
            shown.leave();
        else
            Router.leaveAt((list.itemAt(0) as GroupListPage)?.scrolled() ?? 0);
    }

    // Repeaters of one: Qt 6.4's Loader cannot make bound components.
    Repeater {
        id: list

        model: card.key === "" ? 1 : 0

        GroupListPage {
            anchors.fill: parent
            focus: true
            groups: card.groups

            onChosen: group => Router.openPlace(group)
        }
    }

    Repeater {
        id: detail

        model: card.key === "" ? 0 : 1

        GroupPage {
            anchors.fill: parent
            canGoBack: card.canGoBack
            focus: true
            group: card.key
            nextGroup: card.groups.count > 0 ? card.groups.after(card.key, 1) : ""
            // Reads the number, which is told anew in another language.
            nextTitle: card.groups.numbered > 0 && nextGroup !== "" ? card.groups.titleOf(nextGroup) : ""

            onBack: Router.back()
            onWentOn: group => Router.openPlace(group)
        }
    }
}
