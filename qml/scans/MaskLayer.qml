// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// MaskLayer: the masks over a page that is shown large. While the tool is on a finger or the mouse draws, moves and resizes them,
// and Tab goes from one to the next; two fingers zoom and pan as ever. It lies exactly over the page.
//
// Properties: editor (MaskEditor), outside (pixels around the page where a gesture may begin, so that edges can be covered).
// Signals: reached(place): the keyboard is on this rectangle of the page, which should be scrolled into sight.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Scans
import Tarim.Components

FocusScope {
    id: maskLayer

    required property MaskEditor editor
    property real outside: 0
    readonly property bool active: editor.active
    readonly property int selected: editor.selected

    signal reached(rect place)

    // To the selected mask, or to the page when none is.
    function takeFocus(): void {
        const box = boxes.itemAt(maskLayer.selected);
        (box ? box : ground).forceActiveFocus(Qt.OtherFocusReason);
    }

    onActiveChanged: {
        if (maskLayer.active)
            maskLayer.takeFocus();
        else
            maskLayer.focus = false;
    }
    onSelectedChanged: if (maskLayer.active && (maskLayer.selected >= 0 || maskLayer.activeFocus)) maskLayer.takeFocus()

    Item {
        id: ground

        activeFocusOnTab: maskLayer.active
        anchors.fill: parent
        objectName: "mask.page"

        Accessible.ignored: !maskLayer.active
        Accessible.name: qsTr("画遮盖：按回车键添加一处")
        Accessible.role: Accessible.Canvas

        TFocusRing {
            corner: 0
            shown: ground.activeFocus
        }
    }

    Repeater {
        id: boxes

        model: maskLayer.editor

        Item {
            id: box

            required property int index
            required property real fromLeft
            required property real fromTop
            required property real across
            required property real down

            readonly property bool chosen: maskLayer.active && box.index === maskLayer.selected

            activeFocusOnTab: maskLayer.active
            height: Math.max(Theme.target, cover.height)
            objectName: "mask:" + box.index
            width: Math.max(Theme.target, cover.width)
            x: box.fromLeft * maskLayer.width - (width - cover.width) / 2
            y: box.fromTop * maskLayer.height - (height - cover.height) / 2

            Accessible.description: maskLayer.active ? qsTr("方向键移动，Shift+方向键改大小，Delete 删除") : ""
            Accessible.name: qsTr("遮盖 %1，共 %2").arg(box.index + 1).arg(maskLayer.editor.count)
            Accessible.role: maskLayer.active ? Accessible.Button : Accessible.Graphic
            Accessible.selected: box.chosen
            Accessible.onPressAction: choosing.choose()

            onActiveFocusChanged: {
                if (!box.activeFocus)
                    return;
                maskLayer.editor.selected = box.index;
                maskLayer.reached(Qt.rect(box.x, box.y, box.width, box.height));
            }

            Rectangle {
                id: cover

                anchors.centerIn: parent
                border.color: box.chosen ? Theme.accent : Theme.maskLine
                border.width: box.chosen ? Theme.focusWidth : Theme.hairline
                color: Theme.mask
                height: box.down * maskLayer.height
                // What is below is to be seen while one draws.
                opacity: maskLayer.active ? 0.7 : 1
                width: box.across * maskLayer.width
            }

            TapHandler {
                id: choosing

                function choose(): void {
                    maskLayer.editor.active = true;
                    maskLayer.editor.selected = box.index;
                }

                enabled: !maskLayer.active && maskLayer.editor.available

                onTapped: choosing.choose()
            }
        }
    }

    // Around a mask that is small for its handles.
    Rectangle {
        border.color: Theme.accent
        border.width: Theme.hairline
        color: Theme.clear
        height: maskLayer.editor.frame.height
        visible: maskLayer.active && maskLayer.selected >= 0
        width: maskLayer.editor.frame.width
        x: maskLayer.editor.frame.x
        y: maskLayer.editor.frame.y
    }

    Repeater {
        model: maskLayer.active && maskLayer.selected >= 0 ? 4 : 0

        Rectangle {
            required property int index

            border.color: Theme.accent
            border.width: Theme.focusWidth
            color: Theme.maskLine
            height: width
            radius: width / 2
            width: maskLayer.editor.handle / 2
            x: maskLayer.editor.frame.x + (index % 2) * maskLayer.editor.frame.width - width / 2
            y: maskLayer.editor.frame.y + Math.floor(index / 2) * maskLayer.editor.frame.height - height / 2
        }
    }

    MouseArea {
        id: pointer

        anchors.fill: parent
        anchors.margins: -maskLayer.outside
        cursorShape: Qt.CrossCursor
        enabled: maskLayer.active

        onCanceled: maskLayer.editor.cancel()
        onPositionChanged: event => maskLayer.editor.drag(Qt.point(event.x - maskLayer.outside, event.y - maskLayer.outside))
        onPressed: event => maskLayer.editor.press(Qt.point(event.x - maskLayer.outside, event.y - maskLayer.outside),
            event.source !== Qt.MouseEventNotSynthesized)
        onReleased: maskLayer.editor.release()
    }
}
