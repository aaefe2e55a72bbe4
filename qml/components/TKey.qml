// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TKey: a shortcut of a page (TKeyScope.keys), or several that belong together, such as back and on.
//
// Properties: cap (what stands on the keys: "J / K"), text (what they do), codes (Qt.Key_…), characters (for what layouts of keyboards
// put on different keys: "?？"), active (whether the key does anything now), repeats (also while it is held down).
// Signals: pressed(which): the index in codes, or in characters.
import QtQuick

QtObject {
    property string cap: ""
    property string text: ""
    property list<int> codes
    property string characters: ""
    property bool active: true
    property bool repeats: true

    signal pressed(int which)
}
