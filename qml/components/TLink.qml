// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TLink: words one can press, underlined. Properties: text, size (Theme.textSmall). Signals: clicked().
import QtQuick

TPressable {
    id: link

    property int size: Theme.textSmall

    spokenRole: Accessible.Link

    background: null

    contentItem: TText {
        color: link.enabled ? (link.down ? Theme.accentPressed : Theme.accent) : Theme.muted
        elide: Text.ElideRight
        font.underline: true
        horizontalAlignment: Text.AlignHCenter
        maximumLineCount: 2
        size: link.size
        text: link.text
        verticalAlignment: Text.AlignVCenter

        TFocusRing {
            gap: 0
            shown: link.visualFocus
        }
    }
}
