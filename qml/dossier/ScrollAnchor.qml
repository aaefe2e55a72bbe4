// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ScrollAnchor: keeps the item that has the focus where it is on screen while findings come and go above it: the list scrolls by as
// much as the item was moved. At the list's ends there is room to do so, which goes when the person scrolls.
//
// Properties: view (the list), head (where its content begins), paused (while the person scrolls in another way than by moving the list), roomAbove and roomBelow
// (readonly: to be added to the list's margins). Signals: holding() before it scrolls.
// Functions: take() after scrolling on purpose; drop() before the list begins anew.
pragma ComponentBehavior: Bound

import QtQuick

QtObject {
    id: anchor

    required property ListView view
    required property Item head
    property bool paused: false
    property real roomAbove: 0
    property real roomBelow: 0
    readonly property Item focused: view.Window.activeFocusItem
    property Item item: null
    // Of the item, on screen and in the content. The content is measured from its beginning, the top of the head: a list counts from
    // its first row, above which the head grows.
    property real place: 0
    property real placeInContent: 0

    signal holding()

    function isWithin(child: Item): bool {
        for (let up = child; up; up = up.parent) {
            if (up === anchor.view.contentItem)
                return true;
        }
        return false;
    }

    function take(): void {
        anchor.item = anchor.isWithin(anchor.focused) ? anchor.focused : null;
        if (!anchor.item)
            return;
        anchor.place = anchor.item.mapToItem(anchor.view, 0, 0).y;
        anchor.placeInContent = anchor.item.mapToItem(anchor.head, 0, 0).y;
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
        anchor.view.contentY = wanted;
    }

    // Gives back the room that is out of sight.
    function tidy(): void {
        const above = anchor.view.contentY - (anchor.view.originY - anchor.view.topMargin);
        const below = anchor.view.originY + anchor.view.contentHeight + anchor.view.bottomMargin - anchor.view.height - anchor.view.contentY;
        anchor.roomBelow = Math.max(0, anchor.roomBelow - Math.max(0, below));
        if (anchor.roomAbove > 0 && above > 0) {
            const wanted = anchor.view.contentY;
            anchor.roomAbove = Math.max(0, anchor.roomAbove - above);
            anchor.view.contentY = wanted;
        }
    }

    onFocusedChanged: take()

    property Connections frames: Connections {
        target: anchor.view.Window.window

        // Each frame, after layouts were done and before it is drawn.
        function onAfterAnimating(): void {
            if (!anchor.item || anchor.view.moving || anchor.paused || !anchor.isOnScreen())
                return anchor.take();
            const now = anchor.item.mapToItem(anchor.head, 0, 0).y;
            if (Math.abs(now - anchor.placeInContent) > 0.5 && Math.abs(anchor.item.mapToItem(anchor.view, 0, 0).y - anchor.place) > 0.5)
                anchor.hold();
            anchor.tidy();
            anchor.take();
        }
    }
}
