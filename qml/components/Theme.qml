// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// Theme: every colour, size and weight of the client. Nothing else writes one.
//
// Properties: dark (bool), latin (bool: the client speaks a language of Latin letters, whose quotation marks and spaces are
// narrower than the Chinese font's) and scale (1: as designed; the person's size of text), the only ones to set, at any time; colours ground card line edge ink muted accent accentFill
// amber amberFill red redFill green greenFill accentInk backdrop scrim mask maskLine; sizes textSmall … textDisplay, space1 … space12 (n × 4),
// radius, target (least side of what can be touched), icon sizes, widths where the layout changes. Words and what holds them grow with
// scale, and so do the widths where the layout changes, so that a page in large letters looks like one in a smaller window.
// Functions: tied(words) for words that are laid out, plain(words) and spoken(parts) for a screen reader; inkOf(tone), fillOf(tone), lineOf(tone), iconOf(tone) for the tones
//   "ok" (arrived, complete) · "warn" (attention) · "block" (must be dealt with) · "info" (accent) · "neutral" · "muted" · "".
// Contrast of each pair used together is tested in tests/qml/components (4.5:1 for words, 3:1 for edges of inputs).
pragma Singleton

import QtQuick

QtObject {
    id: theme

    property bool dark: false
    property bool latin: false
    property real scale: 1

    readonly property color ground: dark ? "#141A1A" : "#F6F5F1"
    readonly property color card: dark ? "#1D2525" : "#FFFFFF"
    readonly property color line: dark ? "#2F3A3A" : "#E3E0D8"
    readonly property color ink: dark ? "#E8ECEA" : "#1F2A2B"
    readonly property color muted: dark ? "#9AA8A6" : "#64706F"
    readonly property color accent: dark ? "#5CBFB4" : "#0F6E6E"
    readonly property color accentFill: dark ? "#1F3634" : "#E4F0EF"
    readonly property color amber: dark ? "#E3B15B" : "#9A6200"
    readonly property color amberFill: dark ? "#352A14" : "#FBF0DA"
    readonly property color red: dark ? "#F2897F" : "#B3261E"
    readonly property color redFill: dark ? "#3A1F1C" : "#FBE9E7"
    readonly property color green: dark ? "#86C893" : "#2E6B3A"
    readonly property color greenFill: dark ? "#1D3222" : "#E6F2E8"

    // What covers a place of a scanned page and the line around it: paper is white in both themes.
    readonly property color mask: "#1F2A2B"
    readonly property color maskLine: "#FFFFFF"

    // Derived: the edge of what one can type into (3:1 in the sun), words on accent and red, pressed states, the backdrop
    // a scanned page lies on, what dims the window behind a dialog.
    readonly property color edge: dark ? "#6B7876" : "#87908E"
    readonly property color accentInk: dark ? "#141A1A" : "#FFFFFF"
    readonly property color accentPressed: dark ? "#4FA99F" : "#0B5757"
    readonly property color redPressed: dark ? "#DB766D" : "#8F1D17"
    readonly property color hover: dark ? "#243030" : "#F6F5F1"
    readonly property color backdrop: dark ? "#0F1414" : "#E9E6DF"
    readonly property color scrim: dark ? "#B3000000" : "#801F2A2B"
    readonly property color clear: "transparent"

    readonly property int textSmall: Math.round(13 * scale)
    readonly property int textBody: Math.round(16 * scale)
    readonly property int textLead: Math.round(18 * scale)
    readonly property int textTitle: Math.round(22 * scale)
    readonly property int textDisplay: Math.round(28 * scale)
    readonly property int weightNormal: 400
    readonly property int weightStrong: 600
    readonly property real lineRatio: 1.6
    readonly property string family: latin ? "Noto Sans" : "Noto Sans CJK SC"

    readonly property int space1: 4
    readonly property int space2: 8
    readonly property int space3: 12
    readonly property int space4: 16
    readonly property int space5: 20
    readonly property int space6: 24
    readonly property int space8: 32
    readonly property int space12: 48

    readonly property int radius: 8
    readonly property int radiusSmall: 4
    readonly property int hairline: 1
    readonly property int focusWidth: 2
    readonly property int target: Math.round(44 * scale)
    readonly property int chipHeight: Math.round(28 * scale)
    readonly property int compactHeight: Math.round(32 * scale)
    readonly property int rowHeight: Math.round(52 * scale)
    readonly property int barHeight: 8
    readonly property int iconSmall: Math.round(16 * scale)
    readonly property int icon: Math.round(20 * scale)
    readonly property int iconLarge: Math.round(24 * scale)
    readonly property int iconHuge: Math.round(48 * scale)
    readonly property int railWidth: Math.round(84 * scale)
    readonly property int bottomBarHeight: Math.round(60 * scale)
    readonly property int thumbWidth: Math.round(120 * scale)
    readonly property int thumbHeight: Math.round(160 * scale)
    readonly property int dialogWidth: Math.round(440 * scale)
    readonly property int contentWidth: Math.round(960 * scale)
    readonly property int phoneBelow: Math.round(600 * scale)
    readonly property int desktopFrom: Math.round(1000 * scale)
    readonly property int blink: 120

    function inkOf(tone: string): color {
        switch (tone) {
        case "ok": return theme.green;
        case "warn": return theme.amber;
        case "block": return theme.red;
        case "info": return theme.accent;
        case "neutral":
        case "muted": return theme.muted;
        }
        return theme.ink;
    }

    function fillOf(tone: string): color {
        switch (tone) {
        case "ok": return theme.greenFill;
        case "warn": return theme.amberFill;
        case "block": return theme.redFill;
        case "info": return theme.accentFill;
        case "neutral": return theme.ground;
        }
        return theme.card;
    }

    function lineOf(tone: string): color {
        switch (tone) {
        case "ok": return theme.green;
        case "warn": return theme.amber;
        case "block": return theme.red;
        case "info": return theme.accent;
        }
        return theme.line;
    }

    function iconOf(tone: string): string {
        switch (tone) {
        case "ok": return "check";
        case "warn": return "warn";
        case "block": return "cross";
        case "info": return "info";
        case "neutral": return "dots";
        }
        return "";
    }

    // Words that break only where a reader would pause: not inside a date or a number with its unit, never before “·”, and no
    // single character alone on the last line.
    function tied(words: string): string {
        return words.replace(/ · /g, "\u00A0· ").replace(/([^\s])·/g, "$1\u2060·")
            .replace(/(\d+年)?\d+月\d+日( \d\d:\d\d)?/g, date => date.replace(" ", "\u00A0").split("").join("\u2060"))
            .replace(/([A-Z][a-z]{2}) (\d+)( \d\d:\d\d)?/g, date => date.replace(/ /g, "\u00A0"))
            .replace(/第 (\d+) /g, "第\u00A0$1\u00A0")
            .replace(/(\d) (天|小时|分|次|处|页|项|个|条|字|MB|KB)/g, "$1\u00A0$2")
            .replace(/([\u4e00-\u9fff])([\u4e00-\u9fff][。！？…”）]*)$/, "$1\u2060$2");
    }

    // The words without what guides line breaks and emphasis, for a screen reader.
    function plain(words: string): string {
        return words.replace(/\u2060|<\/?b>/g, "").replace(/\u00A0/g, " ");
    }

    // Several words as one sentence for a screen reader; empty ones are left out.
    function spoken(parts: list<string>): string {
        let words = "";
        for (const part of parts) {
            if (part !== "")
                words += (words === "" ? "" : "，") + part;
        }
        return words;
    }

    // Side margin of a page at a given window width: 16 on phones, 24 on tablets, 32 on desktops.
    function margin(width: real): int {
        return width < theme.phoneBelow ? theme.space4 : width <= theme.desktopFrom ? theme.space6 : theme.space8;
    }
}
