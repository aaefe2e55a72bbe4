// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// FieldGrid: the fields of a record or row, one under another on phones, in two columns where there is room.
//
// Properties: form, row ("@": the record), count (readonly).
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Dossier
import Tarim.Components

Item {
    id: grid

    required property GroupForm form
    required property string row
    readonly property alias count: fieldModel.count
    readonly property int columns: width >= Theme.phoneBelow - 2 * Theme.space5 ? 2 : 1

    function pair(): void {
        for (let i = 0; i < editors.count; ++i) {
            const editor = editors.itemAt(i) as FieldEditor;
            const other = editor ? editors.itemAt(editor.beside) as FieldEditor : null;
            if (editor)
                editor.leastHintHeight = Qt.binding(() => grid.columns === 2 && other ? other.hintHeight : 0);
        }
    }

    implicitHeight: flow.height
    implicitWidth: Theme.target * 4

    FieldListModel {
        id: fieldModel

        form: grid.form
        row: grid.row
    }

    // No layout: the height of a Flow follows wrapped words at once.
    Flow {
        id: flow

        spacing: Theme.space4
        width: grid.width

        Repeater {
            id: editors

            model: fieldModel

            onItemAdded: grid.pair()
            onItemRemoved: grid.pair()

            FieldEditor {
                fields: fieldModel
                width: kind === "long" ? grid.width : Math.floor((grid.width - (grid.columns - 1) * flow.spacing) / grid.columns)

                onBesideChanged: grid.pair()
            }
        }
    }
}
