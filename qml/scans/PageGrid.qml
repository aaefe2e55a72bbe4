// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageGrid: many pages as a grid; only what is on screen exists. Pressing one opens the page view.
//
// Properties: pages (PageListModel), settling (readonly); default: items above the grid. Signals: opened(page). Functions: reveal(page)
// scrolls to a page and puts the keyboard on it; pageAt(x, y); scrolled() from the beginning of the head, scrollTo(y).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tarim.App.Scans
import Tarim.Components

GridView {
    id: grid

    property real topBefore: 0
    property bool atTop: true
    required property PageListModel pages
    readonly property int margin: Theme.margin(width)
    readonly property int contentSide: width - 2 * margin
    readonly property int perLine: Math.max(2, Math.floor(contentSide / (Theme.thumbWidth + Theme.space8)))

    readonly property bool settling: returning.left > 0

    default property alias head: headColumn.data

    signal opened(string page)

    function reveal(page: string): void {
        const place = grid.pages.placeOf(page);
        if (place < 0)
            return;
        grid.atTop = false;
        grid.positionViewAtIndex(place, GridView.Contain);
        grid.itemAtIndex(place)?.nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason);
    }

    // From the beginning of the head.
    function scrolled(): real {
        return grid.contentY - grid.originY + grid.topMargin;
    }

    function scrollTo(y: real): void {
        returning.wanted = y;
        returning.left = y > 0 ? 4 : 0;
    }

    function hold(): void {
        if (grid.atTop)
            grid.contentY = grid.originY - grid.topMargin;
    }

    // The row of the page at a point of the grid; -1: none is there.
    function pageAt(x: real, y: real): int {
        return grid.indexAt(x + grid.contentX, y + grid.contentY);
    }

    boundsBehavior: Flickable.StopAtBounds
    bottomMargin: Theme.space8
    cacheBuffer: Theme.thumbHeight * 2
    cellHeight: Theme.thumbHeight + Theme.target + Theme.textSmall * 10
    cellWidth: Math.floor(contentSide / perLine)
    clip: true
    currentIndex: -1
    keyNavigationEnabled: false
    model: pages
    topMargin: headColumn.height + margin + Theme.space4

    // A person who has not scrolled sees the beginning, however the head grows; otherwise what is above stays where it is.
    onTopMarginChanged: {
        if (!grid.atTop)
            grid.contentY += grid.topBefore - grid.topMargin;
        grid.topBefore = grid.topMargin;
        grid.hold();
    }
    onContentHeightChanged: grid.hold()
    onMovementEnded: grid.atTop = grid.contentY <= grid.originY - grid.topMargin + 1
    onMovementStarted: grid.atTop = false
    onOriginYChanged: grid.hold()

    // Heights are known once the head is laid out.
    FrameAnimation {
        id: returning

        property real wanted: 0
        property int left: 0

        running: left > 0

        onTriggered: {
            grid.atTop = false;
            grid.contentY = Math.min(wanted, grid.topMargin + grid.contentHeight + grid.bottomMargin - grid.height) + grid.originY - grid.topMargin;
            left = left - 1;
        }
    }

    T.ScrollBar.vertical: TScrollBar {}

    Component.onCompleted: grid.hold()

    // In the margin: a header of GridView cannot be a bound component in Qt 6.4.
    Column {
        id: headColumn

        parent: grid.contentItem
        spacing: Theme.space4
        width: grid.contentSide
        x: grid.margin
        y: grid.originY - height - Theme.space4
    }

    delegate: Item {
        id: cell

        required property int index
        required property string pageId
        required property url picture
        required property string slotTitle
        required property string rowTitle
        required property string sideTitle
        required property int number
        required property string mask
        required property var masks
        required property string transfer
        required property string transferText
        required property var notes
        required property var reasons
        required property bool pdf

        height: grid.cellHeight
        width: grid.cellWidth

        PageThumb {
            mask: cell.mask
            masks: cell.masks
            notes: cell.notes
            number: cell.number
            pageId: cell.pageId
            pdf: cell.pdf
            picture: cell.picture
            place: cell.sideTitle === "" ? cell.slotTitle : qsTr("%1 · %2").arg(cell.slotTitle).arg(cell.sideTitle)
            readOnly: grid.pages.readOnly
            reasons: cell.reasons
            row: cell.rowTitle === "" ? " " : cell.rowTitle
            sideTitle: cell.sideTitle
            slotTitle: cell.slotTitle
            transfer: cell.transfer
            transferText: cell.transferText
            // The first stands at the start of the column, the last at its end.
            width: Math.floor((grid.contentSide - (grid.perLine - 1) * Theme.space4) / grid.perLine)
            x: Math.round(grid.margin + cell.index % grid.perLine * Theme.space4 / grid.perLine)

            onAnswered: mask => grid.pages.answer(cell.pageId, mask)
            onOpened: grid.opened(cell.pageId)
        }
    }
}
