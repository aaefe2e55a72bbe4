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
    readonly property string group: Router.group !== "" || !wide ? Router.group : groupModel.first

    // Shows a place of the group at hand: scrolls there and puts the cursor in.
    function reveal(row: string, column: string, slot: string, attachment: string): void {
        const shown = detail.itemAt(0) as GroupPage;
        if (shown)
            shown.reveal(row, column, slot, attachment);
    }

    function revealRouted(): void {
        page.reveal(Router.row, Router.column, Router.slot, Router.attachment);
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

    // The page of another group is made first.
    Timer {
        id: revealing

        interval: 0

        onTriggered: page.revealRouted()
    }

    Connections {
        target: Router

        function onArrived(): void {
            revealing.restart();
        }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Rectangle {
        color: Theme.card
        height: parent.height
        visible: page.wide
        width: list.width
    }

    GroupListPage {
        id: list

        current: page.wide ? page.group : ""
        groups: groupModel
        height: parent.height
        visible: page.wide || page.group === ""
        width: page.wide ? Theme.target * 9 : parent.width

        onChosen: group => Router.openPlace(group)
    }

    Rectangle {
        color: Theme.line
        height: parent.height
        visible: page.wide
        width: Theme.hairline
        x: list.width
    }

    // A Repeater of one: Qt 6.4's Loader cannot make bound components.
    Repeater {
        id: detail

        model: page.group === "" ? 0 : 1

        GroupPage {
            canGoBack: !page.wide
            focus: true
            group: page.group
            height: page.height
            nextGroup: groupModel.count > 0 ? groupModel.after(page.group, 1) : ""
            // Reads the number, which is told anew in another language.
            nextTitle: groupModel.numbered > 0 && nextGroup !== "" ? groupModel.titleOf(nextGroup) : ""
            width: page.wide ? page.width - list.width - Theme.hairline : page.width
            x: page.wide ? list.width + Theme.hairline : 0

            onBack: Router.back()
            onWentOn: group => Router.openPlace(group)
        }

        onItemAdded: revealing.restart()
    }
}
