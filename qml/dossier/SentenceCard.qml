// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SentenceCard: words that have to be copied by hand exactly, large enough to copy from a tablet on the table.
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

    TText {
        Layout.fillWidth: true
        lineHeight: Math.round(Theme.textLead * 1.8)
        lineHeightMode: Text.FixedHeight
        size: Theme.textLead
        text: card.sentence
    }
}
