// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// AnswersCard: the answers of one item, label beside value; on phones below each other.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session

TCard {
    id: card

    required property string groupId
    required property string pagesText
    required property string lack
    required property list<var> answers
    required title
    property bool editable: true

    readonly property bool narrow: width < Theme.phoneBelow - Theme.railWidth

    spacing: Theme.space2

    headerItems: [
        TText {
            size: Theme.textSmall
            text: card.pagesText
            tone: "muted"
            visible: text !== ""
            wrapMode: Text.NoWrap
        },
        TButton {
            compact: true
            description: card.title
            kind: "quiet"
            objectName: "submit.change:" + card.groupId
            text: card.editable ? qsTr("修改") : qsTr("查看")

            onClicked: Router.openPlace(card.groupId)
        }
    ]

    TText {
        text: card.lack
        tone: "muted"
        visible: card.answers.length === 0 && card.pagesText === ""
    }

    Repeater {
        model: card.answers

        GridLayout {
            id: answer

            required property var modelData

            Layout.fillWidth: true
            columnSpacing: Theme.space4
            columns: card.narrow ? 1 : 2
            rowSpacing: 0

            TText {
                Layout.alignment: Qt.AlignTop
                Layout.columnSpan: answer.modelData.head ? answer.columns : 1
                Layout.fillWidth: card.narrow || answer.modelData.head
                Layout.preferredWidth: card.narrow || answer.modelData.head ? -1 : card.availableWidth / 3
                Layout.topMargin: answer.modelData.head ? Theme.space2 : Theme.focusWidth
                size: answer.modelData.head ? Theme.textBody : Theme.textSmall
                strong: answer.modelData.head
                text: answer.modelData.label
                tone: answer.modelData.head ? "" : "muted"
            }

            TText {
                Layout.fillWidth: true
                text: answer.modelData.value === "" ? qsTr("未填写") : answer.modelData.value
                tone: answer.modelData.value === "" ? "warn" : ""
                visible: !answer.modelData.head
            }
        }
    }
}
