// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// FormerReasons: why the last submission was returned, and what has become of each reason: changed, answered, confirmed as settled by
// the reviewer, or none of these.
//
// Properties: model (rows are FormerReason), everywhere (reasons of all items: each names its item and leads there), narrow.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Review

TCard {
    id: card

    property alias model: reasons.model
    property bool everywhere: false
    property bool narrow: false

    readonly property DossierReview dossier: Review.dossier

    tone: "warn"

    Column {
        Layout.fillWidth: true
        spacing: Theme.space3

        Repeater {
            id: reasons

            GridLayout {
                id: reason

                required property int former
                required property string item
                required property string words
                required property string place
                required property string answer
                required property bool mended
                required property bool confirmed

                columnSpacing: Theme.space3
                columns: card.narrow ? 1 : 2
                rowSpacing: Theme.space1
                width: card.availableWidth

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    TText {
                        Layout.fillWidth: true
                        text: qsTr("“%1”").arg(reason.words)
                    }

                    TText {
                        Layout.fillWidth: true
                        size: Theme.textSmall
                        text: Theme.tied(reason.place)
                        tone: "muted"
                    }
                }

                RowLayout {
                    Layout.alignment: Qt.AlignTop
                    spacing: Theme.space2

                    TBadge {
                        text: reason.mended ? qsTr("此处已修改") : reason.confirmed ? qsTr("已核实") : qsTr("此处没有改动")
                        tone: reason.mended || reason.confirmed ? "ok" : "warn"
                    }

                    TButton {
                        compact: true
                        description: Theme.spoken([reason.item, reason.words])
                        focusPolicy: Qt.TabFocus
                        objectName: "review.former.confirm." + reason.former
                        text: reason.confirmed ? qsTr("取消核实") : qsTr("核实，无需修改")
                        visible: !reason.mended

                        onClicked: card.dossier.confirmFormer(reason.former, !reason.confirmed)
                    }

                    TButton {
                        compact: true
                        focusPolicy: Qt.TabFocus
                        kind: "quiet"
                        objectName: "review.former.open." + reason.former
                        text: qsTr("查看")
                        visible: card.everywhere

                        Accessible.description: Theme.spoken([reason.item, reason.words])

                        onClicked: card.dossier.toFormer(reason.former)
                    }
                }

                ApplicantAnswer {
                    Layout.columnSpan: reason.columns
                    Layout.fillWidth: true
                    text: reason.answer
                }
            }
        }
    }
}
