// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ScanPane: the page that proves what is in focus, which can be magnified, turned and moved; below it the pages of the
// item.
//
// Properties: mayPart (offers a window of its own), apart (is in one). Functions: turn(), zoomIn(), zoomOut(), fit(). Signals: asked() to
// go to the other window.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Review

Rectangle {
    id: pane

    readonly property DossierReview dossier: Review.dossier
    readonly property ItemView item: dossier.item
    readonly property int count: item.pages.count
    readonly property real step: 1.25
    // Room for words beside the icons, and for the page's name above them.
    readonly property bool worded: width >= Theme.target * (Theme.latin ? 9.5 : 8.5)
    readonly property bool parts: mayPart || apart

    property bool mayPart: false
    property bool apart: false

    signal asked()

    function turn(): void {
        canvas.turn();
    }

    function zoomIn(): void {
        canvas.zoomBy(pane.step);
    }

    function zoomOut(): void {
        canvas.zoomBy(1 / pane.step);
    }

    function fit(): void {
        canvas.fit();
    }

    color: Theme.backdrop

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
            clip: true

            ScanCanvas {
                id: canvas

                anchors.fill: parent
                anchors.margins: pane.width < Theme.target * 9 ? Theme.space2 : Theme.space5
                masks: pane.item.pageMasks
                objectName: "review.scan"
                pageRotation: pane.item.pageRotation
                source: pane.dossier

                Accessible.name: pane.item.pageTitle
                Accessible.role: Accessible.Graphic

                MouseArea {
                    property point last

                    anchors.fill: parent
                    cursorShape: canvas.zoom > 1 ? (pressed ? Qt.ClosedHandCursor : Qt.OpenHandCursor) : Qt.ArrowCursor

                    onDoubleClicked: event => canvas.zoom > 1 ? canvas.fit() : canvas.zoomBy(2.5, event.x, event.y)
                    onPositionChanged: event => {
                        canvas.panBy(event.x - last.x, event.y - last.y);
                        last = Qt.point(event.x, event.y);
                    }
                    onPressed: event => last = Qt.point(event.x, event.y)
                    onWheel: event => canvas.zoomBy(event.angleDelta.y > 0 ? pane.step : 1 / pane.step, event.x, event.y)
                }

                PinchHandler {
                    property real before: 1

                    target: null

                    onActiveScaleChanged: {
                        canvas.zoomBy(activeScale / before, centroid.position.x, centroid.position.y);
                        before = activeScale;
                    }
                    onActiveChanged: before = 1
                }
            }

            TSpinner {
                anchors.centerIn: parent
                color: Theme.accent
                running: visible
                size: Theme.iconLarge
                visible: pane.dossier.pageBusy
            }

            TText {
                anchors.centerIn: parent
                color: Theme.ink
                horizontalAlignment: Text.AlignHCenter
                paragraph: true
                text: pane.count === 0 ? qsTr("这一项没有扫描件")
                    : pane.item.pagePdf ? qsTr("这是 PDF 文件，暂时无法在这里显示。") : pane.dossier.pageTrouble
                visible: text !== "" && !pane.dossier.pageBusy
                width: parent.width - 2 * Theme.space5
            }
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.card
            implicitHeight: bar.implicitHeight + Theme.space1
            visible: pane.count > 0

            Rectangle {
                color: Theme.line
                height: Theme.hairline
                width: parent.width
            }

            GridLayout {
                id: bar

                anchors.left: parent.left
                anchors.leftMargin: Theme.space2
                anchors.right: parent.right
                anchors.rightMargin: Theme.space2
                anchors.verticalCenter: parent.verticalCenter
                columnSpacing: Theme.space2
                columns: 1
                rowSpacing: 0

                RowLayout {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.space2
                    spacing: Theme.space2

                    TText {
                        Layout.fillWidth: true
                        Layout.topMargin: pane.parts ? 0 : Theme.space2
                        elide: Text.ElideRight
                        maximumLineCount: 2
                        size: Theme.textSmall
                        text: Theme.tied(qsTr("第 %1 / %2 页 · %3").arg(pane.item.page + 1).arg(pane.count).arg(pane.item.pageTitle))
                    }

                    ScanButton {
                        iconName: pane.apart ? "return" : "window"
                        objectName: "review.scan.part"
                        text: pane.apart ? qsTr("放回原处（V）") : qsTr("另开窗口（V）")
                        visible: pane.parts

                        onClicked: pane.asked()
                    }
                }

                RowLayout {
                    Layout.alignment: pane.worded ? Qt.AlignLeft : Qt.AlignRight
                    spacing: 0

                    ScanButton {
                        enabled: pane.item.page > 0
                        iconName: "chevron-start"
                        objectName: "review.page.back"
                        text: qsTr("上一页")
                        words: pane.worded ? qsTr("上一页") : ""

                        onClicked: pane.item.page = pane.item.page - 1
                    }

                    ScanButton {
                        enabled: pane.item.page + 1 < pane.count
                        iconName: "chevron-end"
                        objectName: "review.page.next"
                        text: qsTr("下一页（空格）")
                        words: pane.worded ? qsTr("下一页") : ""

                        onClicked: pane.item.page = pane.item.page + 1
                    }

                    ScanButton {
                        iconName: "rotate"
                        objectName: "review.rotate"
                        text: qsTr("旋转（R）")
                        words: pane.worded ? qsTr("旋转") : ""

                        onClicked: canvas.turn()
                    }

                    ScanButton {
                        iconName: "zoom-in"
                        objectName: "review.zoom.in"
                        text: qsTr("放大（+）")
                        words: pane.worded ? qsTr("放大") : ""

                        onClicked: pane.zoomIn()
                    }

                    ScanButton {
                        enabled: canvas.zoom > 1
                        iconName: "zoom-out"
                        objectName: "review.zoom.out"
                        text: qsTr("缩小（-）")
                        words: pane.worded ? qsTr("缩小") : ""

                        onClicked: pane.zoomOut()
                    }
                }
            }
        }
    }

    Rectangle {
        color: Theme.line
        height: parent.height
        width: Theme.hairline
    }
}
