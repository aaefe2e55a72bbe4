// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TNoteLine: one finding of TNotes: icon, words, clause. Properties: model (roles level, text, clause), level and spoken (readonly: the
// words with their clause).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

RowLayout {
    id: line

    required property var model
    readonly property var source: model.modelData !== undefined ? model.modelData : model
    readonly property string level: source.level ?? "info"
    readonly property string words: source.text ?? ""
    readonly property string clause: source.clause ?? ""
    readonly property string spoken: clause === "" ? words : qsTr("%1（%2）").arg(words).arg(clause)

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
        text: Theme.tied(line.spoken)
        tone: line.level === "info" ? "muted" : line.level
    }
}
