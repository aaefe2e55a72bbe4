// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SummaryCard: how much is done, until when, and the next thing to do with the button that leads there.
//
// Properties: summary, held (the page can be pressed: words that change keep within the room that they have, so that nothing moves).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

TCard {
    id: card

    required property HomeSummary summary
    property bool held: false
    // Lines.
    readonly property int leastNext: narrow ? 2 : 1
    readonly property int leastRest: narrow ? 3 : 2
    property int mostNext: 100
    property int mostRest: 100
    property real keptNext: 0
    property real keptRest: 0
    readonly property bool narrow: width < Theme.phoneBelow - Theme.railWidth
    readonly property int handled: card.summary.mended + card.summary.answered

    function goOn(): void {
        if (card.summary.nextRoute === "dossier")
            Router.openPlace(card.summary.nextGroup, card.summary.nextRow, card.summary.nextColumn, card.summary.nextSlot,
                card.summary.nextAttachment);
        else
            Router.open(card.summary.nextRoute);
    }

    tone: card.summary.returned ? "block" : ""

    onHeldChanged: {
        card.mostNext = Math.max(card.leastNext, next.lineCount);
        card.mostRest = Math.max(card.leastRest, rest.lineCount);
        card.keptNext = next.implicitHeight;
        card.keptRest = rest.implicitHeight;
    }
    // Another width is another layout.
    onNarrowChanged: {
        card.mostNext = 100;
        card.mostRest = 100;
        card.keptNext = 0;
        card.keptRest = 0;
    }

    // How high the least lines of the next step are.
    TText {
        id: nextSample

        text: card.leastNext > 1 ? "国\n国" : "国"
        visible: false
    }

    TText {
        Layout.fillWidth: true
        heading: true
        objectName: "home.returned"
        size: Theme.textLead
        strong: true
        text: qsTr("已退回，请修改")
        visible: card.summary.returned
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        text: Theme.tied(card.summary.returnText)
        visible: text !== ""
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.space3
        columns: card.narrow ? 1 : 2
        rowSpacing: Theme.space2

        TText {
            Layout.fillWidth: true
            objectName: "home.done"
            text: card.summary.returned && card.summary.answered > 0
                ? qsTr("退回了 %1 处，已改 <b>%2</b> 处，已答复 <b>%3</b> 处").arg(card.summary.reasons).arg(card.summary.mended).arg(card.summary.answered)
                : card.summary.returned ? qsTr("退回了 %1 处，已改 <b>%2</b> 处").arg(card.summary.reasons).arg(card.summary.mended)
                : qsTr("%1 项材料，已完成 <b>%2</b> 项").arg(card.summary.total).arg(card.summary.done)
            textFormat: Text.StyledText
        }

        TBadge {
            Layout.maximumWidth: card.availableWidth
            iconName: "clock"
            objectName: "home.deadline"
            text: card.summary.deadlineText
            tone: card.summary.deadlineTone
            visible: text !== ""
        }
    }

    TProgressBar {
        Layout.fillWidth: true
        label: card.summary.returned ? qsTr("已处理 %1 处，共 %2 处").arg(card.handled).arg(card.summary.reasons)
            : qsTr("已完成 %1 项，共 %2 项").arg(card.summary.done).arg(card.summary.total)
        value: card.summary.returned ? (card.summary.reasons > 0 ? card.handled / card.summary.reasons : 0)
            : card.summary.total > 0 ? card.summary.done / card.summary.total : 0
    }

    GridLayout {
        Layout.fillWidth: true
        columnSpacing: Theme.space4
        columns: card.narrow ? 1 : 2
        rowSpacing: Theme.space3

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space1

            TText {
                id: next

                Layout.fillWidth: true
                Layout.minimumHeight: Math.max(card.keptNext, nextSample.implicitHeight)
                elide: Text.ElideRight
                maximumLineCount: card.mostNext
                objectName: "home.nextText"
                text: Theme.tied(card.summary.writing ? qsTr("接着做：%1").arg(card.summary.nextText) : card.summary.nextText)
            }

            TText {
                id: rest

                Layout.fillWidth: true
                Layout.minimumHeight: Math.max(card.keptRest, card.leastRest * lineHeight)
                elide: Text.ElideRight
                maximumLineCount: card.mostRest
                paragraph: true
                size: Theme.textSmall
                text: Theme.tied(card.summary.restText)
                tone: "muted"
            }
        }

        TButton {
            Layout.fillWidth: card.narrow
            Layout.minimumWidth: Theme.target * 4
            description: card.summary.nextText
            kind: card.summary.writing ? "primary" : "accent"
            objectName: "home.continue"
            text: card.summary.nextButton
            visible: text !== ""

            onClicked: card.goOn()
        }
    }
}
