// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// EvidenceList: the places for evidence of a row or of the whole item, one strip each.
//
// Properties: form, row ("@": of the whole application), count (readonly).
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Dossier
import Tarim.Components

Item {
    id: list

    required property GroupForm form
    required property string row
    readonly property alias count: slots.count

    implicitHeight: column.height
    implicitWidth: Theme.target * 4

    SlotListModel {
        id: slots

        form: list.form
        row: list.row
    }

    // Not itself the item in a layout: strips that are there before the layout has a width would stay on top of each other.
    Column {
        id: column

        spacing: Theme.space5
        width: list.width

        Repeater {
            model: slots

            EvidenceStrip {
                form: list.form
                row: list.row
                width: list.width
            }
        }
    }
}
