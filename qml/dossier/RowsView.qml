// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// RowsView: the scrolling part of a group's page. The header holds what there is once (fields, evidence of the item), the list
// its rows, the footer what can be added.
//
// Properties: form, contentSide, margin, narrow, canGoBack, nextTitle, open (id of the row that is unfolded).
// Signals: askedForClause(), back(), wentOn(). Functions: reveal(row, column, slot, attachment).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.App.Dossier
import Tarim.Components

HeadedList {
    id: list

    required property GroupForm form
    property bool narrow: false
    property bool canGoBack: false
    property string nextTitle: ""
    property string open: ""
    readonly property string group: form.group
    readonly property Item focusedItem: Window.activeFocusItem

    signal askedForClause()
    signal back()
    signal wentOn()

    function find(item: Item, name: string): Item {
        if (item.objectName === name)
            return item;
        for (let i = 0; i < item.children.length; ++i) {
            const found = list.find(item.children[i], name);
            if (found)
                return found;
        }
        return null;
    }

    // A field with what is said below it, its two values when two devices disagree; the input alone where that is too high.
    function whole(item: Item): Item {
        for (let up = item; up && up !== list.contentItem; up = up.parent) {
            if (up instanceof FieldEditor)
                return up.height + 2 * Theme.space8 <= list.height ? up : item;
        }
        return item;
    }

    // Scrolls as little as shows all of an item.
    function bring(place: Item): void {
        const item = list.whole(place);
        const top = item.mapToItem(list.contentItem, 0, 0).y - Theme.space8;
        const end = top + item.height + 2 * Theme.space8;
        if (top >= list.contentY && end <= list.contentY + list.height)
            return;
        list.atTop = false;
        if (top < list.contentY)
            list.contentY = Math.max(list.originY - list.topMargin, top);
        else
            list.contentY = Math.min(top, end - list.height);
        list.anchor.take();
    }

    function wasPressed(item: Item): bool {
        const reason = (item as T.Control)?.focusReason ?? (item as T.TextField)?.focusReason ?? (item as T.TextArea)?.focusReason;
        return reason === Qt.MouseFocusReason;
    }

    function bringNamed(name: string): void {
        list.forceLayout();
        const found = list.find(list.contentItem, name);
        if (!found)
            return;
        found.forceActiveFocus(Qt.OtherFocusReason);
        list.bring(found);
        settling.target = found;
        settling.restart();
    }

    function reveal(row: string, column: string, slot: string, attachment: string): void {
        const inRow = row !== "" && row !== "@";
        if (inRow) {
            list.open = row;
            list.atTop = false;
            list.positionViewAtIndex(list.form.rows.placeOf(row), ListView.Beginning);
        }
        const place = list.form.group + "." + (inRow ? row : "@");
        const name = attachment !== "" ? "page." + attachment
            : slot !== "" ? "slot." + slot + "." + (inRow ? row : "@")
            : column !== "" ? "field." + place + "." + column : inRow ? "row." + place : "";
        bringing.name = name;
        if (name !== "")
            bringing.restart();
    }

    function addRow(): void {
        const added = list.form.rows.add();
        if (added !== "")
            list.reveal(added, "", "", "");
    }

    function addYears(): void {
        const added = list.form.rows.addYears();
        if (added !== "")
            list.reveal(added, "", "", "");
    }

    cacheBuffer: Theme.thumbHeight * 3
    model: list.form.rows

    Accessible.role: Accessible.Pane
    Accessible.name: form.title

    onGroupChanged: {
        bringing.stop();
        settling.stop();
        list.open = "";
        list.toTop();
    }
    onOpenChanged: list.form.rows.unfold(list.open)
    // What was pressed is seen, and stays under the finger.
    onFocusedItemChanged: {
        if (list.wasPressed(focusedItem))
            return;
        for (let up = focusedItem; up; up = up.parent) {
            if (up === list.contentItem) {
                list.bring(focusedItem);
                return;
            }
        }
    }

    // An unfolding row is laid out first.
    Timer {
        id: bringing

        property string name: ""

        interval: 0

        onTriggered: list.bringNamed(name)
    }

    // Layouts inside cards find their height a frame later.
    Timer {
        id: settling

        property Item target: null

        interval: Theme.blink

        onTriggered: if (target) list.bring(target)
    }

    GroupHeader {
        canGoBack: list.canGoBack
        form: list.form
        width: parent.width

        onAskedForClause: list.askedForClause()
        onBack: list.back()
    }

    TEmpty {
        iconName: "check"
        text: qsTr("按您前面填的情况，这一项可以不填。")
        title: qsTr("可以不填")
        visible: list.form.idle
        width: parent.width
    }

    SentenceCard {
        sentence: list.form.sentence
        visible: sentence !== ""
        width: parent.width
    }

    TCard {
        padding: list.narrow ? Theme.space4 : Theme.space5
        visible: fields.count > 0
        width: parent.width

        FieldGrid {
            id: fields

            Layout.fillWidth: true
            form: list.form
            row: "@"
        }
    }

    TCard {
        padding: list.narrow ? Theme.space4 : Theme.space5
        visible: evidence.count > 0
        width: parent.width

        EvidenceList {
            id: evidence

            Layout.fillWidth: true
            form: list.form
            row: "@"
        }
    }

    NoneCard {
        form: list.form
        visible: list.form.mayBeNone || list.form.none
        width: parent.width
    }

    delegate: RowDelegate {
        contentSide: list.contentSide
        form: list.form
        narrow: list.narrow
        readOnly: list.form.readOnly
        unfolded: rowId === list.open
        width: list.width

        onFolded: list.open = ""
        onUnfold: list.open = rowId
        onFilled: added => list.reveal(added, "", "", "")
    }

    foot: Flow {
        spacing: Theme.space3
        width: list.contentSide

        TButton {
            enabled: !list.form.readOnly && !list.form.full
            iconName: "calendar"
            kind: "primary"
            objectName: "addYears." + list.form.group
            text: list.form.addYearsText
            visible: text !== ""

            onClicked: list.addYears()
        }

        TButton {
            enabled: !list.form.readOnly && !list.form.full
            iconName: "plus"
            kind: list.form.rows.count === 0 && list.form.addYearsText === "" ? "primary" : "accent"
            objectName: "addRow." + list.form.group
            text: list.form.addText
            visible: list.form.hasRows

            onClicked: list.addRow()
        }

        TButton {
            iconAtEnd: true
            iconName: "chevron-end"
            kind: "quiet"
            objectName: "nextGroup"
            text: qsTr("下一项：%1").arg(list.nextTitle)
            visible: list.nextTitle !== ""

            onClicked: list.wentOn()
        }
    }
}
