// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TCopyText: words that stand for themselves and can be selected, by mouse, finger or keyboard, and copied whole by a button.
//
// Properties: text, label (for a screen reader), size (Theme.textLead), copyName (objectName of the button), copied (readonly: the
// button was pressed since the words changed).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

ColumnLayout {
    id: copyText

    property alias text: words.text
    property string label: ""
    property int size: Theme.textLead
    property string copyName: ""
    property bool copied: false

    function copy(): void {
        words.selectAll();
        words.copy();
        copyText.copied = true;
    }

    spacing: Theme.space2

    onTextChanged: copied = false

    T.TextArea {
        id: words

        Layout.fillWidth: true
        color: Theme.ink
        font.family: Theme.family
        font.pixelSize: copyText.size
        implicitHeight: Math.max(Theme.target, contentHeight)
        implicitWidth: Theme.target
        persistentSelection: true
        readOnly: true
        selectByKeyboard: true
        selectByMouse: true
        selectedTextColor: Theme.accentInk
        selectionColor: Theme.accent
        textFormat: TextEdit.PlainText
        wrapMode: TextEdit.Wrap

        Accessible.multiLine: true
        Accessible.name: copyText.label
        Accessible.readOnly: true
        Accessible.role: Accessible.EditableText

        // A way through the page by Tab passes over it.
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)

        TFocusRing {
            shown: words.activeFocus
        }
    }

    TButton {
        compact: true
        iconName: copyText.copied ? "check" : ""
        objectName: copyText.copyName
        text: copyText.copied ? qsTr("已复制") : qsTr("复制")

        onClicked: copyText.copy()
    }
}
