// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// GroupHeader: the beginning of a group's page: title, the clause, what is asked for, why it is locked, what was returned.
//
// Properties: form (GroupForm), canGoBack; default: more below. Signals: askedForClause(), back().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Dossier
import Tarim.App.Session
import Tarim.Components
import Tarim.Scans

Column {
    id: header

    required property GroupForm form
    property bool canGoBack: false

    signal askedForClause()
    signal back()

    spacing: Theme.space4

    Column {
        width: parent.width

        RowLayout {
            spacing: Theme.space2
            width: parent.width

            TButton {
                Layout.alignment: Qt.AlignTop
                Layout.leftMargin: -Theme.space3
                iconName: "chevron-start"
                kind: "quiet"
                objectName: "back"
                visible: header.canGoBack

                Accessible.name: qsTr("返回")

                onClicked: header.back()
            }

            TText {
                Layout.fillWidth: true
                Layout.minimumHeight: Theme.target
                heading: true
                size: Theme.textTitle
                strong: true
                text: Theme.tied(header.form.title)
                verticalAlignment: Text.AlignVCenter
            }

            TLink {
                Layout.alignment: Qt.AlignTop
                objectName: "clause"
                text: qsTr("%1 原文").arg(header.form.clause)
                visible: header.form.clause !== ""

                onClicked: header.askedForClause()
            }
        }

        TText {
            paragraph: true
            size: Theme.textSmall
            text: Theme.tied(header.form.hint)
            tone: "muted"
            visible: text !== ""
            width: parent.width
        }
    }

    TBanner {
        iconName: "lock"
        text: header.form.describeLock
        tone: "neutral"
        visible: text !== ""
        width: parent.width
    }

    ReasonNotes {
        reasons: header.form.reasons
        width: parent.width
    }

    TKept {
        key: header.form.group
        width: parent.width

        TNotes {
            model: header.form.notes
            width: parent.width
        }

        Repeater {
            model: header.form.strayPages

            TBanner {
                required property var modelData

                actionText: qsTr("打开这一页")
                objectName: "stray:" + modelData.page
                text: modelData.words
                title: modelData.title
                tone: "warn"
                width: parent?.width ?? 0

                onActed: Router.openPage(modelData.page)
            }
        }
    }
}
