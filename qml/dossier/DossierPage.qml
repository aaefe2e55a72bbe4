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
    readonly property string group: Router.group !== "" || !wide ? Router.group : groupModel.first

    // Shows a place of the group at hand: scrolls there and puts the cursor in.
    function reveal(row: string, column: string, slot: string, attachment: string): void {
        const shown = detail.itemAt(0) as GroupPage;
        if (shown)
            shown.reveal(row, column, slot, attachment);
    }

    // The first field of the item that is shown, or else the first thing there that can have the focus.
    function enterFirstField(): void {
        const shown = detail.itemAt(0);
        let first = null;
        for (let at = shown?.nextItemInFocusChain(true) ?? null; at && at !== first && page.lies(at, shown); at = at.nextItemInFocusChain(true)) {
            first = first ?? at;
            if (page.isOfField(at)) {
                first = at;
                break;
            }
        }
        first?.forceActiveFocus(Qt.TabFocusReason);
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

    Timer {
        id: entering

        interval: 0

        onTriggered: page.enterFirstField()
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
        onEntered: entering.restart()
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
