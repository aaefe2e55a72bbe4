// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReadingCard: what the page says beside what was typed, cell by cell: differences with both values and a button that takes the page's,
// proposals for empty cells, what agrees, what could not be read; then the masks that are suggested. A row whose value was taken keeps
// its place.
//
// Properties: reading (PageReadingView), readOnly.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Scans
import Tarim.Components

ColumnLayout {
    id: card

    required property PageReadingView reading
    property bool readOnly: false

    objectName: "reading.card"
    spacing: Theme.space3

    Rectangle {
        Layout.fillWidth: true
        color: Theme.line
        implicitHeight: Theme.hairline
    }

    TText {
        Layout.fillWidth: true
        heading: true
        strong: true
        text: qsTr("页面上读到的")
    }

    TText {
        Layout.fillWidth: true
        objectName: "reading.trouble"
        paragraph: true
        size: Theme.textSmall
        text: card.reading.state === "failed" ? qsTr("这一页未能识别，请自己与填写内容核对。%1").arg(card.reading.trouble)
            : card.reading.state === "reading" ? qsTr("正在读这一页，读完后与填写内容核对。可以继续做别的。") : card.reading.trouble
        tone: "muted"
        visible: text !== ""
    }

    Repeater {
        model: card.reading.cells

        Cell {}
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space2
        visible: card.reading.suggested > 0 || card.reading.rejected > 0

        TText {
            Layout.fillWidth: true
            objectName: "reading.suggested"
            paragraph: true
            size: Theme.textSmall
            text: card.reading.suggested > 0 ? qsTr("建议遮盖 %1 处，已在页面上框出，点框可逐处采纳或忽略。可能有遗漏，请自己再看一遍；是否需要遮盖由您回答。").arg(card.reading.suggested)
                : qsTr("已忽略 %1 处建议。").arg(card.reading.rejected)
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            TButton {
                enabled: !card.readOnly
                focusPolicy: Qt.TabFocus
                iconName: "mask"
                kind: "accent"
                objectName: "acceptSuggestions"
                text: qsTr("全部采纳")
                visible: card.reading.suggested > 0

                onClicked: card.reading.acceptAll()
            }

            TButton {
                focusPolicy: Qt.TabFocus
                kind: "quiet"
                objectName: "showRejected"
                text: qsTr("重新显示忽略的 %1 处").arg(card.reading.rejected)
                visible: card.reading.rejected > 0

                onClicked: card.reading.showRejected()
            }
        }
    }

    component Cell: ColumnLayout {
        id: cell

        required property string cellId
        required property string label
        required property string comparison
        required property string typed
        required property string pageSays
        required property bool takeable

        readonly property bool open: comparison === "differs" || comparison === "proposed" || comparison === "taken"

        Layout.fillWidth: true
        objectName: "reading:" + cellId
        spacing: Theme.space1

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            TText {
                Layout.fillWidth: true
                size: Theme.textSmall
                text: cell.label
                tone: "muted"
            }

            TBadge {
                text: cell.comparison === "differs" ? qsTr("不一致")
                    : cell.comparison === "proposed" ? qsTr("未填写") : cell.comparison === "unread" ? qsTr("没有读准") : qsTr("一致")
                tone: cell.comparison === "differs" ? "warn" : cell.comparison === "proposed" ? "info"
                    : cell.comparison === "unread" ? "neutral" : "ok"
            }
        }

        TText {
            Layout.fillWidth: true
            text: cell.comparison === "taken" && cell.typed !== "" ? qsTr("原来填写：%1").arg(cell.typed)
                : cell.comparison === "differs" ? qsTr("填写：%1").arg(cell.typed) : cell.typed
            tone: cell.comparison === "unread" ? "muted" : ""
            visible: cell.typed !== ""
        }

        TText {
            Layout.fillWidth: true
            strong: cell.open
            text: qsTr("材料：%1").arg(cell.pageSays)
            visible: cell.open
        }

        TButton {
            description: qsTr("%1：%2").arg(cell.label).arg(cell.pageSays)
            enabled: cell.takeable
            focusPolicy: Qt.TabFocus
            iconName: "check"
            objectName: "take:" + cell.cellId
            text: cell.comparison === "taken" ? qsTr("已按材料填写") : cell.comparison === "differs" ? qsTr("改成材料上的") : qsTr("填入材料上的")
            visible: cell.open && (cell.takeable || cell.comparison === "taken")

            onClicked: card.reading.take(cell.cellId)
        }
    }
}
