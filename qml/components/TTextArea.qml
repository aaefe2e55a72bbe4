// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TTextArea: many lines to type; grows with its text, the page scrolls.
//
// Properties: as TField, and minimumLines (4), leastCharacters, mostCharacters (0: none; shown as “1874 / 2000–3000 字”),
// characters (what is counted; by default the length of the text, set it where the rule counts otherwise), marked (a part of the text
// is marked), markAt and markLength (that part, in characters of the text; of length 0: the place behind its end).
// Signals: edited(text), finished().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

TFieldFrame {
    id: field

    property alias text: input.text
    property string placeholder: field.readOnly ? "" : qsTr("未填写")
    property string blankWord: ""
    property string blankName: ""
    property int minimumLines: 4
    property int leastCharacters: 0
    property int mostCharacters: 0
    property int characters: input.length
    property bool marked: false
    property int markAt: 0
    property int markLength: 0

    readonly property string span: leastCharacters > 0 && mostCharacters > 0
        ? qsTr("%1–%2 字").arg(leastCharacters).arg(mostCharacters)
        : mostCharacters > 0 ? qsTr("%1 字").arg(mostCharacters)
        : leastCharacters > 0 ? qsTr("至少 %1 字").arg(leastCharacters) : ""

    signal edited(string text)
    signal finished()

    active: input.activeFocus
    counterOnTop: minimumLines >= 12
    counter: span === "" ? "" : qsTr("%1 / %2").arg(characters).arg(span)
    counterTone: mostCharacters > 0 && characters > mostCharacters ? "block"
        : characters > 0 && characters < leastCharacters ? "warn" : "muted"

    T.TextArea {
        id: input

        // As in TInput (spoken_items.hpp).
        readonly property string description: field.spoken

        // Depend on text and width, by which the places change.
        readonly property rect markBegin: input.placeOf(field.markAt, text, width)
        readonly property rect markEnd: input.placeOf(field.markAt + field.markLength, text, width)


        function endComposing(event: var): void {
            event.accepted = input.inputMethodComposing;
            if (input.inputMethodComposing)
                Qt.inputMethod.commit();
        }

        function placeOf(place: int, text: string, width: real): rect {
            return input.positionToRectangle(Math.min(place, input.length));
        }

        Layout.fillWidth: true
        implicitHeight: Math.max(contentHeight, metrics.height * field.minimumLines) + topPadding + bottomPadding
        implicitWidth: Theme.target
        color: enabled ? Theme.ink : Theme.muted
        focus: true
        font.family: Theme.family
        font.pixelSize: Theme.textBody
        leftPadding: Theme.space3
        rightPadding: Theme.space3
        placeholderText: field.placeholder
        readOnly: field.readOnly
        selectByMouse: true
        selectedTextColor: Theme.accentInk
        selectionColor: Theme.accent
        textFormat: TextEdit.PlainText
        topPadding: Theme.space3
        bottomPadding: Theme.space3
        wrapMode: TextEdit.Wrap

        Accessible.description: input.description
        Accessible.multiLine: true
        Accessible.name: field.label
        Accessible.readOnly: field.readOnly
        Accessible.role: Accessible.EditableText

        // Asked when the key is pressed. KeyNavigation would ask once, and bend its neighbours' way back to this field.
        Keys.onBacktabPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
        Keys.onTabPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
        // An input method mostly keeps these keys while it composes; where it does not, they end the composition and nothing else.
        Keys.onEnterPressed: event => input.endComposing(event)
        Keys.onReturnPressed: event => input.endComposing(event)
        Keys.onEscapePressed: event => {
            event.accepted = input.inputMethodComposing;
            if (input.inputMethodComposing)
                Qt.inputMethod.reset();
        }
        onEditingFinished: field.finished()
        onTextChanged: if (activeFocus) field.edited(text)

        FontMetrics {
            id: metrics

            font: input.font
        }

        Rectangle {
            color: Theme.redFill
            height: input.markBegin.height
            objectName: "mark"
            visible: field.marked
            width: input.markEnd.y === input.markBegin.y && input.markEnd.x > input.markBegin.x
                ? input.markEnd.x - input.markBegin.x : Theme.textBody
            x: input.markBegin.x
            y: input.markBegin.y
            z: -1

            Rectangle {
                anchors.bottom: parent.bottom
                color: Theme.red
                height: Theme.focusWidth
                width: parent.width
            }
        }

        TText {
            anchors.fill: parent
            anchors.leftMargin: input.leftPadding
            anchors.rightMargin: input.rightPadding
            anchors.topMargin: input.topPadding
            text: input.placeholderText
            tone: "muted"
            visible: input.length === 0 && input.preeditText === ""
        }
    }

    TButton {
        Layout.alignment: Qt.AlignTop
        Layout.leftMargin: Theme.space1
        Layout.rightMargin: Theme.space1
        compact: true
        objectName: field.blankName
        text: qsTr("填“%1”").arg(field.blankWord)
        visible: field.blankWord !== "" && input.length === 0 && !field.readOnly && field.enabled

        Accessible.name: Theme.spoken([field.label, text])

        onClicked: {
            input.text = field.blankWord;
            input.forceActiveFocus();
            field.edited(field.blankWord);
            field.finished();
        }
    }
}
