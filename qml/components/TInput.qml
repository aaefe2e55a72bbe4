// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TInput: the bare line of text inside TField, TDateField and the search in TChoice; draws no frame.
//
// Properties: those of TextField; label (its name for a screen reader; spoken_items.hpp), description (said after the name).
import QtQuick
import QtQuick.Templates as T

T.TextField {
    id: input

    property string description: ""
    property string label: ""

    function endComposing(event: var): void {
        event.accepted = input.inputMethodComposing;
        if (input.inputMethodComposing)
            Qt.inputMethod.commit();
    }

    implicitHeight: Theme.target
    implicitWidth: Math.max(contentWidth, hint.implicitWidth) + leftPadding + rightPadding
    color: enabled ? Theme.ink : Theme.muted
    focus: true
    font.family: Theme.family
    font.pixelSize: Theme.textBody
    leftPadding: Theme.space3
    rightPadding: Theme.space3
    passwordCharacter: "•"
    placeholderTextColor: Theme.muted
    selectByMouse: true
    selectedTextColor: Theme.accentInk
    selectionColor: Theme.accent
    verticalAlignment: TextInput.AlignVCenter

    // Long words show their beginning until somebody types in them.
    onActiveFocusChanged: if (!activeFocus) cursorPosition = 0
    onTextChanged: if (!activeFocus) cursorPosition = 0

    // An input method mostly keeps these keys while it composes; where it does not, they end the composition and nothing else.
    Keys.onEnterPressed: event => input.endComposing(event)
    Keys.onReturnPressed: event => input.endComposing(event)
    Keys.onEscapePressed: event => {
        event.accepted = input.inputMethodComposing;
        if (input.inputMethodComposing)
            Qt.inputMethod.reset();
    }

    Accessible.description: input.description
    Accessible.name: input.label
    Accessible.role: Accessible.EditableText

    TText {
        id: hint

        anchors.fill: parent
        anchors.leftMargin: input.leftPadding
        anchors.rightMargin: input.rightPadding
        elide: Text.ElideRight
        maximumLineCount: 1
        text: input.placeholderText
        tone: "muted"
        verticalAlignment: Text.AlignVCenter
        visible: input.length === 0 && input.preeditText === ""
    }
}
