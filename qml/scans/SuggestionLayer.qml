// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SuggestionLayer: proposed masks as outlined boxes over a page. A tap, or Tab, chooses one: what it is said to be and two buttons stand
// beside it. Enter makes a mask of it, which can be adjusted then; Delete rejects it. It lies exactly over the page.
//
// Properties: reading (PageReadingView), readOnly (nothing is proposed). Signals: reached(place): the keyboard is on this rectangle of
// the page, which should be scrolled into sight.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Scans
import Tarim.Components

Item {
    id: overlay

    required property PageReadingView reading
    property bool readOnly: false
    // The chosen one, and what and where it is.
    property string chosen: ""
    property string what: ""
    property rect place

    signal reached(rect place)

    function accept(suggestion: string): void {
        overlay.chosen = "";
        overlay.reading.accept(suggestion);
    }

    function reject(suggestion: string): void {
        overlay.chosen = "";
        overlay.reading.reject(suggestion);
    }

    Repeater {
        id: boxes

        model: overlay.readOnly ? null : overlay.reading.suggestions

        Box {}
    }

    // Above the page and not inside a box: no box that lies beside it takes its presses.
    Rectangle {
        id: choice

        readonly property bool fitsBelow: overlay.place.y + overlay.place.height + height <= overlay.height

        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.card
        height: row.implicitHeight + 2 * Theme.space1
        radius: Theme.radius
        visible: overlay.chosen !== ""
        width: row.implicitWidth + 2 * Theme.space2
        x: Math.max(0, Math.min(overlay.width - width, overlay.place.x + (overlay.place.width - width) / 2))
        y: fitsBelow ? overlay.place.y + overlay.place.height : Math.max(0, overlay.place.y - height)
        z: 2

        RowLayout {
            id: row

            anchors.centerIn: parent
            spacing: Theme.space1

            TText {
                Layout.leftMargin: Theme.space2
                objectName: "suggestion.what"
                text: overlay.what
                wrapMode: Text.NoWrap
            }

            TButton {
                focusPolicy: Qt.NoFocus
                horizontalPadding: Theme.space3
                iconName: "check"
                kind: "primary"
                objectName: "suggestion.accept"
                text: qsTr("采纳")

                onClicked: overlay.accept(overlay.chosen)
            }

            TButton {
                focusPolicy: Qt.NoFocus
                horizontalPadding: Theme.space3
                iconName: "cross"
                objectName: "suggestion.reject"
                text: qsTr("忽略")

                onClicked: overlay.reject(overlay.chosen)
            }
        }
    }

    component Box: Item {
        id: box

        required property int index
        required property string suggestionId
        required property string what
        required property real fromLeft
        required property real fromTop
        required property real across
        required property real down

        readonly property bool chosen: overlay.chosen === suggestionId
        readonly property real inkWidth: across * overlay.width
        readonly property real inkHeight: down * overlay.height

        activeFocusOnTab: true
        height: Math.max(Theme.target, inkHeight)
        objectName: "suggestion:" + index
        width: Math.max(Theme.target, inkWidth)
        x: fromLeft * overlay.width - (width - inkWidth) / 2
        y: fromTop * overlay.height - (height - inkHeight) / 2
        z: chosen ? 1 : 0

        Accessible.description: qsTr("回车键采纳，Delete 忽略")
        Accessible.name: qsTr("建议遮盖 %1，共 %2：%3").arg(index + 1).arg(boxes.count).arg(what)
        Accessible.role: Accessible.Button
        Accessible.onPressAction: overlay.chosen = box.suggestionId

        Component.onDestruction: if (overlay.chosen === box.suggestionId) overlay.chosen = ""

        Keys.onDeletePressed: overlay.reject(box.suggestionId)
        Keys.onEnterPressed: overlay.accept(box.suggestionId)
        Keys.onReturnPressed: overlay.accept(box.suggestionId)

        onActiveFocusChanged: {
            if (!box.activeFocus)
                return;
            overlay.chosen = box.suggestionId;
            overlay.reached(Qt.rect(box.x, box.y, box.width, box.height));
        }

        Rectangle {
            anchors.centerIn: parent
            border.color: Theme.maskLine
            border.width: Theme.focusWidth + 2 * Theme.hairline
            color: Theme.clear
            height: box.inkHeight + 2 * Theme.hairline
            width: box.inkWidth + 2 * Theme.hairline

            Rectangle {
                anchors.fill: parent
                anchors.margins: Theme.hairline
                border.color: Theme.amber
                border.width: Theme.focusWidth
                color: Theme.clear
            }

            Rectangle {
                anchors.fill: parent
                color: Theme.amber
                opacity: box.chosen ? 0.25 : 0
            }
        }

        Binding {
            property: "place"
            target: overlay
            value: Qt.rect(box.x, box.y, box.width, box.height)
            when: box.chosen
        }

        Binding {
            property: "what"
            target: overlay
            value: box.what
            when: box.chosen
        }

        TFocusRing {
            corner: 0
            shown: box.activeFocus
        }

        TapHandler {
            onTapped: overlay.chosen = box.chosen ? "" : box.suggestionId
        }
    }
}
