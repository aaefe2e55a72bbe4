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

    TTextArea {
        id: opinion

        Layout.fillWidth: true
        hint: qsTr("请照抄：%1").arg(card.decision.opinionSentence)
        label: qsTr("推荐意见")
        minimumLines: 2
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
