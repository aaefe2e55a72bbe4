// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SentenceCard: words that have to be copied by hand exactly, large enough to copy from a tablet on the table; they can be selected.
// Properties: sentence.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TCard {
    id: card

    property string sentence: ""

    title: qsTr("请逐字照抄，签字并按手印")
    tone: "info"

    TCopyText {
        Layout.fillWidth: true
        copyName: "sentence.copy"
        label: card.title
        objectName: "sentence"
        text: card.sentence
    }
}
