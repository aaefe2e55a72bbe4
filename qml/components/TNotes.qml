// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TNotes: findings listed under what they are about: icon, words, clause.
//
// Properties: model — an item model or an array with the roles level ("block" | "warn" | "info"), text, clause (may be
// empty); count; worst (readonly: the gravest level present, or ""); spoken (readonly: all of them as one sentence). When graver ones come
// while they are looked at, a screen reader says so.
pragma ComponentBehavior: Bound

import QtQuick

Column {
    id: notes

    property alias model: repeater.model
    readonly property alias count: repeater.count
    property string worst: ""
    property string spoken: ""

    function weigh(): void {
        let found = "";
        const words = [];
        for (let i = 0; i < repeater.count; ++i) {
            const note = repeater.itemAt(i) as TNoteLine;
            if (!note)
                continue;
            if (note.level === "block" || (note.level === "warn" && found !== "block") || found === "")
                found = note.level;
            words.push(note.spoken);
        }
        notes.spoken = Theme.spoken(words);
        notes.worst = found;
        rest.interval = 0;
        rest.restart();
    }

    spacing: Theme.space1
    visible: count > 0

    // When the findings of one change are all here. What a page begins with is read with its fields; graver ones that come later are said.
    Timer {
        id: rest

        property bool begun: false
        property int grave: 0

        interval: 0
        running: true

        onTriggered: {
            const grave = ["", "info", "warn", "block"].indexOf(notes.worst);
            alert.visible = false;
            alert.visible = rest.begun && grave > Math.max(1, rest.grave);
            rest.begun = true;
            rest.grave = grave;
            // Said by then; who reads on finds the findings themselves.
            if (alert.visible) {
                rest.interval = 5000;
                rest.restart();
            }
        }
    }

    // A screen reader says an alert when it is shown. It has no size, so the column leaves it out.
    Item {
        id: alert

        objectName: "alert"
        visible: false

        Accessible.name: notes.spoken
        Accessible.role: Accessible.AlertMessage
    }

    Repeater {
        id: repeater

        onCountChanged: notes.weigh()
        onItemAdded: notes.weigh()
        onItemRemoved: notes.weigh()
        onModelChanged: notes.weigh()

        delegate: TNoteLine {
            width: notes.width

            onLevelChanged: notes.weigh()
            onSpokenChanged: notes.weigh()
        }
    }
}
