// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ScrollAnchor: keeps the item that has the focus where it is on screen while findings come and go above it: the list scrolls by as
// much as the item was moved. At the list's ends there is room to do so, which goes when the person scrolls.
//
// Properties: view (the list), roomAbove and roomBelow (readonly: to be added to the list's margins). Signals: holding() before it scrolls.
// Functions: scroll(contentY) by which the list itself follows its layout: any other way to scroll is on purpose; take() after
// scrolling on purpose; drop() before the list begins anew.
pragma ComponentBehavior: Bound

import QtQuick

QtObject {
    id: anchor

    required property ListView view
    property real roomAbove: 0
    property real roomBelow: 0
    readonly property Item focused: view.Window.activeFocusItem
    property Item item: null
    // Of the item, on screen.
    property real place: 0
    property bool layingOut: false
    // Somebody has scrolled since the last frame: the person, or a page that shows a place.
    property bool scrolled: false

    signal holding()

    function isWithin(child: Item): bool {
        for (let up = child; up; up = up.parent) {
            if (up === anchor.view)
                return true;
        }
        return false;
    }

    function take(): void {
        anchor.item = anchor.isWithin(anchor.focused) ? anchor.focused : null;
        if (!anchor.item)
            return;
        anchor.place = anchor.item.mapToItem(anchor.view, 0, 0).y;
    }

    // Scrolls because of the layout.
    function scroll(contentY: real): void {
        anchor.layingOut = true;
        anchor.view.contentY = contentY;
        anchor.layingOut = false;
    }

    function drop(): void {
        anchor.item = null;
        anchor.roomAbove = 0;
        anchor.roomBelow = 0;
    }

    function isOnScreen(): bool {
        return anchor.place < anchor.view.height && anchor.place + anchor.item.height > 0;
    }

    // Scrolls so that the item is where it was.
    function hold(): void {
        const wanted = anchor.view.contentY + anchor.item.mapToItem(anchor.view, 0, 0).y - anchor.place;
        const first = anchor.view.originY - anchor.view.topMargin;
        const last = anchor.view.originY + anchor.view.contentHeight + anchor.view.bottomMargin - anchor.view.height;
        anchor.holding();
        anchor.roomAbove += Math.max(0, first - wanted);
        if (wanted > Math.max(first, last))
            anchor.roomBelow += wanted - last;
        anchor.scroll(wanted);
    }

    // Gives back the room that is out of sight.
    function tidy(): void {
        const above = anchor.view.contentY - (anchor.view.originY - anchor.view.topMargin);
        const below = anchor.view.originY + anchor.view.contentHeight + anchor.view.bottomMargin - anchor.view.height - anchor.view.contentY;
        anchor.roomBelow = Math.max(0, anchor.roomBelow - Math.max(0, below));
        if (anchor.roomAbove > 0 && above > 0) {
            const wanted = anchor.view.contentY;
            anchor.roomAbove = Math.max(0, anchor.roomAbove - above);
            anchor.scroll(wanted);
        }
    }

    onFocusedChanged: take()

    property Connections scrolling: Connections {
        target: anchor.view

        function onContentYChanged(): void {
            if (!anchor.layingOut)
                anchor.scrolled = true;
        }
    }

    property Connections frames: Connections {
        target: anchor.view.Window.window

        // Each frame, after layouts were done and before it is drawn.
        function onAfterAnimating(): void {
            const moved = anchor.item && !anchor.scrolled && !anchor.view.moving && anchor.isOnScreen()
                && Math.abs(anchor.item.mapToItem(anchor.view, 0, 0).y - anchor.place) > 0.5;
            if (moved)
                anchor.hold();
            anchor.tidy();
            anchor.scrolled = false;
            anchor.take();
        }
    }
}
