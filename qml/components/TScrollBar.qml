// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TScrollBar: thin, shown while there is more to see. Use as ScrollBar.vertical of a Flickable (QtQuick.Templates).
import QtQuick
import QtQuick.Templates as T

T.ScrollBar {
    id: bar

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    minimumSize: 0.08
    padding: Theme.focusWidth
    visible: bar.size < 1

    contentItem: Rectangle {
        color: bar.pressed ? Theme.muted : Theme.edge
        implicitHeight: Theme.space1
        implicitWidth: Theme.space1
        opacity: bar.active || bar.hovered ? 1 : 0.5
        radius: width / 2
    }
}
