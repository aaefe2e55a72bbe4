// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TTypeAhead: letters typed one after another in a list choose the entry that begins with them. After a pause they begin anew; the same
// letter again goes on to the next entry.
//
// Functions: press(text, texts, current) the index of what is found, -1: nothing; takes(text) whether a key's text is a letter of this
// kind. A space counts within a word only.
import QtQuick
import Tarim.Components

Timer {
    id: ahead

    property string letters: ""

    function takes(text: string): bool {
        return text.length === 1 && (text > " " || (text === " " && ahead.letters !== "")) && text !== "\u007F";
    }

    function press(text: string, texts: list<string>, current: int): int {
        if (!ahead.takes(text))
            return -1;
        ahead.letters += text;
        ahead.restart();
        const found = Initials.next(ahead.letters, texts, current);
        return found;
    }

    interval: 1000

    onTriggered: letters = ""
}
