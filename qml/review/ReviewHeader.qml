// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReviewHeader: who and what is under review: step, number of the submission, what changed, until when.
//
// Properties: canGoBack, inner (on the decision, and on a phone inside an item). Signals: back().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Review

Rectangle {
    id: header

    property bool canGoBack: false
    property bool inner: false

    readonly property DossierReview dossier: Review.dossier
    readonly property bool narrow: width < Theme.phoneBelow
    readonly property bool wide: width > Theme.desktopFrom

    signal back()

    color: Theme.card
    implicitHeight: column.implicitHeight

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.right: parent.right
        spacing: 0

        // Anchors, not a layout: a layout of Qt 6.4 leaves words where they were when the window changes between narrow and wide.
        Item {
            Layout.fillWidth: true
            implicitHeight: Theme.target

            TPressable {
                id: backButton

                anchors.left: parent.left
                anchors.leftMargin: Theme.space2
                focusPolicy: Qt.TabFocus
                objectName: "review.back"
                text: header.inner ? qsTr("回到各项") : qsTr("回到待审")
                visible: header.canGoBack

                onClicked: header.back()

                background: Rectangle {
                    color: backButton.down ? Theme.accentFill : backButton.hovered ? Theme.hover : Theme.clear
                    radius: Theme.radius

                    TFocusRing {
                        gap: 0
                        shown: backButton.visualFocus
                    }
                }

                contentItem: TIcon {
                    color: Theme.ink
                    name: backButton.mirrored ? "chevron-end" : "chevron-start"
                    size: Theme.iconLarge
                }
            }

            TText {
                anchors.left: backButton.right
                anchors.leftMargin: Theme.space2
                anchors.right: header.narrow ? badge.left : submission.left
                anchors.rightMargin: Theme.space3
                anchors.verticalCenter: parent.verticalCenter
                elide: Text.ElideRight
                heading: true
                maximumLineCount: 1
                size: Theme.textSmall
                strong: true
                // On a tablet the list beside the data has no room for the name.
                text: header.narrow ? header.dossier.name
                    : qsTr("%1 · %2").arg(header.wide ? header.dossier.step : header.dossier.name).arg(header.wide ? header.dossier.unit : header.dossier.step)
            }

            TText {
                id: submission

                anchors.right: badge.left
                anchors.rightMargin: Theme.space3
                anchors.verticalCenter: parent.verticalCenter
                size: Theme.textSmall
                text: header.dossier.changes < 0 ? qsTr("第 %1 次提交").arg(header.dossier.attempt)
                    : (header.wide ? qsTr("第 %1 次提交 · 与上次相比改了 %2 处") : qsTr("第 %1 次提交 · 改 %2 处")).arg(header.dossier.attempt).arg(header.dossier.changes)
                tone: "muted"
                visible: !header.narrow
                wrapMode: Text.NoWrap
            }

            TBadge {
                id: badge

                anchors.right: parent.right
                anchors.rightMargin: header.narrow ? Theme.space4 : Theme.space5
                anchors.verticalCenter: parent.verticalCenter
                iconName: "clock"
                text: header.dossier.deadline === "" ? "" : !header.wide ? header.dossier.deadline : qsTr("审核期%1").arg(header.dossier.deadline)
                tone: header.dossier.deadlineTone === "" ? "neutral" : header.dossier.deadlineTone
                visible: text !== ""
                width: visible ? implicitWidth : 0
            }
        }

        TBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            objectName: "review.taken"
            text: qsTr("您可以查看，现在不能作决定。")
            title: qsTr("%1正在审核这份申报").arg(header.dossier.lease.holder)
            tone: "warn"
            visible: header.dossier.lease.state === Lease.Taken
        }

        TBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            actionText: qsTr("继续")
            objectName: "review.offer"
            secondActionText: qsTr("不继续")
            text: header.dossier.offer
            visible: header.dossier.offer !== ""

            onActed: header.dossier.takeOffer()
            onSecondActed: header.dossier.declineOffer()
        }

        TBanner {
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            objectName: "review.unreachable"
            text: qsTr("没有网络，未能登记您正在审核。您写的内容都保存在本机，决定将在联网后发送。")
            tone: "neutral"
            visible: header.dossier.lease.state === Lease.Unknown
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.line
            implicitHeight: Theme.hairline
        }
    }
}
