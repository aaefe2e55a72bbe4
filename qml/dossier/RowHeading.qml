// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// RowHeading: the part of a row's card that says what it is; pressing it folds and unfolds the card.
//
// Properties: title, detail, evidence (“劳动合同 3 页”), words and tone of its state, unfolded, narrow. Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPressable {
    id: heading

    property string title: ""
    property string detail: ""
    property string evidence: ""
    property string words: ""
    property string tone: ""
    property bool unfolded: false
    property bool narrow: false

    horizontalPadding: narrow ? Theme.space4 : Theme.space5
    text: Theme.spoken([title, detail, words !== "" ? words : qsTr("完整"), unfolded ? qsTr("已展开") : qsTr("展开填写")])
    verticalPadding: Theme.space4

    background: Rectangle {
        color: heading.down ? Theme.accentFill : heading.hovered && !heading.unfolded ? Theme.hover : Theme.clear
        radius: Theme.radius

        TFocusRing {
            gap: 0
            shown: heading.visualFocus
        }
    }

    contentItem: RowLayout {
        spacing: Theme.space3

        ColumnLayout {
            Layout.fillWidth: true
            spacing: Theme.space1

            TText {
                Layout.fillWidth: true
                strong: true
                text: Theme.tied(heading.title)
            }

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 2
                text: Theme.tied(heading.detail)
                visible: text !== "" && !heading.unfolded
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space1
                visible: heading.evidence !== "" && !heading.unfolded

                TIcon {
                    color: Theme.muted
                    name: "image"
                    size: Theme.iconSmall
                }

                TText {
                    Layout.fillWidth: true
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    size: Theme.textSmall
                    text: heading.evidence
                    tone: "muted"
                }
            }

            TBadge {
                Layout.fillWidth: false
                text: heading.words
                tone: heading.tone
                visible: heading.narrow && heading.words !== ""
            }
        }

        TBadge {
            Layout.alignment: Qt.AlignTop
            text: heading.words
            tone: heading.tone
            visible: !heading.narrow || heading.words === ""
        }

        TIcon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.space1
            color: Theme.muted
            name: heading.unfolded ? "chevron-up" : "chevron-down"
        }
    }
}
