// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TSplitter: the line between two panes side by side, to be dragged; the arrows move it when it has the focus. Its middle lies on x,
// it reaches over both panes a little.
//
// Properties: text (what becomes wider, for screen readers). Signals: moved(by): by so many pixels to the right; settled(): the
// person has let go of it.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T

Item {
    id: splitter

    property string text: ""
    readonly property int step: Theme.target / 2

    signal moved(real by)
    signal settled()

    function push(by: real): void {
        splitter.moved(by);
        splitter.settled();
    }

    width: 0

    MouseArea {
        property real grip: 0

        cursorShape: Qt.SplitHCursor
        height: parent.height
        preventStealing: true
        width: Theme.space2
        x: -width / 2

        onPositionChanged: event => splitter.moved(event.x - grip)
        onPressed: event => grip = event.x
        onReleased: splitter.settled()
    }

    T.Control {
        id: handle

        readonly property int spokenRole: Accessible.Slider

        anchors.verticalCenter: parent.verticalCenter
        focusPolicy: Qt.TabFocus
        height: Theme.target * 2
        width: Theme.target
        x: -width / 2

        Accessible.name: splitter.text
        Accessible.role: handle.spokenRole
        Accessible.onDecreaseAction: splitter.push(-splitter.step)
        Accessible.onIncreaseAction: splitter.push(splitter.step)

        Keys.onLeftPressed: splitter.push(-splitter.step)
        Keys.onRightPressed: splitter.push(splitter.step)

        background: Item {
            Rectangle {
                anchors.centerIn: parent
                border.color: drag.pressed || handle.visualFocus ? Theme.accent : Theme.edge
                border.width: handle.visualFocus ? Theme.focusWidth : Theme.hairline
                color: drag.pressed ? Theme.accentFill : Theme.card
                height: Theme.target
                radius: width / 2
                width: Theme.space2
            }
        }

        MouseArea {
            id: drag

            property real grip: 0

            anchors.fill: parent
            cursorShape: Qt.SplitHCursor
            preventStealing: true

            onPositionChanged: event => splitter.moved(event.x - grip)
            onPressed: event => grip = event.x
            onReleased: splitter.settled()
        }
    }
}
