// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// UnansweredList: decisions that the server has not answered, and refused ones until the person has read them.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Review

// A column, not a layout: a hidden layout of Qt 6.4 keeps items that its Repeater has deleted.
Column {
    id: unanswered

    spacing: Theme.space2
    visible: repeater.count > 0

    Repeater {
        id: repeater

        model: Review.dossier.decision.unanswered

        TBanner {
            required property string command
            required property string application
            required property string words
            required property bool refused

            actionText: refused ? qsTr("打开") : ""
            iconName: refused ? "warn" : "cloud-up"
            objectName: "queue.unanswered." + application
            secondActionText: refused ? qsTr("知道了") : ""
            text: words
            // Reads the total, because the queue with its names comes later than the vault's own list.
            title: Review.queue.total >= 0 ? Review.nameOf(application) : application
            tone: refused ? "warn" : "neutral"
            width: unanswered.width

            onActed: Router.openReview(application)
            onSecondActed: Review.dossier.decision.dismiss(command)
        }
    }
}
