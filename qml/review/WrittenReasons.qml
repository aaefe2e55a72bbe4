// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// WrittenReasons: the reasons written so far; each opens the editor. Properties: group ("": all of them).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Review

TCard {
    id: card

    property string group: ""

    readonly property DossierReview dossier: Review.dossier
    flush: true
    title: card.group === "" ? qsTr("申报人将看到的原因") : qsTr("需修改")
    tone: "block"

    Column {
        Layout.fillWidth: true

        Repeater {
            id: repeater

            model: card.dossier.reasons

            TListRow {
                required property int index
                required property string group
                required property string words
                required property string place

                chevron: true
                focusPolicy: Qt.TabFocus
                objectName: "review.written." + index
                secondary: place
                title: words
                visible: card.group === "" || card.group === group
                width: card.availableWidth

                onClicked: card.dossier.editReason(index)
            }
        }
    }
}
