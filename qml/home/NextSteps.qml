// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// NextSteps: what happens after a submission, in the order of time. Properties: model (rows of title and detail).
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components

// No layout: the height of a Column follows wrapped words at once.
Column {
    id: list

    property alias model: rows.model

    spacing: Theme.space3
    visible: rows.count > 0

    TText {
        heading: true
        size: Theme.textLead
        strong: true
        text: qsTr("接下来")
        width: list.width
    }

    Repeater {
        id: rows

        Column {
            id: step

            required property string title
            required property string detail

            width: list.width

            TText {
                strong: true
                text: Theme.tied(step.title)
                width: step.width
            }

            TText {
                paragraph: true
                text: Theme.tied(step.detail)
                visible: step.detail !== ""
                width: step.width
            }
        }
    }
}
