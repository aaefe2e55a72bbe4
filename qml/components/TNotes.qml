// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TNotes: findings listed under what they are about: icon, words, clause.
//
// Properties: model — an item model or an array with the roles level ("block" | "warn" | "info"), text, clause (may be
// empty); count; worst (readonly: the gravest level present, or "").
pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: notes

    property alias model: repeater.model
    readonly property alias count: repeater.count
    property string worst: ""

    function weigh(): void {
        let found = "";
        for (let i = 0; i < repeater.count; ++i) {
            const note = repeater.itemAt(i) as TNoteLine;
            if (!note)
                continue;
            if (note.level === "block" || (note.level === "warn" && found !== "block") || found === "")
                found = note.level;
        }
        notes.worst = found;
    }

    spacing: Theme.space1
    visible: count > 0

    Repeater {
        id: repeater

        onCountChanged: notes.weigh()
        onItemAdded: notes.weigh()
        onItemRemoved: notes.weigh()
        onModelChanged: notes.weigh()

        delegate: TNoteLine {
            width: notes.width

            onLevelChanged: notes.weigh()
        }
    }
}
