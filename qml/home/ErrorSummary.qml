// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ErrorSummary: everything that must be mended, then what is worth a look; each leads to its place.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

ColumnLayout {
    id: summary

    spacing: Theme.space4

    FindingList {
        id: blocking

        level: "block"
        session: Session
    }

    FindingList {
        id: warning

        level: "warn"
        session: Session
    }

    FindingCard {
        Layout.fillWidth: true
        findings: blocking
        objectName: "submit.errors"
        title: qsTr("先改这 %1 处，才能提交").arg(blocking.count)
        tone: "block"
        visible: blocking.count > 0
    }

    FindingCard {
        Layout.fillWidth: true
        findings: warning
        objectName: "submit.warnings"
        title: qsTr("请再看看这 %1 处").arg(warning.count)
        tone: "warn"
        visible: warning.count > 0
    }
}
