// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// FieldRow: one field of a record: label, value, and what it was before when it changed.
//
// Properties: the roles of ItemView.fields; narrow, selected. Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPressable {
    id: row

    required property int index
    required property string column
    required property string label
    required property string value
    required property string before
    required property string change
    required property string level
    property bool narrow: false
    property bool selected: false

    focusPolicy: Qt.NoFocus
    horizontalPadding: Theme.space4
    objectName: "review.field." + column
    text: Theme.spoken([label, value === "" ? qsTr("未填写") : value, change === "" ? "" : qsTr("上次：%1").arg(before)])
    verticalPadding: Theme.space2

    background: Item {
        Rectangle {
            color: Theme.line
            height: Theme.hairline
            visible: row.index > 0
            width: parent.width
        }

        Rectangle {
            anchors.fill: parent
            anchors.topMargin: Theme.hairline
            color: row.selected || row.down ? Theme.accentFill : row.hovered ? Theme.hover : Theme.clear
        }
    }

    contentItem: GridLayout {
        columnSpacing: Theme.space4
        columns: row.narrow ? 1 : 2
        rowSpacing: 0

        TText {
            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: row.narrow
            Layout.preferredWidth: Theme.target * 3.5
            Layout.topMargin: row.narrow ? 0 : Theme.focusWidth
            size: Theme.textSmall
            text: row.label
            tone: row.selected || row.down ? "" : "muted"
        }

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space1

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                TText {
                    Layout.fillWidth: true
                    text: row.value === "" ? qsTr("未填写") : row.value
                    tone: row.value === "" && !row.selected ? "muted" : ""
                }

                TBadge {
                    Layout.alignment: Qt.AlignTop
                    iconName: ""
                    text: row.change === "added" ? qsTr("新填") : row.change === "removed" ? qsTr("已删除") : qsTr("有改动")
                    tone: "info"
                    visible: row.change !== "" && !row.selected
                }

                TIcon {
                    Layout.alignment: Qt.AlignTop
                    color: Theme.inkOf(row.level)
                    name: Theme.iconOf(row.level)
                    size: Theme.iconSmall
                    visible: row.level !== ""
                }
            }

            OldValue {
                Layout.fillWidth: true
                dark: row.selected
                text: row.before
            }
        }
    }
}
