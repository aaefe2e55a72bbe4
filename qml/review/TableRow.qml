// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TableRow: one row of TableCard. Properties: the roles of ItemView.rows; columns, shares, columnsWidth, pagesWidth, narrow, selected. Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPressable {
    id: line

    required property int index
    required property string row
    required property string title
    required property string change
    required property int pages
    required property list<string> cells
    required property list<string> befores
    required property string level
    property list<string> columns
    property list<real> shares
    property real columnsWidth: 0
    property real pagesWidth: 0
    property bool narrow: false
    property bool selected: false

    readonly property bool gone: change === "removed"
    readonly property string quietTone: selected || down ? "" : "muted"
    readonly property string pagesText: pages > 0 ? qsTr("%1 页").arg(pages) : gone ? "" : qsTr("没有")

    focusPolicy: Qt.NoFocus
    horizontalPadding: Theme.space4
    objectName: "review.row." + row
    text: Theme.spoken([title === "" ? qsTr("第 %1 行").arg(index + 1) : title,
        change === "added" ? qsTr("新增") : gone ? qsTr("已删除") : change === "changed" ? qsTr("有改动") : "", pagesText])
    verticalPadding: Theme.space2

    Accessible.selected: line.selected

    background: Item {
        Rectangle {
            color: Theme.line
            height: Theme.hairline
            visible: line.index > 0 || !line.narrow
            width: parent.width
        }

        Rectangle {
            anchors.fill: parent
            anchors.topMargin: Theme.hairline
            color: line.selected || line.down ? Theme.accentFill : line.hovered ? Theme.hover : Theme.clear
        }
    }

    contentItem: Item {
        implicitHeight: line.narrow ? stacked.implicitHeight : wide.implicitHeight

        // Positioners, not layouts: a hidden layout of Qt 6.4 keeps items its Repeater has deleted.
        Row {
            id: wide

            spacing: Theme.space3
            visible: !line.narrow
            width: parent.width

            Repeater {
                model: line.narrow ? 0 : line.columns.length

                Value {
                    required property int index

                    column: index
                    width: Math.floor(line.columnsWidth * (line.shares[index] ?? 0))
                }
            }

            Row {
                spacing: Theme.space1
                width: line.pagesWidth

                TText {
                    size: Theme.textSmall
                    text: line.pagesText
                    tone: line.pages > 0 ? "" : line.quietTone
                    wrapMode: Text.NoWrap
                }

                TIcon {
                    color: Theme.inkOf(line.level)
                    name: Theme.iconOf(line.level)
                    size: Theme.iconSmall
                    visible: line.level !== ""
                }
            }
        }

        Column {
            id: stacked

            spacing: Theme.space1
            visible: line.narrow
            width: parent.width

            RowLayout {
                spacing: Theme.space2
                width: parent.width

                TText {
                    Layout.fillWidth: true
                    strong: true
                    text: line.title === "" ? qsTr("第 %1 行").arg(line.index + 1) : line.title
                }

                Mark {}

                TText {
                    size: Theme.textSmall
                    text: line.pagesText
                    tone: line.quietTone
                    wrapMode: Text.NoWrap
                }
            }

            Repeater {
                model: line.narrow ? line.columns.length : 0

                Value {
                    required property int index

                    column: index
                    labelled: true
                    visible: (line.cells[index] ?? "") !== "" || (line.befores[index] ?? "") !== ""
                    width: parent?.width ?? 0
                }
            }
        }
    }

    component Mark: TText {
        size: Theme.textSmall
        strong: true
        text: line.change === "added" ? qsTr("新增") : line.gone ? qsTr("已删除") : ""
        tone: line.gone ? "block" : "info"
        visible: text !== ""
        wrapMode: Text.NoWrap
    }

    component Value: ColumnLayout {
        id: value

        property int column: 0
        property bool labelled: false

        spacing: 0

        TText {
            Layout.fillWidth: true
            size: Theme.textSmall
            text: value.labelled ? qsTr("%1　%2").arg(line.columns[value.column] ?? "").arg(line.cells[value.column] ?? "")
                : line.cells[value.column] ?? ""
            visible: !line.gone
        }

        OldValue {
            Layout.fillWidth: true
            dark: line.selected
            text: line.befores[value.column] ?? ""
        }

        Mark {
            visible: text !== "" && value.column === 0 && !line.narrow
        }
    }
}
