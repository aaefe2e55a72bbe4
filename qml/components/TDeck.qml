// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TDeck: one page of several, by a key. A page is shown when its layout has come to rest, so that nothing moves under the finger; until
// then the one before stays on screen and takes no input. What takes longer than a moment shows a spinner.
//
// Properties: key, delegate (a page, with `required property string key`), front (readonly: the page shown, or null), latest
// (readonly: the page of the key, which may not be shown yet), settling (readonly: it is not). Signals: turned() when another page is shown.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components

FocusScope {
    id: deck

    property string key: ""
    property Component delegate: null
    property Item front: null
    property Item latest: null
    property string frontKey: ""
    property string latestKey: ""
    readonly property bool settling: !watch.still

    signal turned()

    function deal(): void {
        if (deck.latest && deck.latest !== deck.front)
            deck.latest.destroy();
        deck.latestKey = deck.key;
        if (deck.front && deck.frontKey === deck.key) {
            deck.latest = deck.front;
        } else {
            deck.latest = deck.delegate.createObject(deck, {key: deck.key, opacity: 0}) as Item;
            if (deck.activeFocus)
                shield.forceActiveFocus();
        }
        watch.subject = deck.latest;
        watch.restart();
    }

    function turn(): void {
        const turned = deck.latest && deck.latest !== deck.front;
        if (turned) {
            if (deck.front) {
                deck.front.visible = false;
                deck.front.destroy();
            }
            deck.front = deck.latest;
            deck.frontKey = deck.latestKey;
            deck.front.focus = true;
            deck.front.opacity = 1;
        }
        if (shield.activeFocus)
            deck.front.forceActiveFocus();
        if (turned)
            deck.turned();
    }

    onKeyChanged: if (deck.latest) deck.deal()

    Component.onCompleted: deck.deal()

    StillWatch {
        id: watch

        onStillChanged: if (still) deck.turn()
    }

    MouseArea {
        id: shield

        acceptedButtons: Qt.AllButtons
        anchors.fill: parent
        hoverEnabled: true
        visible: deck.settling
        z: 1

        Keys.onPressed: event => event.accepted = event.key !== Qt.Key_Escape && event.key !== Qt.Key_Back

        onWheel: event => event.accepted = true

        Timer {
            id: patience

            interval: 300
            running: deck.settling
        }

        TSpinner {
            anchors.centerIn: parent
            color: Theme.accent
            size: Theme.iconHuge
            visible: deck.settling && !patience.running
        }
    }
}
