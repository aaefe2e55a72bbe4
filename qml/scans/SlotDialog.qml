// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SlotDialog: asks which evidence the files are that were dropped, pasted or chosen on a page of all scans, or a page that has lost its
// place. What is still missing comes first.
//
// Properties: view (DraftView), importer (PageImporter; the dialog opens when its files wait for a slot; null: taken tells what was
// chosen). Signals: taken(slot, row).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.App.Draft
import Tarim.App.Scans
import Tarim.Components

TDialog {
    id: dialog

    required property DraftView view
    property PageImporter importer: null

    signal taken(string slot, string row)

    function take(slot: string, row: string): void {
        dialog.answered = true;
        dialog.close();
        dialog.importer?.placeAt(slot, row);
        dialog.taken(slot, row);
    }

    acceptText: ""
    text: importer ? qsTr("请选择这些文件证明什么。还缺的排在前面。") : qsTr("请选择这一页证明什么。还缺的排在前面。")
    title: qsTr("放到哪一项？")
    width: Math.min(Theme.dialogWidth + Theme.space12 * 2, room)

    onAboutToShow: {
        input.text = "";
        choices.search = "";
    }
    onOpened: input.forceActiveFocus()
    onRejected: importer?.forget()

    SlotChoices {
        id: choices

        view: dialog.view
    }

    Connections {
        function onChanged(): void {
            if (dialog.importer.placeAsked && !dialog.visible)
                dialog.open();
        }

        target: dialog.importer
    }

    Rectangle {
        Layout.fillWidth: true
        border.color: input.activeFocus ? Theme.accent : Theme.edge
        border.width: Theme.hairline
        color: Theme.card
        implicitHeight: Theme.target
        radius: Theme.radius

        TInput {
            id: input

            anchors.fill: parent
            label: qsTr("在列表中查找")
            objectName: "place.search"
            placeholderText: qsTr("输入几个字查找")

            Keys.onDownPressed: list.forceActiveFocus()
            onAccepted: (list.itemAtIndex(0) as TListRow)?.clicked()
            onTextEdited: choices.search = text
        }
    }

    ListView {
        id: list

        Layout.fillHeight: true
        Layout.fillWidth: true
        Layout.preferredHeight: Math.max(Theme.rowHeight * 3, contentHeight)
        activeFocusOnTab: true
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        keyNavigationEnabled: true
        model: choices
        objectName: "place.list"

        Accessible.name: dialog.title
        Accessible.role: Accessible.List
        T.ScrollBar.vertical: TScrollBar {}

        Keys.onReturnPressed: (currentItem as TListRow).clicked()
        Keys.onSpacePressed: (currentItem as TListRow).clicked()

        delegate: TListRow {
            required property int index
            required property string slotId
            required property string rowId
            required property string slotTitle
            required property string detail
            required property bool missing

            badgeText: missing ? qsTr("还缺") : ""
            badgeTone: "warn"
            focusPolicy: Qt.NoFocus
            objectName: "place." + slotId + "." + rowId
            secondary: detail
            selected: list.activeFocus && ListView.isCurrentItem
            separator: index > 0
            title: slotTitle
            width: list.width - Theme.space2

            onClicked: dialog.take(slotId, rowId)
        }
    }

    TText {
        Layout.fillWidth: true
        text: qsTr("没有找到。请换一个词。")
        tone: "muted"
        visible: list.count === 0
    }
}
