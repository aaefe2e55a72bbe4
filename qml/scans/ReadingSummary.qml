// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReadingSummary: one line of what was read of a page; pressed, it leads to the whole (ReadingCard).
//
// Properties: reading (PageReadingView). Signals: clicked().
import QtQuick
import QtQuick.Layouts
import Tarim.App.Scans
import Tarim.Components

TPressable {
    id: summary

    required property PageReadingView reading
    readonly property bool read: reading.state === "read"
    readonly property string tone: !read ? "neutral" : reading.differing > 0 ? "warn"
        : reading.proposed + reading.suggested > 0 ? "info" : reading.agreeing > 0 ? "ok" : "neutral"

    description: qsTr("查看读到的内容")
    focusPolicy: Qt.TabFocus
    leftPadding: Theme.space3
    objectName: "reading.summary"
    rightPadding: Theme.space3
    text: reading.summary

    background: Rectangle {
        border.color: summary.tone === "neutral" ? Theme.line : Theme.clear
        border.width: Theme.hairline
        color: Theme.fillOf(summary.tone)
        radius: Theme.radius

        TFocusRing {
            shown: summary.visualFocus
        }
    }

    contentItem: RowLayout {
        spacing: Theme.space2

        TIcon {
            color: Theme.inkOf(summary.tone)
            name: summary.tone === "neutral" ? "search" : Theme.iconOf(summary.tone)
            size: Theme.iconSmall
        }

        TText {
            Layout.fillWidth: true
            elide: Text.ElideRight
            maximumLineCount: 2
            size: Theme.textSmall
            text: Theme.tied(summary.text)
            tone: summary.tone
        }

        TIcon {
            color: Theme.inkOf(summary.tone)
            name: "chevron-down"
            size: Theme.iconSmall
        }
    }
}
