// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageWorkspace: shows one page, fitted at first, with its masks; pinch, wheel or buttons zoom, dragging moves. While the tool of
// masks is on, dragging draws, and two fingers or the wheel move the page.
//
// Properties: source, pixelWidth, pixelHeight, pdf (nothing to show), name, zoom (1: fitted), editor (MaskEditor), reading
// (PageReadingView, whose suggestions are shown), blind (source has its masks burnt in: nothing is shown above it).
// Readonly: pageSize and sight (what of the page is in sight) in pixels of the shown page. Functions: zoomBy(factor),
// zoomAt(factor, x, y), fit(), bring(place) scrolls to a rectangle of the page, takeFocus() into the masks.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tarim.App.Scans
import Tarim.Components

Rectangle {
    id: workspace

    property url source
    property int pixelWidth: 0
    property int pixelHeight: 0
    property bool pdf: false
    property string name: ""
    property real zoom: 1
    required property MaskEditor editor
    required property PageReadingView reading
    property bool blind: false
    readonly property size pageSize: Qt.size(sheet.width, sheet.height)
    readonly property rect sight: Qt.rect(view.contentX - sheet.x, view.contentY - sheet.y, view.width, view.height)

    readonly property real ratio: pixelWidth > 0 && pixelHeight > 0 ? pixelHeight / pixelWidth : 1.41
    readonly property real room: Math.max(Theme.target, Math.min(width, height / ratio) - Theme.space6 * 2)
    readonly property int most: 6
    // Few more pixels than are shown: drawing leaves out what is too much, and thin strokes break.
    readonly property int pixels: {
        const side = Math.max(room, room * ratio) * (zoom > 1.6 ? most : 1.3) * Screen.devicePixelRatio;
        return side <= 800 ? 800 : side <= 1200 ? 1200 : side <= 1600 ? 1600 : 4096;
    }

    function fit(): void {
        workspace.zoom = 1;
        view.contentX = 0;
        view.contentY = 0;
    }

    function zoomBy(factor: real): void {
        workspace.zoomAt(factor, view.width / 2, view.height / 2);
    }

    // What is at this point of the workspace stays there.
    function zoomAt(factor: real, x: real, y: real): void {
        const next = Math.max(1, Math.min(workspace.most, workspace.zoom * factor));
        const across = (view.contentX + x - sheet.x) / sheet.width;
        const down = (view.contentY + y - sheet.y) / sheet.height;
        workspace.zoom = next;
        workspace.scrollTo(sheet.x + across * sheet.width - x, sheet.y + down * sheet.height - y);
    }

    function scrollTo(x: real, y: real): void {
        view.contentX = Math.max(0, Math.min(view.contentWidth - view.width, x));
        view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, y));
    }

    function bring(place: rect): void {
        const left = sheet.x + place.x - Theme.space6;
        const top = sheet.y + place.y - Theme.space6;
        const right = left + place.width + 2 * Theme.space6;
        const bottom = top + place.height + 2 * Theme.space6;
        workspace.scrollTo(Math.min(left, Math.max(view.contentX, right - view.width)),
            Math.min(top, Math.max(view.contentY, bottom - view.height)));
    }

    function takeFocus(): void {
        maskLayer.takeFocus();
    }

    clip: true
    color: Theme.backdrop

    Flickable {
        id: view

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: Math.max(height, sheet.height + Theme.space6 * 2)
        contentWidth: Math.max(width, sheet.width + Theme.space6 * 2)
        interactive: !workspace.editor.active

        T.ScrollBar.horizontal: TScrollBar {}
        T.ScrollBar.vertical: TScrollBar {}

        Rectangle {
            id: sheet

            border.color: Theme.line
            border.width: Theme.hairline
            color: Theme.card
            height: Math.round(width * workspace.ratio)
            objectName: "page.sheet"
            width: Math.round(workspace.room * workspace.zoom)
            x: Math.round((view.contentWidth - width) / 2)
            y: Math.round((view.contentHeight - height) / 2)

            Image {
                id: picture

                anchors.fill: parent
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                smooth: true
                source: workspace.source
                sourceSize.height: workspace.pixels
                sourceSize.width: workspace.pixels

                Accessible.name: workspace.name
                Accessible.role: Accessible.Graphic
            }

            TSpinner {
                anchors.centerIn: parent
                color: Theme.accent
                size: Theme.iconHuge
                visible: picture.status === Image.Loading
            }

            TEmpty {
                anchors.centerIn: parent
                iconName: workspace.pdf ? "page" : "warn"
                text: workspace.pdf ? qsTr("PDF 文件原样保存和上传。") : qsTr("这一页的图像无法打开。原文件没有改动，请删除这一页，重新添加。")
                title: workspace.pdf ? qsTr("PDF 文件") : qsTr("无法打开")
                visible: workspace.pdf || picture.status === Image.Error
                width: parent.width
            }

            MaskLayer {
                id: maskLayer

                anchors.fill: parent
                editor: workspace.editor
                outside: Math.max(sheet.x, sheet.y)
                visible: !workspace.pdf && !workspace.blind && picture.status !== Image.Error

                onReached: place => workspace.bring(place)
            }

            SuggestionLayer {
                anchors.fill: parent
                reading: workspace.reading
                readOnly: !workspace.editor.available
                // While masks are drawn the page belongs to the one who draws.
                visible: maskLayer.visible && !workspace.editor.active

                onReached: place => workspace.bring(place)
            }
        }
    }

    PinchHandler {
        id: pinch

        property real before: 1
        property point last

        target: null

        onActiveChanged: {
            pinch.before = workspace.zoom;
            pinch.last = pinch.centroid.position;
            workspace.editor.cancel();
        }
        onUpdated: {
            const at = pinch.centroid.position;
            workspace.scrollTo(view.contentX + pinch.last.x - at.x, view.contentY + pinch.last.y - at.y);
            pinch.last = at;
            workspace.zoomAt(pinch.before * pinch.activeScale / workspace.zoom, at.x, at.y);
        }
    }

    WheelHandler {
        acceptedModifiers: Qt.ControlModifier

        onWheel: event => workspace.zoomAt(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15, event.x, event.y)
    }

    // The view itself takes no wheel while it is not to be dragged.
    WheelHandler {
        acceptedDevices: PointerDevice.Mouse | PointerDevice.TouchPad
        acceptedModifiers: Qt.NoModifier
        enabled: workspace.editor.active

        onWheel: event => workspace.scrollTo(view.contentX - event.angleDelta.x / 2, view.contentY - event.angleDelta.y / 2)
    }
}
