// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ItemList: the items of the form with what was found of each, and the way to the decision below them.
//
// Signals: chosen() when the person presses one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.Components
import Tarim.App.Review

Rectangle {
    id: panel

    readonly property DossierReview dossier: Review.dossier

    signal chosen()

    color: Theme.card

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        Column {
            Layout.fillWidth: true
            bottomPadding: Theme.space4
            leftPadding: Theme.space5
            rightPadding: Theme.space4
            spacing: Theme.space1
            topPadding: Theme.space4

            TText {
                elide: Text.ElideRight
                maximumLineCount: 2
                size: Theme.textLead
                strong: true
                text: panel.dossier.name
                width: parent.width - Theme.space5 - Theme.space4

                Accessible.role: Accessible.Heading
            }

            TText {
                size: Theme.textSmall
                text: qsTr("%1 · 申报号 %2").arg(panel.dossier.kind).arg(panel.dossier.number)
                tone: "muted"
                width: parent.width - Theme.space5 - Theme.space4
            }

            TText {
                size: Theme.textSmall
                text: panel.dossier.checked
                tone: "muted"
                width: parent.width - Theme.space5 - Theme.space4
            }
        }

        ListView {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            keyNavigationEnabled: false
            model: panel.dossier.items

            T.ScrollBar.vertical: TScrollBar {}

            delegate: ItemRow {
                selected: index === panel.dossier.current && !panel.dossier.deciding
                width: ListView.view.width

                onClicked: {
                    panel.dossier.current = index;
                    panel.chosen();
                }
            }

            Connections {
                function onCurrentChanged(): void {
                    if (panel.dossier.current >= 0)
                        list.positionViewAtIndex(panel.dossier.current, ListView.Contain);
                }

                target: panel.dossier
            }
        }

        TButton {
            Layout.fillWidth: true
            Layout.margins: Theme.space4
            focusPolicy: Qt.TabFocus
            horizontalPadding: Theme.space3
            kind: panel.dossier.decision.notLooked === 0 ? "primary" : "secondary"
            objectName: "review.decide"
            text: panel.dossier.decision.notLooked === 0 ? qsTr("汇总与决定")
                : (panel.width < Theme.target * 5.5 ? qsTr("决定 · %1 项未看") : qsTr("汇总与决定 · %1 项未看")).arg(panel.dossier.decision.notLooked)

            onClicked: {
                panel.dossier.deciding = true;
                panel.chosen();
            }
        }
    }

    Rectangle {
        anchors.right: parent.right
        color: Theme.line
        height: parent.height
        width: Theme.hairline
    }
}
