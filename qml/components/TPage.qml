// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TPage: a page (TKeyScope): title, clause link, subtitle, and a column that scrolls; follows the keyboard to what has the focus;
// the arrows, PgUp, PgDn, Home and End scroll it.
//
// Properties: title, subtitle, linkText, canGoBack, maxContentWidth (Theme.contentWidth), spacing; headerItems (at the end
// of the title line), overlay (lies over the page), bottomItems (stay at the bottom, for the one main action on phones; while showsBottom); default: content of the column
// (use Layout.fillWidth); scroll (readonly). Functions: reveal(item) scrolls to it, toTop(), begin() shows it as to somebody who comes, scrollTo(y) as soon as the content is
// that long; settling (readonly); roomBelow (below the column, for what lies over the bottom). Signals: linkClicked(), back(), entered()
// when the page was turned to (PageHost): it can be pressed from then on, so nothing in it may move.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

TKeyScope {
    id: page

    property string title: ""
    property string subtitle: ""
    property string linkText: ""
    property bool canGoBack: false
    property bool showsBottom: bottom.children.length > 0
    property int roomBelow: 0
    property int maxContentWidth: Theme.contentWidth
    property alias spacing: column.spacing
    property alias headerItems: headerEnd.data
    property alias bottomItems: bottom.data
    property alias overlay: over.data
    default property alias content: column.data

    readonly property int margin: Theme.margin(width)
    readonly property TKeyboardRoom keyboard: TKeyboardRoom {}
    // On its way from one window to another a page may have no width for a moment: words wrapped at that would stay high.
    readonly property real columnWidth: Math.max(Theme.target * 5, Math.min(width - 2 * margin, maxContentWidth)) - (settled ? 0 : 1)
    readonly property alias scroll: view.contentY
    property real wantedScroll: 0
    // Nested layouts of Qt 6.4 keep a stale height of wrapped words after their width has changed, until it changes again.
    property bool settled: true
    // Words that wrap are laid out anew; nobody should press anything yet (StillWatch).
    readonly property bool settling: frames.left > 0
    readonly property bool narrow: width < Theme.phoneBelow

    signal linkClicked()
    signal back()
    signal entered()

    function toTop(): void {
        page.wantedScroll = 0;
        view.contentY = 0;
    }

    // From its top, or as far down as what has the keyboard: where that lay before the layout came to rest does not count.
    function begin(): void {
        page.toTop();
        if (page.focusedItem && page.holds(page.focusedItem))
            page.reveal(page.focusedItem);
    }

    function scrollTo(y: real): void {
        page.wantedScroll = y;
        page.tryScroll();
    }

    function tryScroll(): void {
        if (page.wantedScroll <= 0 || view.contentHeight - view.height < page.wantedScroll)
            return;
        view.contentY = page.wantedScroll;
        page.wantedScroll = 0;
    }

    // The arrows, the keys of a page, and those of its ends.
    function scrollBy(key: int): bool {
        const steps = {[Qt.Key_Down]: Theme.target, [Qt.Key_Up]: -Theme.target, [Qt.Key_PageDown]: view.height - Theme.target,
            [Qt.Key_PageUp]: Theme.target - view.height, [Qt.Key_End]: view.contentHeight, [Qt.Key_Home]: -view.contentHeight};
        const highest = view.contentHeight - view.height;
        if (steps[key] === undefined || highest <= 0)
            return false;
        page.wantedScroll = 0;
        view.cancelFlick();
        view.contentY = Math.max(0, Math.min(highest, view.contentY + steps[key]));
        return true;
    }

    function reveal(item: Item): void {
        const top = item.mapToItem(column, 0, 0).y + column.y - Theme.space6;
        const end = top + item.height + 2 * Theme.space6;
        const highest = Math.max(0, view.contentHeight - view.height);
        if (top < view.contentY)
            view.contentY = Math.max(0, top);
        else if (end > view.contentY + view.height)
            view.contentY = Math.min(highest, Math.min(top, end - view.height));
    }

    function holds(item: Item): bool {
        for (let up = item; up; up = up.parent) {
            if (up === column)
                return true;
        }
        return false;
    }

    implicitHeight: column.implicitHeight + 2 * margin + (bottomBar.visible ? bottomBar.height : 0)

    Accessible.name: page.title
    Accessible.role: Accessible.Pane

    onFocusedItemChanged: if (focusedItem && page.holds(focusedItem)) page.reveal(focusedItem)
    onVisibleChanged: if (visible) frames.left = 3
    onWidthChanged: frames.left = 3

    FrameAnimation {
        id: frames

        property int left: 3

        running: left > 0 && page.visible

        onTriggered: {
            left = left - 1;
            page.settled = left !== 1;
        }
    }

    // What comes or goes above what a person has scrolled to does not move it: the page scrolls by as much.
    QtObject {
        id: keeper

        property Item item: null
        property real place: 0
        property real scroll: 0

        function keep(): void {
            const moved = keeper.item && keeper.item.visible && keeper.scroll === view.contentY ? keeper.item.y - keeper.place : 0;
            if (moved !== 0 && view.contentY > 0 && !view.moving && !page.settling)
                view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, view.contentY + moved));
        }

        function take(): void {
            keeper.item = null;
            for (let i = 0; i < column.children.length && !keeper.item; ++i) {
                const child = column.children[i];
                if (child.visible && child.height > 0 && child.y + column.y >= view.contentY)
                    keeper.item = child;
            }
            keeper.place = keeper.item ? keeper.item.y : 0;
            keeper.scroll = view.contentY;
        }
    }

    Connections {
        // In each frame, when layouts are done and before it is drawn.
        function onAfterAnimating(): void {
            keeper.keep();
            keeper.take();
        }

        enabled: page.visible
        target: page.Window.window
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Flickable {
        id: view

        anchors.bottom: bottomBar.visible ? bottomBar.top : parent.bottom
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: column.implicitHeight + 2 * page.margin + page.roomBelow
        contentWidth: width
        width: parent.width

        onContentHeightChanged: page.tryScroll()
        // A keyboard comes up: what is being typed in stays in sight.
        onHeightChanged: if (page.keyboard.up && page.focusedItem && page.holds(page.focusedItem)) page.reveal(page.focusedItem)
        onMovementStarted: page.wantedScroll = 0

        T.ScrollBar.vertical: TScrollBar {}

        ColumnLayout {
            id: column

            spacing: Theme.space4
            width: page.columnWidth
            x: Math.round((view.width - width) / 2)
            y: page.margin

            ColumnLayout {
                Layout.fillWidth: true
                spacing: 0

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space2

                    TPressable {
                        id: backButton

                        Layout.alignment: Qt.AlignTop
                        text: qsTr("返回")
                        visible: page.canGoBack

                        onClicked: page.back()

                        background: Rectangle {
                            color: backButton.down ? Theme.accentFill : backButton.hovered ? Theme.card : Theme.clear
                            radius: Theme.radius

                            TFocusRing {
                                gap: 0
                                shown: backButton.visualFocus
                            }
                        }

                        contentItem: TIcon {
                            color: Theme.ink
                            name: backButton.mirrored ? "chevron-end" : "chevron-start"
                            size: Theme.iconLarge
                        }
                    }

                    TText {
                        Layout.fillWidth: true
                        Layout.minimumHeight: Theme.target
                        heading: true
                        size: Theme.textTitle
                        strong: true
                        text: Theme.tied(page.title)
                        verticalAlignment: Text.AlignVCenter
                    }

                    TLink {
                        Layout.alignment: Qt.AlignTop
                        text: page.linkText
                        visible: text !== ""

                        onClicked: page.linkClicked()
                    }

                    RowLayout {
                        id: headerEnd

                        Layout.alignment: Qt.AlignTop
                        spacing: Theme.space2
                        visible: children.length > 0
                    }
                }

                TText {
                    Layout.fillWidth: true
                    paragraph: true
                    size: Theme.textSmall
                    text: Theme.tied(page.subtitle)
                    tone: "muted"
                    visible: text !== ""
                }
            }
        }
    }

    Item {
        id: over

        anchors.bottom: view.bottom
        width: view.width
        z: 10
    }

    Rectangle {
        id: bottomBar

        anchors.bottom: parent.bottom
        color: Theme.card
        height: bottom.implicitHeight + 2 * Theme.space3
        visible: page.showsBottom
        width: parent.width

        Rectangle {
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }

        RowLayout {
            id: bottom

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2
            width: page.columnWidth
            x: Math.round((parent.width - width) / 2)
        }
    }
}
