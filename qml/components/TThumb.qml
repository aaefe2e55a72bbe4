// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TThumb: a page as a small picture with its number, what it is (caption, subcaption), a state (where it is) and an answer (what
// was decided about it).
//
// Properties: caption, subcaption, source (image URL; "" shows a page icon), number, name (for screen readers), stateText, stateTone, stateIcon,
// answerText, answerTone, answerIcon, selected, masks (rectangles in fractions of the picture that are covered). Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TPressable {
    id: thumb

    property url source
    property int number: 0
    property string name: ""
    property string caption: ""
    property string subcaption: ""
    property string stateText: ""
    property string stateTone: "neutral"
    property string stateIcon: "cloud"
    property string answerText: ""
    property string answerTone: "neutral"
    property string answerIcon: "mask"
    property bool selected: false
    property var masks: []

    description: subcaption
    implicitHeight: implicitContentHeight
    implicitWidth: Theme.thumbWidth
    text: Theme.spoken([name, number > 0 ? qsTr("第 %1 页").arg(number) : "", stateText, answerText])

    background: null

    contentItem: ColumnLayout {
        spacing: Theme.space1

        Rectangle {
            Layout.fillWidth: true
            border.color: thumb.selected ? Theme.accent : Theme.line
            border.width: thumb.selected ? Theme.focusWidth : Theme.hairline
            color: Theme.backdrop
            implicitHeight: Theme.thumbHeight
            radius: Theme.radius

            TIcon {
                anchors.centerIn: parent
                color: Theme.muted
                name: picture.status === Image.Error ? "warn" : "page"
                size: Theme.iconLarge
                visible: picture.status !== Image.Ready
            }

            Image {
                id: picture

                anchors.fill: parent
                anchors.margins: Theme.space1
                asynchronous: true
                fillMode: Image.PreserveAspectFit
                source: thumb.source
                sourceSize.height: Theme.thumbHeight * 2
                sourceSize.width: Theme.thumbWidth * 2

                Repeater {
                    model: picture.status === Image.Ready ? thumb.masks : []

                    Rectangle {
                        required property rect modelData

                        border.color: Theme.maskLine
                        border.width: Theme.hairline
                        color: Theme.mask
                        height: Math.max(Theme.space1, modelData.height * picture.paintedHeight)
                        objectName: "thumb.mask"
                        width: Math.max(Theme.space1, modelData.width * picture.paintedWidth)
                        x: (picture.width - picture.paintedWidth) / 2 + modelData.x * picture.paintedWidth
                        y: (picture.height - picture.paintedHeight) / 2 + modelData.y * picture.paintedHeight
                    }
                }
            }

            Rectangle {
                anchors.bottom: parent.bottom
                anchors.left: parent.left
                anchors.margins: Theme.space2
                color: Theme.card
                height: label.implicitHeight + Theme.focusWidth
                radius: Theme.radiusSmall
                visible: thumb.number > 0
                width: label.implicitWidth + Theme.space3

                TText {
                    id: label

                    anchors.centerIn: parent
                    size: Theme.textSmall
                    text: thumb.number
                }
            }

            TFocusRing {
                shown: thumb.visualFocus
            }
        }

        Repeater {
            model: [thumb.caption, thumb.subcaption]

            TText {
                required property int index
                required property string modelData

                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 1
                size: Theme.textSmall
                text: Theme.tied(modelData)
                tone: index === 0 ? "" : "muted"
                visible: text !== ""
            }
        }

        TBadge {
            Layout.fillWidth: true
            iconName: thumb.answerIcon
            text: thumb.answerText
            tone: thumb.answerTone
            visible: text !== ""
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space1
            visible: thumb.stateText !== ""

            TIcon {
                color: Theme.inkOf(thumb.stateTone)
                name: thumb.stateIcon
                size: Theme.iconSmall
            }

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 1
                size: Theme.textSmall
                text: thumb.stateText
                tone: thumb.stateTone
            }
        }
    }
}
