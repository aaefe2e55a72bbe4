// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TFocusRing: the ring around what the keyboard is on, outside the shape with a gap, so it shows on any fill.
//
// Properties: shown (bool), corner (radius of the shape it surrounds), gap.
import QtQuick

Rectangle {
    id: ring

    property bool shown: false
    property int corner: Theme.radius
    property int gap: Theme.focusWidth

    anchors.fill: parent
    anchors.margins: -(ring.gap + Theme.focusWidth)
    border.color: Theme.accent
    border.width: Theme.focusWidth
    color: Theme.clear
    radius: ring.corner + ring.gap + Theme.focusWidth
    visible: ring.shown
}
