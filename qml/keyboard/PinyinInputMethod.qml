// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PinyinInputMethod: Chinese by pinyin on Qt's keyboard on the screen, whose Debian build has none. Letters are shown in the field while
// words are chosen above the keyboard: Space takes the first one, Enter takes the letters as they are.
import QtQuick
import QtQuick.VirtualKeyboard
import Tarim.Keyboard

InputMethod {
    id: method

    property string letters: ""
    property bool chinese: true
    property PinyinSearch pinyin: PinyinSearch {}

    function tell() {
        method.selectionListChanged(SelectionListModel.Type.WordCandidateList);
        method.selectionListActiveItemChanged(SelectionListModel.Type.WordCandidateList, method.pinyin.count > 0 ? 0 : -1);
    }

    function show(letters) {
        method.letters = letters;
        method.pinyin.search(letters);
        method.inputContext.preeditText = method.pinyin.composed !== "" ? method.pinyin.composed : letters;
        method.tell();
    }

    function take(text) {
        method.letters = "";
        method.pinyin.clear();
        method.inputContext.commit(text);
        method.tell();
    }

    function choose(index) {
        method.pinyin.choose(index);
        if (method.pinyin.complete) {
            method.take(method.pinyin.candidate(0));
        } else {
            method.inputContext.preeditText = method.pinyin.composed;
            method.tell();
        }
    }

    function inputModes(locale) {
        return [InputEngine.InputMode.Pinyin, InputEngine.InputMode.Latin];
    }

    function setInputMode(locale, inputMode) {
        method.chinese = inputMode === InputEngine.InputMode.Pinyin;
        return true;
    }

    function setTextCase(textCase) {
        return true;
    }

    function reset() {
        method.letters = "";
        method.pinyin.clear();
        method.tell();
    }

    // The field is left, or loses the keyboard: what was begun is taken as it is shown.
    function update() {
        if (method.letters !== "")
            method.take(method.inputContext.preeditText);
    }

    function keyEvent(key, text, modifiers) {
        if (!method.chinese)
            return false;
        if (/^[a-zA-Z]$/.test(text) || (text === "'" && method.letters !== "")) {
            method.show(method.letters + text.toLowerCase());
            return true;
        }
        if (method.letters === "")
            return false;
        switch (key) {
        case Qt.Key_Space:
            if (method.pinyin.count > 0)
                method.choose(0);
            else
                method.take(method.letters);
            return true;
        case Qt.Key_Return:
        case Qt.Key_Enter:
            method.take(method.letters);
            return true;
        case Qt.Key_Backspace:
            method.show(method.letters.slice(0, -1));
            return true;
        }
        method.take(method.pinyin.count > 0 ? method.pinyin.candidate(0) : method.letters);
        return false;
    }

    function selectionLists() {
        return [SelectionListModel.Type.WordCandidateList];
    }

    function selectionListItemCount(type) {
        return method.pinyin.count;
    }

    function selectionListData(type, index, role) {
        return role === SelectionListModel.Role.Display ? method.pinyin.candidate(index) : role === SelectionListModel.Role.WordCompletionLength ? 0 : null;
    }

    function selectionListItemSelected(type, index) {
        method.choose(index);
    }
}
