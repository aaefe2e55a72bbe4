// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// QueueHeader: the column names above the queue; each sorts, the same again turns the order round.
//
// Properties: shares (the width of each column in shares), sum (of them).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Review

Rectangle {
    id: header

    required property list<int> shares
    required property int sum
    // Name, number of the order (QueueOrder).
    readonly property var columns: [
        { "text": qsTr("申报号"), "order": 2 }, { "text": qsTr("姓名"), "order": 3 },
        { "text": qsTr("级别"), "order": 4 }, { "text": qsTr("单位"), "order": 5 },
        { "text": qsTr("县市"), "order": 6 }, { "text": qsTr("环节"), "order": 7 },
        { "text": qsTr("提交"), "order": 8 }, { "text": qsTr("提交时间"), "order": 1 },
        { "text": qsTr("期限"), "order": 0 }, { "text": qsTr("在审"), "order": 9 },
        { "text": qsTr("最近联系"), "order": 10 }
    ]

    color: Theme.card
    implicitHeight: row.implicitHeight

    Row {
        id: row

        anchors.left: parent.left
        anchors.leftMargin: Theme.space4
        anchors.right: parent.right
        anchors.rightMargin: Theme.space4
        spacing: Theme.space2

        Repeater {
            model: header.columns

            TPressable {
                id: column

                required property int index
                required property var modelData
                readonly property bool sorted: Review.queue.order === modelData.order

                description: sorted ? (Review.queue.descending ? qsTr("降序") : qsTr("升序")) : qsTr("排序")
                focusPolicy: Qt.TabFocus
                horizontalPadding: 0
                objectName: "queue.sort." + modelData.order
                text: modelData.text
                width: Math.max(Theme.target, (row.width - 10 * Theme.space2) / header.sum * (header.shares[index] ?? 0))

                onClicked: Review.queue.sortBy(modelData.order)

                background: TFocusRing {
                    gap: 0
                    shown: column.visualFocus
                }

                contentItem: RowLayout {
                    spacing: 0

                    TText {
                        Layout.maximumWidth: column.width - (column.sorted ? Theme.iconSmall : 0)
                        elide: Text.ElideRight
                        maximumLineCount: 1
                        size: Theme.textSmall
                        strong: column.sorted
                        text: column.text
                        tone: column.sorted ? "" : "muted"
                        wrapMode: Text.NoWrap
                    }

                    TIcon {
                        color: Theme.ink
                        name: Review.queue.descending ? "chevron-down" : "chevron-up"
                        size: Theme.iconSmall
                        visible: column.sorted
                    }

                    Item {
                        Layout.fillWidth: true
                    }
                }
            }
        }
    }

    Rectangle {
        anchors.bottom: parent.bottom
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }
}
