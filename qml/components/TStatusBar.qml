// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TStatusBar: the thin line above every page: what is saved and synced, what waits, the time, the deadline. One press
// leads to the details.
//
// Properties: iconName ("cloud", "cloud-up", "cloud-done", "cloud-off" …), tone ("" grey: normal), stateText (strong,
// “离线”), savedText (“已保存在本机 14:02”), queueText (“待传 12 项 · 8.3 MB · 约 19 分钟”), timeLabel (“北京时间”), timeText,
// deadlineText, deadlineTone ("" none, "warn", "block"). Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TPressable {
    id: bar

    property string iconName: "cloud"
    property string tone: ""
    property string stateText: ""
    property string savedText: ""
    property string queueText: ""
    property string timeLabel: ""
    property string timeText: ""
    property string deadlineText: ""
    property string deadlineTone: ""

    readonly property bool narrow: width < Theme.phoneBelow

    focusPolicy: Qt.TabFocus
    horizontalPadding: narrow ? Theme.space4 : Theme.space5
    text: Theme.spoken([stateText, savedText, queueText, timeLabel + timeText, deadlineText])
    verticalPadding: narrow ? Theme.space2 : Theme.space1

    spokenRole: Accessible.StatusBar

    background: Rectangle {
        color: bar.down ? Theme.accentFill : Theme.card

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }

        TFocusRing {
            anchors.margins: Theme.focusWidth
            corner: 0
            shown: bar.visualFocus
        }
    }

    contentItem: GridLayout {
        columnSpacing: Theme.space4
        columns: bar.narrow ? 1 : 2
        rowSpacing: 0

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space1

            TIcon {
                color: bar.tone === "" ? Theme.muted : Theme.inkOf(bar.tone)
                name: bar.iconName
                size: Theme.iconSmall
            }

            TText {
                size: Theme.textSmall
                text: bar.stateText
                tone: bar.tone
                visible: text !== ""
                wrapMode: Text.NoWrap
            }

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 1
                size: Theme.textSmall
                text: bar.savedText === "" ? "" : qsTr("· %1").arg(bar.savedText)
                tone: "muted"
            }

            TText {
                size: Theme.textSmall
                text: bar.timeText
                visible: bar.narrow && text !== ""
                wrapMode: Text.NoWrap
            }
        }

        RowLayout {
            Layout.fillWidth: bar.narrow
            spacing: Theme.space3
            visible: !bar.narrow || bar.queueText !== "" || bar.deadlineText !== ""

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 1
                size: Theme.textSmall
                text: bar.queueText
                tone: "muted"
                visible: text !== ""
            }

            RowLayout {
                spacing: Theme.space1
                visible: !bar.narrow && bar.timeText !== ""

                TText {
                    size: Theme.textSmall
                    text: bar.timeLabel
                    tone: "muted"
                    visible: text !== ""
                    wrapMode: Text.NoWrap
                }

                TText {
                    size: Theme.textSmall
                    text: bar.timeText
                    wrapMode: Text.NoWrap
                }
            }

            TBadge {
                iconName: "clock"
                text: bar.deadlineText
                tone: bar.deadlineTone
                visible: text !== "" && bar.deadlineTone !== ""
            }

            TText {
                size: Theme.textSmall
                text: bar.deadlineText
                visible: text !== "" && bar.deadlineTone === ""
                wrapMode: Text.NoWrap
            }
        }
    }
}
