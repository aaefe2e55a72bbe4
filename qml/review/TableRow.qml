// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TableRow: one row of TableCard. Properties: the roles of ItemView.rows; columns, widths, pagesWidth, narrow, selected. Signals: clicked().
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
    required property list<string> cellLevels
    required property list<string> befores
    required property string level
    property list<string> columns
    property list<real> widths
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
        Column {
            id: wide

            spacing: Theme.space1
            visible: !line.narrow
            width: parent.width

            Row {
                spacing: Theme.space2
                visible: !line.gone
                width: parent.width

                Repeater {
                    model: line.narrow ? 0 : line.columns.length

                    Value {
                        required property int index

                        column: index
                        width: line.widths[index] ?? 0
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

            Mark {}

            Repeater {
                model: line.narrow || line.gone ? 0 : line.columns.length

                Before {
                    required property int index

                    column: index
                }
            }

            TText {
                font.strikeout: true
                size: Theme.textSmall
                text: line.title
                tone: line.quietTone
                visible: line.gone
                width: parent.width
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

                Column {
                    id: entry

                    required property int index

                    visible: (line.cells[index] ?? "") !== "" || (line.befores[index] ?? "") !== "" || line.cellLevels[index] === "block"
                    width: parent?.width ?? 0

                    Value {
                        column: entry.index
                        labelled: true
                        visible: !line.gone
                        width: parent.width
                    }

                    Before {
                        column: entry.index
                    }
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

    component Value: TText {
        property int column: 0
        property bool labelled: false

        readonly property string value: line.cells[column] ?? ""
        readonly property bool lacks: value === "" && line.cellLevels[column] === "block"
        readonly property string words: value !== "" ? value : lacks ? qsTr("未填写") : "—"

        size: Theme.textSmall
        text: labelled ? qsTr("%1　%2").arg(line.columns[column] ?? "").arg(words) : words
        tone: lacks ? "block" : value === "" ? line.quietTone : ""
    }

    // Below the row and as wide: in a column of its own an old sentence would be two or three characters wide.
    component Before: OldValue {
        property int column: 0

        dark: line.selected
        label: line.narrow ? "" : line.columns[column] ?? ""
        text: line.befores[column] ?? ""
        width: parent?.width ?? 0
    }
}
