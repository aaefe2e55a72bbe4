// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TableCard: the rows of an item as a dense table, as cards where it is narrow; what changed is marked, what went is struck through.
//
// Properties: narrow. Functions: rowItem(row) the item of a row, null without one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Review

TCard {
    id: card

    property bool narrow: false

    readonly property ItemView item: Review.dossier.item
    // What the columns share: the row without its margins, its gaps and the last column, which counts pages.
    readonly property real columnsWidth: availableWidth - 2 * Theme.space4 - item.columns.length * Theme.space2 - pagesWidth
    readonly property real pagesWidth: Theme.target * 1.25

    // As wide as its longest word at least, then by how much there is to read.
    readonly property list<real> widths: {
        const asked = item.leasts.map(characters => characters * Theme.textSmall * 0.6);
        const sum = asked.reduce((all, one) => all + one, 0);
        const leasts = sum > columnsWidth ? asked.map(one => one * columnsWidth / sum) : asked;
        const rest = Math.max(0, columnsWidth - sum);
        return leasts.map((least, column) => Math.floor(least + rest * (item.shares[column] ?? 0)));
    }

    function rowItem(row: string): Item {
        for (let i = 0; i < rows.count; ++i) {
            const one = rows.itemAt(i) as TableRow;
            if (one?.row === row)
                return one;
        }
        return null;
    }

    flush: true

    Item {
        Layout.fillWidth: true
        implicitHeight: Math.max(Theme.target, names.implicitHeight + 2 * Theme.space1)
        visible: !card.narrow && card.item.rows.count > 0

        Row {
            id: names

            anchors.verticalCenter: parent.verticalCenter
            spacing: Theme.space2
            x: Theme.space4

            Repeater {
                model: card.item.columns

                TText {
                    required property int index
                    required property string modelData

                    anchors.verticalCenter: parent?.verticalCenter
                    size: Theme.textSmall
                    text: modelData
                    tone: "muted"
                    width: card.widths[index] ?? 0
                }
            }

            TText {
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.textSmall
                text: qsTr("证明")
                tone: "muted"
                width: card.pagesWidth
                wrapMode: Text.NoWrap
            }
        }
    }

    Column {
        Layout.fillWidth: true

        Repeater {
            id: rows

            model: card.item.rows

            TableRow {
                columns: card.item.columns
                narrow: card.narrow
                pagesWidth: card.pagesWidth
                selected: card.item.focusRow === row
                width: card.availableWidth
                widths: card.widths

                onClicked: card.item.focusOn(row, "")
            }
        }
    }

    TText {
        Layout.fillWidth: true
        Layout.margins: Theme.space4
        text: card.item.none ? qsTr("无") : qsTr("未填写")
        tone: card.item.none ? "" : "muted"
        visible: card.item.rows.count === 0
    }
}
