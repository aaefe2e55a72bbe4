// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// RowDelegate: one row of a table as a card; the gap in time before it as a card of its own. Folded it says what it is and how it
// stands; unfolded it is filled in.
//
// Takes the roles of RowListModel. Properties: form, contentSide, narrow, readOnly, unfolded.
// Signals: unfold(), folded(), filled(row) when a gap got a new row.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Dossier
import Tarim.Components
import Tarim.Scans

Item {
    id: delegate

    required property string rowId
    required property int number
    required property bool last
    required property string title
    required property string detail
    required property string words
    required property string tone
    required property string evidence
    required property var notes
    required property var reasons
    required property string gapTitle
    required property string gapText
    required property string gapClause
    required property bool gapCanEnd
    required property GroupForm form
    required property int contentSide
    property bool narrow: false
    property bool readOnly: false
    property bool unfolded: false
    readonly property string shownTitle: title !== "" ? title : qsTr("第 %1 条，未填写").arg(number)

    signal unfold()
    signal folded()
    signal filled(string row)

    height: column.implicitHeight + Theme.space3

    Column {
        id: column

        spacing: Theme.space3
        width: delegate.contentSide
        x: Math.round((parent.width - width) / 2)

        Repeater {
            model: delegate.gapTitle === "" ? 0 : 1

            TBanner {
                actionText: delegate.readOnly ? "" : qsTr("补一段")
                secondActionText: delegate.gapCanEnd && !delegate.readOnly ? qsTr("修改上一段的结束时间") : ""
                text: qsTr("%1（%2）").arg(delegate.gapText).arg(delegate.gapClause)
                title: delegate.gapTitle
                tone: "block"
                width: column.width

                onActed: delegate.filled(delegate.form.rows.fillGap(delegate.rowId))
                onSecondActed: delegate.form.rows.endBeforeGap(delegate.rowId)
            }
        }

        TCard {
            id: card

            flush: true
            width: parent.width

            RowHeading {
                Layout.fillWidth: true
                detail: delegate.detail
                evidence: delegate.evidence
                narrow: delegate.narrow
                objectName: "row." + delegate.form.group + "." + delegate.rowId
                title: delegate.shownTitle
                tone: delegate.tone
                unfolded: delegate.unfolded
                words: delegate.words

                onClicked: delegate.unfolded ? delegate.folded() : delegate.unfold()
            }

            Column {
                Layout.bottomMargin: visible ? Theme.space4 : 0
                Layout.fillWidth: true
                Layout.leftMargin: delegate.narrow ? Theme.space4 : Theme.space5
                Layout.rightMargin: Layout.leftMargin
                spacing: Theme.space1
                visible: delegate.notes.length > 0 || delegate.reasons.length > 0

                ReasonNotes {
                    reasons: delegate.reasons
                    width: parent.width
                }

                TNotes {
                    model: delegate.notes
                    width: parent.width
                }
            }

            Repeater {
                model: delegate.unfolded ? 1 : 0

                RowEditor {
                    Layout.fillWidth: true
                    form: delegate.form
                    last: delegate.last
                    narrow: delegate.narrow
                    number: delegate.number
                    readOnly: delegate.readOnly
                    rowId: delegate.rowId

                    onFolded: delegate.folded()
                }
            }
        }
    }
}
