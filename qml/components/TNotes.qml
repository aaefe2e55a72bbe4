// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TNotes: findings listed under what they are about: icon, words, clause.
//
// Properties: model — an item model or an array with the roles level ("block" | "warn" | "info"), text, clause (may be
// empty); count; worst (readonly: the gravest level present, or "").
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

ColumnLayout {
    id: notes

    property alias model: repeater.model
    readonly property alias count: repeater.count
    property string worst: ""

    function weigh(): void {
        let found = "";
        for (let i = 0; i < repeater.count; ++i) {
            const note = repeater.itemAt(i) as NoteLine;
            if (!note)
                continue;
            if (note.level === "block" || (note.level === "warn" && found !== "block") || found === "")
                found = note.level;
        }
        notes.worst = found;
    }

    spacing: Theme.space1
    visible: count > 0

    component NoteLine: RowLayout {
        id: line

        required property var model
        readonly property var source: model.modelData !== undefined ? model.modelData : model
        readonly property string level: source.level ?? "info"
        readonly property string clause: source.clause ?? ""

        onLevelChanged: Qt.callLater(notes.weigh)

        Layout.fillWidth: true
        spacing: Theme.space1

        TIcon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.focusWidth
            color: Theme.inkOf(line.level)
            name: Theme.iconOf(line.level)
            size: Theme.iconSmall
        }

        TText {
            Layout.fillWidth: true
            paragraph: true
            size: Theme.textSmall
            text: line.clause === "" ? (line.source.text ?? "")
                                     : qsTr("%1（%2）").arg(line.source.text ?? "").arg(line.clause)
            tone: line.level === "info" ? "muted" : line.level
        }
    }

    Repeater {
        id: repeater

        onItemAdded: Qt.callLater(notes.weigh)
        onItemRemoved: Qt.callLater(notes.weigh)

        delegate: NoteLine {}
    }
}
