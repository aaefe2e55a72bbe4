// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TChoice: one of a list. Opens below the field, on phones as a sheet at the bottom; long lists get a search.
//
// Properties: label, hint, notes, level, readOnly (TFieldFrame); texts (what is shown), values (what is meant; empty:
// the texts themselves), currentIndex (-1: nothing chosen), currentText, currentValue (readonly), placeholder,
// searchFrom (lists this long get a search, 8), opened (readonly). Functions: open(), close().
// Signals: chosen(index). Keys, as the combo boxes of Qt and of browsers have them: shut, the arrows, Home and End choose, and so
// do letters: the beginning of a text, or of its syllables in pinyin (“xj” finds 新疆); Enter, Space, F4 and Alt+Down open. Open,
// the arrows move and letters search; Enter takes, Tab takes and goes on, Esc and Alt+Up leave it as it was.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TFieldFrame {
    id: choice

    property list<string> texts
    property list<string> values
    property int currentIndex: -1
    property string placeholder: qsTr("请选择")
    property int searchFrom: 8
    readonly property string currentText: currentIndex >= 0 && currentIndex < texts.length ? texts[currentIndex] : ""
    readonly property string currentValue: currentIndex >= 0 && currentIndex < values.length
        ? values[currentIndex] : currentText
    readonly property alias opened: popup.opened

    signal chosen(int index)

    function open(): void {
        if (!choice.readOnly)
            popup.open();
    }

    function close(): void {
        popup.close();
    }

    function take(index: int): void {
        popup.close();
        if (index < 0 || index === choice.currentIndex)
            return;
        choice.currentIndex = index;
        choice.chosen(index);
    }

    function key(event: var): bool {
        if (choice.readOnly || event.modifiers & (Qt.ControlModifier | Qt.MetaModifier))
            return false;
        const opens = event.key === Qt.Key_F4 || ((event.modifiers & Qt.AltModifier) && (event.key === Qt.Key_Down || event.key === Qt.Key_Up));
        if (opens)
            choice.open();
        if (opens || event.modifiers & Qt.AltModifier)
            return opens;
        const last = choice.texts.length - 1;
        const moved = event.key === Qt.Key_Down ? Math.min(last, choice.currentIndex + 1)
            : event.key === Qt.Key_Up ? Math.max(0, choice.currentIndex - 1)
            : event.key === Qt.Key_Home ? 0 : event.key === Qt.Key_End ? last
            : typed.press(event.text, choice.texts, choice.currentIndex);
        if (moved >= 0)
            choice.take(moved);
        return moved >= 0 || typed.takes(event.text);
    }

    active: button.visualFocus || popup.visible

    TPressable {
        id: button

        Layout.fillHeight: true
        Layout.fillWidth: true
        focus: true
        horizontalPadding: Theme.space3
        text: choice.currentText !== "" ? choice.currentText : choice.placeholder
        spokenRole: Accessible.ComboBox

        Accessible.description: Theme.spoken([text, choice.spoken])
        Accessible.name: choice.label
        Accessible.readOnly: choice.readOnly

        Keys.onPressed: event => {
            if (choice.key(event))
                event.accepted = true;
        }
        onClicked: choice.open()

        background: null

        contentItem: RowLayout {
            spacing: Theme.space2

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 1
                text: button.text
                tone: choice.currentText === "" || !choice.enabled ? "muted" : ""
            }

            TIcon {
                color: Theme.muted
                name: "chevron-down"
                visible: !choice.readOnly
            }
        }
    }

    TTypeAhead {
        id: typed
    }

    TChoicePopup {
        id: popup

        property int leaving: 0

        currentIndex: choice.currentIndex
        field: choice.box
        searchable: choice.texts.length >= choice.searchFrom
        texts: choice.texts
        title: choice.label

        onClosed: {
            button.forceActiveFocus(Qt.PopupFocusReason);
            if (leaving !== 0)
                button.nextItemInFocusChain(leaving > 0).forceActiveFocus(leaving > 0 ? Qt.TabFocusReason : Qt.BacktabFocusReason);
            leaving = 0;
        }
        onLeft: (index, forward) => {
            leaving = forward ? 1 : -1;
            choice.take(index);
        }
        onTaken: index => choice.take(index)
    }
}
