// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// FactList: labels and values below each other; on phones the value goes below its label.
//
// Properties: model (rows of label and value), narrow.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components

// No layout: the height of a Column follows wrapped words at once.
Column {
    id: list

    property alias model: rows.model
    property bool narrow: false

    spacing: Theme.space2

    Repeater {
        id: rows

        Grid {
            id: fact

            required property string label
            required property string value
            readonly property real labelWidth: list.narrow ? list.width : Math.min(Theme.target * 3, list.width / 3)

            columnSpacing: list.narrow ? 0 : Theme.space4
            columns: list.narrow ? 1 : 2
            visible: value !== ""

            TText {
                size: Theme.textSmall
                text: fact.label
                tone: "muted"
                topPadding: list.narrow ? 0 : Theme.focusWidth
                width: fact.labelWidth
            }

            TText {
                paragraph: true
                text: Theme.tied(fact.value)
                width: list.narrow ? list.width : list.width - fact.labelWidth - fact.columnSpacing
            }
        }
    }
}
