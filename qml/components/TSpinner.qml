// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TSpinner: a turning arc for work that goes on. Properties: color, size; running.
import QtQuick

TIcon {
    id: spinner

    property bool running: visible

    name: "spinner"

    NumberAnimation on angle {
        duration: Theme.blink * 8
        from: 0
        loops: Animation.Infinite
        running: spinner.running
        to: 360
    }
}
