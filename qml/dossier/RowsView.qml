// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// RowsView: the scrolling part of a group's page. The header holds what there is once (fields, evidence of the item), the list
// its rows, the footer what can be added.
//
// Properties: form, contentSide, margin, narrow, canGoBack, nextTitle, open (id of the row that is unfolded), bringing (readonly: a place
// is being brought into view).
// Signals: askedForClause(), back(), wentOn(). Functions: reveal(row, column, slot, attachment), restore(row, scroll).
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
    readonly property TKeyboardRoom keyboard: TKeyboardRoom {}
    // Name of what is being brought into view; until it stands still nobody should press anything.
    property string wanted: ""
    readonly property bool bringing: wanted !== ""

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

    function bringFocused(): void {
        if (list.anchor.isWithin(list.focusedItem))
            list.bring(list.focusedItem);
    }

    function wasPressed(item: Item): bool {
        const reason = (item as T.Control)?.focusReason ?? (item as T.TextField)?.focusReason ?? (item as T.TextArea)?.focusReason;
        return reason === Qt.MouseFocusReason;
    }

    function reveal(row: string, column: string, slot: string, attachment: string): void {
        const inRow = row !== "" && row !== "@";
        if (inRow)
            list.open = row;
        const place = list.form.group + "." + (inRow ? row : "@");
        const name = attachment !== "" ? "page." + attachment
            : slot !== "" ? "slot." + slot + "." + (inRow ? row : "@")
            : column !== "" ? "field." + place + "." + column : inRow ? "row." + place : "";
        steps.begin(inRow ? row : "");
        list.wanted = name;
    }

    // Nothing should be pressed until what a row's folding moves stands still.
    function bringHeading(row: string): void {
        steps.begin("");
        list.wanted = "row." + list.form.group + "." + row;
    }

    // As it was left.
    function restore(row: string, scroll: real): void {
        list.open = row;
        list.scrollTo(scroll);
    }

    function addRow(): void {
        const added = list.form.rows.add();
        if (added === "")
            return;
        list.reveal(added, "", "", "");
        steps.entering = true;
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
        list.wanted = "";
        list.open = "";
        list.toTop();
    }
    onOpenChanged: list.form.rows.unfold(list.open)
    // What was pressed is seen, and stays under the finger.
    onFocusedItemChanged: if (!list.wasPressed(focusedItem)) list.bringFocused()
    // A keyboard comes up: what is being typed in stays in sight, pressed or not.
    onHeightChanged: if (list.keyboard.up) list.bringFocused()

    // Scrolls to what is wanted, frame by frame: lists guess how long they are, and rows that unfold are laid out over several frames.
    FrameAnimation {
        id: steps

        property string row: ""
        // A new row is to be filled in: its first field gets the cursor.
        property bool entering: false
        property Item found: null
        property real place: 0
        property int alike: 0

        readonly property int patience: 60

        function begin(row: string): void {
            steps.row = row;
            steps.entering = false;
            steps.found = null;
            steps.alike = 0;
        }

        function beginAtRow(): void {
            list.atTop = false;
            list.positionViewAtIndex(list.form.rows.placeOf(steps.row), ListView.Beginning);
            list.forceLayout();
            steps.row = "";
        }

        running: list.bringing

        onTriggered: {
            if (steps.row !== "")
                steps.beginAtRow();
            const item = list.find(list.contentItem, list.wanted);
            if (item && item !== steps.found)
                item.forceActiveFocus(Qt.OtherFocusReason);
            steps.found = item;
            if (item)
                list.bring(item);
            const now = item ? item.mapToItem(list, 0, 0).y : 0;
            steps.alike = item && Math.abs(now - steps.place) < 1 ? steps.alike + 1 : 0;
            steps.place = now;
            if (steps.alike !== 3 && steps.currentFrame <= steps.patience)
                return;
            list.wanted = "";
            if (steps.entering && item)
                item.nextItemInFocusChain(true).forceActiveFocus(Qt.OtherFocusReason);
        }
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
        text: qsTr("根据您前面填写的情况，这一项可以不填。")
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

        onFolded: {
            list.open = "";
            list.bringHeading(rowId);
        }
        onUnfold: {
            list.open = rowId;
            list.bringHeading(rowId);
        }
        onFilled: added => list.reveal(added, "", "", "")
    }

    foot: Flow {
        spacing: Theme.space3
        width: list.contentSide

        TButton {
            description: enabled ? "" : list.form.readOnly ? list.form.describeLock : full.text
            enabled: !list.form.readOnly && !list.form.full
            iconName: "calendar"
            kind: "primary"
            objectName: "addYears." + list.form.group
            text: list.form.addYearsText
            visible: text !== ""

            onClicked: list.addYears()
        }

        TButton {
            description: enabled ? "" : list.form.readOnly ? list.form.describeLock : full.text
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

        TText {
            id: full

            size: Theme.textSmall
            text: qsTr("已有 %1 条，不能再加。").arg(list.form.rows.count)
            tone: "muted"
            visible: list.form.full && !list.form.readOnly
            width: list.contentSide
        }
    }
}
