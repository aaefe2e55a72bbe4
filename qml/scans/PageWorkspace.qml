// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageWorkspace: shows one page, fitted at first; pinch, wheel or buttons zoom, dragging moves.
//
// Properties: source, pixelWidth, pixelHeight, pdf (nothing to show), name, zoom (1: fitted). Functions:
// zoomBy(factor), fit().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Templates as T
import Tarim.Components

Rectangle {
    id: workspace

    property url source
    property int pixelWidth: 0
    property int pixelHeight: 0
    property bool pdf: false
    property string name: ""
    property real zoom: 1

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
        const next = Math.max(1, Math.min(workspace.most, workspace.zoom * factor));
        const x = (view.contentX + view.width / 2) / view.contentWidth;
        const y = (view.contentY + view.height / 2) / view.contentHeight;
        workspace.zoom = next;
        view.contentX = Math.max(0, Math.min(view.contentWidth - view.width, x * view.contentWidth - view.width / 2));
        view.contentY = Math.max(0, Math.min(view.contentHeight - view.height, y * view.contentHeight - view.height / 2));
    }

    clip: true
    color: Theme.backdrop

    Flickable {
        id: view

        anchors.fill: parent
        boundsBehavior: Flickable.StopAtBounds
        contentHeight: Math.max(height, sheet.height + Theme.space6 * 2)
        contentWidth: Math.max(width, sheet.width + Theme.space6 * 2)

        T.ScrollBar.horizontal: TScrollBar {}
        T.ScrollBar.vertical: TScrollBar {}

        Rectangle {
            id: sheet

            border.color: Theme.line
            border.width: Theme.hairline
            color: Theme.card
            height: Math.round(width * workspace.ratio)
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
                text: workspace.pdf ? qsTr("PDF 文件原样保存和上传。") : qsTr("这一页的图像打不开。原文件没有改动，请删掉这一页，重新添加。")
                title: workspace.pdf ? qsTr("PDF 文件") : qsTr("打不开")
                visible: workspace.pdf || picture.status === Image.Error
                width: parent.width
            }
        }
    }

    PinchHandler {
        id: pinch

        property real before: 1

        target: null

        onActiveChanged: before = workspace.zoom
        onActiveScaleChanged: if (active) workspace.zoomBy(before * activeScale / workspace.zoom)
    }

    WheelHandler {
        acceptedModifiers: Qt.ControlModifier

        onWheel: event => workspace.zoomBy(event.angleDelta.y > 0 ? 1.15 : 1 / 1.15)
    }
}
