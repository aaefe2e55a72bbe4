// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReturnReason: one reason of a return: its place, which a press leads to, and the applicant's answer to the reviewer. An answer that
// was begun stays open; what is typed is kept like every other field.
//
// Properties: the roles of ReturnSheet; sheet, place (first part of the names of its items).
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

// No layout: the height of a Column follows wrapped words at once.
Column {
    id: reason

    required property ReturnSheet sheet
    required property string place
    required property int index
    required property string title
    required property string words
    required property bool mended
    required property bool answered
    required property string answer
    required property string groupId
    required property string rowId
    required property string columnId
    required property string slotId
    required property string attachmentId
    property bool answering: false

    readonly property real textWidth: width - 2 * Theme.space5

    TListRow {
        badgeIcon: reason.mended ? "check" : reason.answered ? "edit" : "chevron-end"
        badgeText: reason.mended ? qsTr("已改") : reason.answered ? qsTr("已答复") : qsTr("去修改")
        badgeTone: reason.mended ? "ok" : reason.answered ? "info" : "warn"
        horizontalPadding: Theme.space5
        objectName: reason.place + ".reason:" + reason.index
        separator: reason.index > 0
        text: Theme.spoken([reason.title, reason.words, badgeText])
        title: reason.title
        width: reason.width

        onClicked: Router.openPlace(reason.groupId, reason.rowId, reason.columnId, reason.slotId, reason.attachmentId)
    }

    // All of the reviewer's words: a row of a list would cut them.
    TText {
        paragraph: true
        text: reason.words
        tone: "muted"
        visible: reason.words !== ""
        width: reason.textWidth
        x: Theme.space5
    }

    TButton {
        description: reason.title
        iconName: "edit"
        kind: "quiet"
        objectName: reason.place + ".answer:" + reason.index
        text: reason.mended ? qsTr("给审核人补充说明") : qsTr("此处无误？写明理由")
        visible: reason.sheet.writable && !own.visible
        x: Theme.space1

        onClicked: {
            reason.answering = true;
            own.forceActiveFocus();
        }
    }

    TTextArea {
        id: own

        hint: qsTr("审核人会在这条原因旁边看到。答复后，此处可以不改。")
        label: qsTr("给审核人的答复")
        minimumLines: 2
        mostCharacters: reason.sheet.mostCharacters
        objectName: reason.place + ".answerWords:" + reason.index
        placeholder: qsTr("例如：此处无误，与原件一致")
        readOnly: !reason.sheet.writable
        visible: reason.answering || reason.answer !== ""
        width: reason.textWidth
        x: Theme.space5

        onActiveChanged: active ? reason.sheet.enterAnswer(reason.index) : reason.sheet.leaveAnswer(reason.index)
        onEdited: typed => {
            reason.answering = true;
            reason.sheet.typeAnswer(reason.index, typed);
        }

        Binding {
            property: "text"
            restoreMode: Binding.RestoreNone
            target: own
            value: reason.answer
            when: !own.active
        }
    }

    Item {
        height: Theme.space3
        visible: own.visible
        width: Theme.space3
    }
}
