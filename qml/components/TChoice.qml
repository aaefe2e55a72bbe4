// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TChoice: one of a list. Opens below the field, on phones as a sheet at the bottom; long lists get a search.
//
// Properties: label, hint, notes, level, readOnly (TFieldFrame); texts (what is shown), values (what is meant; empty:
// the texts themselves), currentIndex (-1: nothing chosen), currentText, currentValue (readonly), placeholder,
// searchFrom (lists this long get a search, 8), opened (readonly). Functions: open(), close().
// Signals: chosen(index). Keys: Enter, Space or Down opens; Up, Down move; typing searches; Enter takes; Esc leaves.
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

    active: button.visualFocus || popup.visible

    TPressable {
        id: button

        Layout.fillHeight: true
        Layout.fillWidth: true
        focus: true
        horizontalPadding: Theme.space3
        text: choice.currentText !== "" ? choice.currentText : choice.placeholder

        Accessible.description: text
        Accessible.name: choice.label
        Accessible.role: Accessible.ComboBox

        Keys.onDownPressed: choice.open()
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

    TChoicePopup {
        id: popup

        currentIndex: choice.currentIndex
        field: choice.box
        searchable: choice.texts.length >= choice.searchFrom
        texts: choice.texts
        title: choice.label

        onClosed: button.forceActiveFocus(Qt.PopupFocusReason)
        onTaken: index => choice.take(index)
    }
}
