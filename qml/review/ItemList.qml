// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ItemList: the items of the form with what was found of each, and the way to the decision below them.
//
// Properties: slim (numbers and verdicts alone, with a button that asks for the names). Signals: chosen() when the person presses one,
// asked() for the names.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.Components
import Tarim.App.Review

Rectangle {
    id: panel

    property bool slim: false

    readonly property DossierReview dossier: Review.dossier
    readonly property int notLooked: dossier.decision.notLooked

    signal chosen()
    signal asked()

    color: Theme.card

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        TPressable {
            id: names

            Layout.fillWidth: true
            implicitHeight: Theme.rowHeight
            objectName: "review.names"
            text: qsTr("显示各项的名称")
            visible: panel.slim

            onClicked: panel.asked()

            background: Rectangle {
                color: names.down ? Theme.accentFill : names.hovered ? Theme.hover : Theme.clear

                TFocusRing {
                    gap: 0
                    shown: names.visualFocus
                }
            }

            contentItem: Item {
                Row {
                    anchors.centerIn: parent
                    spacing: Theme.space1

                    TIcon {
                        anchors.verticalCenter: parent.verticalCenter
                        color: Theme.ink
                        name: "list"
                    }

                    TText {
                        anchors.verticalCenter: parent.verticalCenter
                        size: Theme.textSmall
                        text: qsTr("各项")
                        wrapMode: Text.NoWrap
                    }
                }
            }
        }

        Column {
            Layout.fillWidth: true
            visible: !panel.slim
            bottomPadding: Theme.space4
            leftPadding: Theme.space5
            rightPadding: Theme.space4
            spacing: Theme.space1
            topPadding: Theme.space4

            TText {
                elide: Text.ElideRight
                heading: true
                maximumLineCount: 2
                size: Theme.textLead
                strong: true
                text: panel.dossier.name
                width: parent.width - Theme.space5 - Theme.space4
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
                slim: panel.slim
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
            Layout.margins: panel.slim ? Theme.space2 : Theme.space4
            description: panel.notLooked === 0 ? "" : qsTr("%1 项未看").arg(panel.notLooked)
            focusPolicy: Qt.TabFocus
            horizontalPadding: panel.slim ? Theme.space1 : Theme.space3
            kind: panel.notLooked === 0 ? "primary" : "secondary"
            objectName: "review.decide"
            text: panel.slim ? qsTr("决定") : panel.notLooked === 0 ? qsTr("汇总与决定")
                : (panel.width < Theme.target * 5.5 ? qsTr("决定 · %1 项未看") : qsTr("汇总与决定 · %1 项未看")).arg(panel.notLooked)

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
