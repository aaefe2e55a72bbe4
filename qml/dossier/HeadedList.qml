// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// HeadedList: a virtual list with a column above its rows and one below them. ListView's own header and footer cannot be bound
// components in Qt 6.4, so both lie in its margins.
//
// Properties: contentSide (width of the column), margin (above the head); default: items of the head; foot (items below the rows);
// anchor (readonly: the ScrollAnchor), settling (readonly). Functions: toTop(), scrolled() from the beginning of the head, scrollTo(y).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tarim.Components

ListView {
    id: list

    property real topBefore: 0
    property bool atTop: true
    property int margin: Theme.margin(width)
    property int contentSide: Math.min(width - 2 * margin, Theme.contentWidth)
    readonly property bool settling: returning.left > 0
    property alias foot: footColumn.data
    default property alias head: headColumn.data
    readonly property alias anchor: anchor

    // From the beginning of the head.
    function scrolled(): real {
        return list.contentY - list.originY + list.topMargin;
    }

    function toTop(): void {
        anchor.drop();
        list.atTop = true;
        list.hold();
    }

    // Also when rows have not been made yet: it takes a few frames.
    function scrollTo(y: real): void {
        returning.wanted = y;
        returning.left = y > 0 ? 4 : 0;
    }

    function hold(): void {
        if (list.atTop)
            anchor.scroll(list.originY - list.topMargin);
    }

    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: footColumn.height + Theme.space8 + anchor.roomBelow
    clip: true
    currentIndex: -1
    highlightFollowsCurrentItem: false
    keyNavigationEnabled: false
    topMargin: headColumn.height + list.margin + Theme.space4 + anchor.roomAbove

    // A person who has not scrolled sees the beginning, however the head grows; otherwise what is above stays where it is.
    onTopMarginChanged: {
        if (!list.atTop)
            anchor.scroll(list.contentY + list.topBefore - list.topMargin);
        list.topBefore = list.topMargin;
        list.hold();
    }
    onContentHeightChanged: list.hold()
    onMovementEnded: list.atTop = list.contentY <= list.originY - list.topMargin + 1
    onMovementStarted: list.atTop = false
    onOriginYChanged: list.hold()

    FrameAnimation {
        id: returning

        property real wanted: 0
        property int left: 0

        // Window by window, since a list knows only the heights of rows that it has made.
        function go(): void {
            list.atTop = false;
            list.contentY = list.originY - list.topMargin;
            for (let before = -1; list.scrolled() < returning.wanted - 1 && list.scrolled() > before;) {
                before = list.scrolled();
                const end = list.originY + list.contentHeight + list.bottomMargin - list.height;
                list.contentY = Math.min(end, list.contentY + Math.min(list.height, returning.wanted - list.scrolled()));
                list.forceLayout();
            }
            list.anchor.take();
        }

        running: left > 0

        onTriggered: {
            returning.go();
            left = left - 1;
        }
    }

    T.ScrollBar.vertical: TScrollBar {
        id: scrollBar
    }

    ScrollAnchor {
        id: anchor

        view: list

        onHolding: list.atTop = false
    }

    Column {
        id: headColumn

        parent: list.contentItem
        spacing: Theme.space4
        width: list.contentSide
        x: Math.round((list.width - width) / 2)
        y: list.originY - height - Theme.space4
    }

    Column {
        id: footColumn

        // Beside the rows, not among them: the keyboard comes to it after the last one.
        parent: list
        spacing: Theme.space4
        width: list.contentSide
        x: headColumn.x
        y: list.originY + list.contentHeight - list.contentY
    }

    Component.onCompleted: list.toTop()
}
