// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ErrorSummary: everything that must be mended, then what is worth a look; each leads to its place.
//
// Properties: submitting.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Home

ColumnLayout {
    id: summary

    required property Submitting submitting

    spacing: Theme.space4

    FindingCard {
        Layout.fillWidth: true
        findings: summary.submitting.blocking
        objectName: "submit.errors"
        title: qsTr("请先修改这 %1 处，再提交").arg(summary.submitting.blocking.count)
        tone: "block"
        visible: summary.submitting.blocking.count > 0
    }

    FindingCard {
        Layout.fillWidth: true
        findings: summary.submitting.warning
        objectName: "submit.warnings"
        title: qsTr("请再核对这 %1 处").arg(summary.submitting.warning.count)
        tone: "warn"
        visible: summary.submitting.warning.count > 0
    }
}
