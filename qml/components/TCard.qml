// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TCard: a sheet of paper with content in a column.
//
// Properties: title, tone ("" plain line, "block" | "warn" | "ok" | "info" coloured line), flush (no padding: for rows),
// spacing; default: children go into the column (use Layout.*). headerItems: items at the end of the title line.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

T.Pane {
    id: pane

    property string title: ""
    property string tone: ""
    property bool flush: false
    property alias headerItems: headerEnd.data
    default property alias content: column.data

    implicitWidth: Math.max(implicitBackgroundWidth, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: Math.max(implicitBackgroundHeight, implicitContentHeight + topPadding + bottomPadding)
    spacing: flush ? 0 : Theme.space3
    padding: flush ? Theme.hairline : Theme.space5

    background: Rectangle {
        border.color: Theme.lineOf(pane.tone)
        border.width: Theme.hairline
        color: Theme.card
        radius: Theme.radius
    }

    contentItem: ColumnLayout {
        id: column

        spacing: pane.spacing

        RowLayout {
            Layout.fillWidth: true
            Layout.margins: pane.flush ? Theme.space4 : 0
            spacing: Theme.space2
            visible: pane.title !== "" || headerEnd.children.length > 0

            TText {
                Layout.fillWidth: true
                heading: true
                size: Theme.textBody
                strong: true
                text: Theme.tied(pane.title)
            }

            RowLayout {
                id: headerEnd

                Layout.alignment: Qt.AlignTop
                spacing: Theme.space2
            }
        }
    }
}
