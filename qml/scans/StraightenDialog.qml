// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// StraightenDialog: the photograph with the corners of its sheet, and the page that becomes of it, side by side. Corners are dragged by
// finger or mouse, with a magnifier, or moved by arrow keys; a corner that is let go moves onto an edge nearby.
//
// Properties: advice (PageAdvice).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Scans
import Tarim.Components

TDialog {
    id: dialog

    required property PageAdvice advice
    readonly property bool narrow: width < Theme.dialogWidth * 1.2

    acceptEnabled: String(advice.after) !== "" && !advice.making
    acceptName: "straighten.accept"
    acceptText: qsTr("采用")
    rejectText: qsTr("保持原样")
    text: qsTr("左边是原图，右边是拉直并改小后的页面。四个角不准时请拖动。采用后可以撤销，原图仍留在本机。")
    title: qsTr("拉直并改小")
    width: Math.min(Theme.dialogWidth * 2, room)

    onAboutToShow: advice.begin()
    onAccepted: advice.accept()
    onRejected: advice.cancel()

    GridLayout {
        Layout.fillHeight: true
        Layout.fillWidth: true
        columnSpacing: Theme.space4
        columns: dialog.narrow ? 1 : 2
        rowSpacing: Theme.space3

        Rectangle {
            id: frame

            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.target * 3
            Layout.preferredHeight: Theme.target * (dialog.narrow ? 5 : 8)
            color: Theme.backdrop

            Image {
                id: photograph

                readonly property rect shown: Qt.rect((width - paintedWidth) / 2, (height - paintedHeight) / 2, paintedWidth, paintedHeight)

                anchors.fill: parent
                anchors.margins: Theme.space3
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                source: dialog.advice.before
                sourceSize.height: 1600
                sourceSize.width: 1600

                Accessible.name: qsTr("原图")
                Accessible.role: Accessible.Graphic
            }

            Outline {
                anchors.fill: photograph
                corners: dialog.advice.corners
                place: photograph.shown
                visible: photograph.status === Image.Ready
            }

            Repeater {
                model: photograph.status === Image.Ready ? dialog.advice.corners.length : 0

                Item {
                    id: handle

                    required property int index

                    readonly property point corner: dialog.advice.corners[index] ?? Qt.point(0, 0)
                    readonly property list<string> names: [qsTr("左上角"), qsTr("右上角"), qsTr("右下角"), qsTr("左下角")]

                    function go(dx: real, dy: real): void {
                        dialog.advice.moveCorner(handle.index, Qt.point(handle.corner.x + dx / photograph.shown.width,
                            handle.corner.y + dy / photograph.shown.height));
                    }

                    activeFocusOnTab: true
                    height: Theme.target
                    objectName: "straighten.corner:" + index
                    width: Theme.target
                    x: photograph.x + photograph.shown.x + corner.x * photograph.shown.width - width / 2
                    y: photograph.y + photograph.shown.y + corner.y * photograph.shown.height - height / 2

                    Accessible.description: qsTr("方向键移动")
                    Accessible.name: names[index]
                    Accessible.role: Accessible.Button

                    Keys.onPressed: event => {
                        const step = event.modifiers & Qt.ShiftModifier ? 10 : 2;
                        const across = event.key === Qt.Key_Left ? -step : event.key === Qt.Key_Right ? step : 0;
                        const down = event.key === Qt.Key_Up ? -step : event.key === Qt.Key_Down ? step : 0;
                        event.accepted = across !== 0 || down !== 0;
                        if (event.accepted)
                            handle.go(across, down);
                    }
                    Keys.onReleased: event => {
                        if (!event.isAutoRepeat && [Qt.Key_Left, Qt.Key_Right, Qt.Key_Up, Qt.Key_Down].includes(event.key))
                            dialog.advice.make(false);
                    }

                    Rectangle {
                        anchors.centerIn: parent
                        border.color: Theme.accent
                        border.width: Theme.focusWidth
                        color: Theme.maskLine
                        height: width
                        radius: width / 2
                        width: Theme.target / 2
                    }

                    TFocusRing {
                        corner: handle.width / 2
                        shown: handle.activeFocus
                    }

                    DragHandler {
                        id: dragging

                        property point begun

                        target: null

                        onActiveChanged: {
                            if (dragging.active)
                                dragging.begun = handle.corner;
                            else
                                dialog.advice.make(true);
                        }
                        onTranslationChanged: if (dragging.active) dialog.advice.moveCorner(handle.index,
                            Qt.point(dragging.begun.x + dragging.activeTranslation.x / photograph.shown.width,
                                dragging.begun.y + dragging.activeTranslation.y / photograph.shown.height))
                    }

                    // What the finger covers, three times as large, on the other side of the picture.
                    Rectangle {
                        readonly property real side: Theme.target * 2.5

                        border.color: Theme.accent
                        border.width: Theme.focusWidth
                        clip: true
                        color: Theme.backdrop
                        height: side
                        parent: frame
                        visible: dragging.active || handle.activeFocus
                        width: side
                        x: handle.corner.x < 0.5 ? frame.width - side : 0
                        y: 0
                        z: 2

                        Image {
                            asynchronous: true
                            height: photograph.shown.height * 3
                            source: parent.visible ? dialog.advice.before : ""
                            sourceSize.height: 1600
                            sourceSize.width: 1600
                            width: photograph.shown.width * 3
                            x: parent.side / 2 - handle.corner.x * width
                            y: parent.side / 2 - handle.corner.y * height
                        }

                        Rectangle {
                            anchors.centerIn: parent
                            color: Theme.accent
                            height: Theme.hairline
                            width: parent.side
                        }

                        Rectangle {
                            anchors.centerIn: parent
                            color: Theme.accent
                            height: parent.side
                            width: Theme.hairline
                        }
                    }
                }
            }
        }

        Rectangle {
            Layout.fillHeight: true
            Layout.fillWidth: true
            Layout.minimumHeight: Theme.target * 3
            Layout.preferredHeight: Theme.target * (dialog.narrow ? 5 : 8)
            color: Theme.backdrop

            Image {
                id: made

                anchors.fill: parent
                anchors.margins: Theme.space3
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                source: dialog.advice.after
                sourceSize.height: 1600
                sourceSize.width: 1600

                Accessible.name: qsTr("拉直并改小后")
                Accessible.role: Accessible.Graphic
            }

            TText {
                anchors.centerIn: parent
                horizontalAlignment: Text.AlignHCenter
                text: dialog.advice.making ? qsTr("正在处理…") : dialog.advice.problem
                tone: dialog.advice.making ? "muted" : "warn"
                visible: made.status !== Image.Ready && text !== ""
                width: parent.width - 2 * Theme.space4
            }
        }
    }

    TText {
        Layout.fillWidth: true
        objectName: "straighten.sizes"
        size: Theme.textSmall
        // Holds its line before there is something to say.
        text: dialog.advice.sizes === "" ? " " : dialog.advice.sizes
        tone: "muted"
    }

    component Outline: Item {
        id: outline

        property list<point> corners
        property rect place

        Repeater {
            model: outline.corners.length

            Rectangle {
                required property int index

                readonly property point from: outline.at(index)
                readonly property point to: outline.at((index + 1) % outline.corners.length)

                color: Theme.accent
                height: Theme.focusWidth
                rotation: Math.atan2(to.y - from.y, to.x - from.x) * 180 / Math.PI
                transformOrigin: Item.Left
                width: Math.hypot(to.x - from.x, to.y - from.y)
                x: from.x
                y: from.y - height / 2
            }
        }

        function at(corner: int): point {
            const share = outline.corners[corner] ?? Qt.point(0, 0);
            return Qt.point(outline.place.x + share.x * outline.place.width, outline.place.y + share.y * outline.place.height);
        }
    }
}
