// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ScanWindow: the scans in a window of their own, for a second screen; they follow the field in focus. The page's shortcuts work in it.
//
// Properties: keysOf (the page), pane (readonly: its ScanPane). Closing it (closing()) brings the scans back.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components
import Tarim.App.Review

Window {
    id: other

    property alias keysOf: scope.keysOf
    readonly property alias pane: scans

    color: Theme.backdrop
    height: Theme.target * 20
    minimumHeight: Theme.target * 8
    minimumWidth: Theme.target * 8
    objectName: "review.scanWindow"
    title: qsTr("%1 · 扫描件").arg(Review.dossier.name)
    width: Theme.target * 16

    TKeyScope {
        id: scope

        anchors.fill: parent
        focus: true

        ScanPane {
            id: scans

            anchors.fill: parent
            apart: true

            onAsked: other.close()
        }
    }
}
