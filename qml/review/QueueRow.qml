// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// QueueRow: one application in the queue: a line of the table, or two lines where it is narrow.
//
// Properties: the roles of QueueModel; dense, selected, shares and sum (as QueueHeader has them). Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPressable {
    id: row

    required property int index
    required property string application
    required property string number
    required property string name
    required property string kind
    required property string unit
    required property string county
    required property string step
    required property int attempt
    required property string submitted
    required property string age
    required property string deadline
    required property string deadlineTone
    required property string leasedBy
    required property string contact
    required property list<string> concerns
    required property list<int> shares
    required property int sum
    property bool dense: true
    property bool selected: false

    readonly property real share: (availableWidth - 10 * Theme.space2) / sum
    readonly property string quietTone: selected || down ? "" : "muted"
    readonly property string contactText: contact === "" ? qsTr("没有联系过") : contact

    focusPolicy: Qt.NoFocus
    horizontalPadding: Theme.space4
    objectName: "queue.row." + application
    text: Theme.spoken([name, number, kind, unit, county, step, qsTr("第 %1 次提交").arg(attempt), deadline,
        leasedBy === "" ? "" : qsTr("%1正在审核").arg(leasedBy), Theme.spoken(concerns)])
    verticalPadding: !dense ? Theme.space3 : concerns.length > 0 ? Theme.space2 : 0
    spokenRole: Accessible.ListItem

    Accessible.selected: row.selected

    background: Item {
        Rectangle {
            color: Theme.line
            height: Theme.hairline
            visible: row.index > 0
            width: parent.width
        }

        Rectangle {
            anchors.fill: parent
            anchors.topMargin: Theme.hairline
            color: row.selected || row.down ? Theme.accentFill : row.hovered ? Theme.hover : Theme.clear
        }

        Rectangle {
            color: Theme.accent
            height: parent.height
            visible: row.selected
            width: Theme.focusWidth + Theme.hairline
        }
    }

    contentItem: Item {
        implicitHeight: !row.dense ? lines.implicitHeight : row.concerns.length > 0 ? cells.implicitHeight + signs.height + Theme.space1 : 0

        Row {
            id: cells

            anchors.verticalCenter: parent.verticalCenter
            anchors.verticalCenterOffset: row.concerns.length > 0 ? -(signs.height + Theme.space1) / 2 : 0
            spacing: Theme.space2
            visible: row.dense
            width: parent.width

            Cell { column: 0; text: row.number; tone: row.quietTone }
            Cell { column: 1; text: row.name; strong: true }
            Cell { column: 2; text: row.kind }
            Cell { column: 3; text: row.unit }
            Cell { column: 4; text: row.county }
            Cell { column: 5; text: row.step }
            Cell { column: 6; text: qsTr("第 %1 次").arg(row.attempt); tone: row.quietTone }
            Cell { column: 7; text: row.submitted; tone: row.quietTone }
            Cell { column: 8; text: row.deadline; tone: row.deadlineTone; strong: row.deadlineTone !== "" }
            Cell { column: 9; text: row.leasedBy; tone: row.leasedBy === "" ? "" : "warn" }
            Cell { column: 10; text: row.contactText; tone: row.quietTone }
        }

        // Below the name, across the columns after it.
        Concerns {
            id: signs

            anchors.bottom: parent.bottom
            anchors.left: parent.left
            anchors.leftMargin: row.share * (row.shares[0] ?? 0) + Theme.space2
            anchors.right: parent.right
            visible: row.dense && row.concerns.length > 0
        }

        ColumnLayout {
            id: lines

            spacing: Theme.space1
            visible: !row.dense
            width: parent.width

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                TText {
                    Layout.fillWidth: true
                    elide: Text.ElideRight
                    maximumLineCount: 2
                    strong: true
                    text: row.name
                }

                TBadge {
                    Layout.alignment: Qt.AlignTop
                    iconName: "clock"
                    text: row.deadline
                    tone: row.deadlineTone === "" ? "neutral" : row.deadlineTone
                    visible: row.deadline !== ""
                }
            }

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 2
                size: Theme.textSmall
                text: qsTr("%1 · %2 · 第 %3 次提交").arg(row.number).arg(row.kind).arg(row.attempt)
                tone: row.quietTone
            }

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                TText {
                    Layout.fillWidth: true
                    elide: Text.ElideRight
                    maximumLineCount: 2
                    size: Theme.textSmall
                    text: qsTr("%1 · %2").arg(row.unit).arg(row.step)
                    tone: row.quietTone
                }

                TText {
                    Layout.alignment: Qt.AlignTop
                    size: Theme.textSmall
                    text: row.leasedBy === "" ? "" : qsTr("%1在审").arg(row.leasedBy)
                    tone: "warn"
                    visible: text !== ""
                    wrapMode: Text.NoWrap
                }
            }

            Concerns {
                Layout.fillWidth: true
                visible: row.concerns.length > 0
            }
        }
    }

    component Concerns: Flow {
        id: flow

        spacing: Theme.space1

        Repeater {
            model: row.concerns

            TBadge {
                required property string modelData

                objectName: "queue.concern"
                text: modelData
                tone: "warn"
                width: Math.min(implicitWidth, flow.width)
            }
        }
    }

    component Cell: TText {
        property int column: 0

        anchors.verticalCenter: parent.verticalCenter
        elide: Text.ElideRight
        maximumLineCount: 2
        size: Theme.textSmall
        width: row.share * (row.shares[column] ?? 0)
        wrapMode: Text.Wrap
    }
}
