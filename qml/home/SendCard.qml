// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SendCard: the question before a submission: which attempt it is, what goes, to whom and how long that takes; and the reasons of a
// return that were not handled, by name. SendActions has the answers.
//
// Properties: submitting.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Home

TCard {
    id: card

    required property Submitting submitting
    readonly property bool narrow: width < Theme.phoneBelow - Theme.railWidth
    readonly property bool doubtful: card.submitting.unhandled.length > 0

    objectName: "submit.question"
    spacing: Theme.space4
    tone: card.doubtful ? "warn" : ""

    TText {
        Layout.fillWidth: true
        heading: true
        objectName: "submit.attempt"
        size: Theme.textTitle
        strong: true
        text: Theme.tied(card.submitting.attemptText)
    }

    TBanner {
        Layout.fillWidth: true
        objectName: "submit.unhandled"
        text: card.submitting.unhandledText
        title: qsTr("还有 %1 处退回原因未处理").arg(card.submitting.unhandled.length)
        tone: "warn"
        visible: card.doubtful

        Repeater {
            model: card.submitting.unhandled

            TText {
                required property string modelData

                Layout.fillWidth: true
                strong: true
                text: Theme.tied(modelData)
            }
        }
    }

    FactList {
        Layout.fillWidth: true
        model: card.submitting.plan
        narrow: card.narrow
    }
}
