// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PublicityCard: the result of the publicity inside the unit: its days, counted, and the opinion written to the letter.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Review

TCard {
    id: card

    readonly property Decision decision: Review.dossier.decision

    title: qsTr("单位公示结果")

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.space4
        columns: card.width < Theme.phoneBelow ? 1 : 2
        rowSpacing: Theme.space3

        TDateField {
            Layout.fillWidth: true
            label: qsTr("公示第一天")
            objectName: "review.publicity.from"
            text: card.decision.from
            withDay: true

            onEdited: day => card.decision.from = day
        }

        TDateField {
            Layout.fillWidth: true
            label: qsTr("公示最后一天")
            objectName: "review.publicity.to"
            text: card.decision.to
            withDay: true

            onEdited: day => card.decision.to = day
        }
    }

    TBadge {
        iconName: "calendar"
        objectName: "review.publicity.days"
        text: qsTr("公示 %1").arg(card.decision.workingDays)
        tone: "info"
        visible: card.decision.workingDays !== ""
    }

    ColumnLayout {
        Layout.fillWidth: true
        spacing: Theme.space1

        TText {
            Layout.fillWidth: true
            size: Theme.textSmall
            text: qsTr("推荐意见须逐字照抄：")
            tone: "muted"
        }

        TCopyText {
            Layout.fillWidth: true
            copyName: "review.publicity.copy"
            label: qsTr("推荐意见须逐字照抄：")
            objectName: "review.publicity.sentence"
            size: Theme.textBody
            text: card.decision.opinionSentence
        }
    }

    TTextArea {
        id: opinion

        // A half-written sentence is no mistake: what differs is told when the field was left.
        readonly property bool told: !active && card.decision.opinionNote !== ""

        Layout.fillWidth: true
        label: qsTr("推荐意见")
        markAt: card.decision.opinionMarkAt
        markLength: card.decision.opinionMarkLength
        marked: told
        minimumLines: 2
        notes: told ? [{level: "block", text: card.decision.opinionNote, clause: ""}] : []
        objectName: "review.publicity.opinion"

        onEdited: words => card.decision.opinion = words

        Binding {
            property: "text"
            restoreMode: Binding.RestoreNone
            target: opinion
            value: card.decision.opinion
            when: !opinion.active
        }
    }
}
