// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TText: words in the type scale. Plain text unless textFormat says otherwise, so nothing typed by people is ever markup.
//
// Properties: size (Theme.textBody), strong, tone ("" ink, "muted", or a tone of Theme), paragraph (line height 1.6), heading (a screen
// reader jumps from one to the next).
// Everything else is Text's own (text, elide, maximumLineCount …).
import QtQuick

Text {
    id: words

    property int size: Theme.textBody
    property bool strong: false
    property string tone: ""
    property bool paragraph: false
    property bool heading: false

    color: Theme.inkOf(words.tone)
    font.family: Theme.family
    font.pixelSize: words.size
    font.weight: words.strong ? Theme.weightStrong : Theme.weightNormal
    lineHeight: words.paragraph ? Math.round(words.size * Theme.lineRatio) : 1
    lineHeightMode: words.paragraph ? Text.FixedHeight : Text.ProportionalHeight
    linkColor: Theme.accent
    textFormat: Text.PlainText
    wrapMode: words.maximumLineCount === 1 ? Text.NoWrap : Text.Wrap

    // Qt 6.4 takes no name from the text of an item that has a role of its own.
    Accessible.name: Theme.plain(words.text)
    Accessible.role: words.heading ? Accessible.Heading : Accessible.StaticText
}
