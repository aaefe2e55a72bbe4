// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TKeyScope: a page as the keyboard meets it, base of all pages. Its shortcuts are a list, which TKeysDialog shows. The keyboard
// belongs to the page again after every dialog, popup and text field, however it was closed: when what had the focus is hidden,
// disabled or gone, when Esc or a click elsewhere leaves a text field, and when a click on a button would keep Space and Enter for it.
//
// forceActiveFocus() on a FocusScope gives the focus back to its old child, for example to a hidden text field; take() does not.
//
// Properties: keys (of TKey), keysOf (another page, whose shortcuts work here), topmost (covers the page that it is in, and has the keyboard while it is shown). Functions: take() gives
// the page the keyboard; Tab then goes on from what had the focus before.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

FocusScope {
    id: scope

    property list<TKey> keys
    property TKeyScope keysOf: null
    property bool topmost: false

    property TKeyScope covering: null
    property Item cameFrom: null
    readonly property Item focusedItem: Window.activeFocusItem
    readonly property bool covered: covering !== null && covering.visible
    readonly property bool typing: activeFocus && (focusedItem instanceof TextInput || focusedItem instanceof TextEdit)
    readonly property bool lost: visible && enabled && Window.active && !covered
        && (focusedItem === null || !focusedItem.visible || !focusedItem.enabled || scope.isIn(focusedItem))

    function take(): void {
        if (scope.covered) {
            scope.covering.take();
            return;
        }
        if (scope.activeFocus && scope.focusedItem !== home)
            scope.cameFrom = scope.focusedItem;
        home.forceActiveFocus(Qt.OtherFocusReason);
    }

    function goOn(forward: bool): void {
        const from = scope.cameFrom && scope.cameFrom.visible ? scope.cameFrom : home;
        from.nextItemInFocusChain(forward).forceActiveFocus(forward ? Qt.TabFocusReason : Qt.BacktabFocusReason);
    }

    function isIn(item: Item): bool {
        for (let up = scope.parent; up; up = up.parent) {
            if (up === item)
                return true;
        }
        return false;
    }

    function cover(): void {
        if (!scope.topmost || !scope.visible)
            return;
        for (let up = scope.parent; up; up = up.parent) {
            const under = up as TKeyScope;
            if (under) {
                under.covering = scope;
                break;
            }
        }
        scope.take();
    }

    function press(event: var): bool {
        if (scope.typing) {
            if (event.key !== Qt.Key_Escape)
                return (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp) && scope.scrollBy(event.key);
            scope.take();
            return true;
        }
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false;
        const keys = scope.keysOf ? scope.keysOf.keys : scope.keys;
        for (let i = 0; i < keys.length; ++i) {
            const key = keys[i];
            const code = key.codes.indexOf(event.key);
            const which = code >= 0 || event.text === "" ? code : key.characters.indexOf(event.text);
            if (!key.active || which < 0)
                continue;
            if (key.repeats || !event.isAutoRepeat)
                key.pressed(which);
            return true;
        }
        return scope.scrollBy(event.key);
    }

    // What scrolls does so by these keys when nothing else wants them; whether it did.
    function scrollBy(key: int): bool {
        return false;
    }

    // After a press of the mouse, when what was pressed has taken the focus.
    function pressedAt(x: real, y: real): void {
        const held = scope.focusedItem;
        if (!scope.activeFocus || !held)
            return;
        if (scope.typing ? !scope.isAt(scope.frameOf(held), x, y) && !scope.scrollsAt(x, y)
            : scope.keys.length > 0 && held instanceof T.AbstractButton)
            scope.take();
    }

    // What belongs to the field stands in its frame, for example its button “填无”.
    function frameOf(input: Item): Item {
        for (let up = input; up; up = up.parent) {
            if (up instanceof TFieldFrame)
                return up;
        }
        return input;
    }

    function isAt(item: Item, x: real, y: real): bool {
        return item.contains(item.mapFromItem(scope, x, y));
    }

    function scrollsAt(x: real, y: real): bool {
        // childAt() leaves out what is not visible.
        presses.visible = false;
        let item = scope;
        while (item && !(item instanceof T.ScrollBar)) {
            const at = item.mapFromItem(scope, x, y);
            item = item.childAt(at.x, at.y);
        }
        presses.visible = true;
        return item !== null;
    }

    Component.onCompleted: scope.cover()

    onLostChanged: if (lost) taking.restart()
    onVisibleChanged: scope.cover()

    Keys.onPressed: event => event.accepted = scope.press(event)

    // Whoever is to have the focus next has it by then.
    Timer {
        id: taking

        interval: 0

        onTriggered: if (scope.lost) scope.take()
    }

    Timer {
        id: pressed

        property point at

        interval: 0

        onTriggered: scope.pressedAt(at.x, at.y)
    }

    Item {
        id: home

        focus: true

        Keys.onBacktabPressed: scope.goOn(false)
        Keys.onTabPressed: scope.goOn(true)
    }

    // Sees each press first and lets it pass. A PointHandler does not see those that a button takes (Qt 6.4).
    MouseArea {
        id: presses

        anchors.fill: parent
        objectName: "keyScope.presses"
        z: 1

        onPressed: event => {
            event.accepted = false;
            if (event.source !== Qt.MouseEventNotSynthesized)
                return;
            pressed.at = Qt.point(event.x, event.y);
            pressed.restart();
        }
    }
}
