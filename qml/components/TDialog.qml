// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TDialog: a question that must be answered before going on: title, words, two actions. Esc takes the second, and so does leaving the page (PageTurns).
//
// Properties: title, text, acceptText ("" hides it), acceptName (objectName of the first action), rejectText ("" hides it), danger (the
// first action destroys something), acceptEnabled.
// Default: further content under the words. Functions: open(), close(). Signals: accepted(), rejected().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

T.Popup {
    id: dialog

    property string title: ""
    property string text: ""
    property string acceptText: qsTr("确定")
    property string acceptName: ""
    property string rejectText: qsTr("取消")
    property bool danger: false
    property bool acceptEnabled: true
    default property alias content: extra.data

    readonly property Item window: T.Overlay.overlay
    readonly property real room: window ? window.width - 2 * Theme.space4 : Theme.dialogWidth
    property bool answered: false
    // The button that a key has pressed to ask: it has the keyboard again afterwards. After a click the page has it (TKeyScope).
    property T.AbstractButton opener: null

    property Connections turns: Connections {
        function onTurned(): void {
            dialog.close();
        }

        target: PageTurns
    }

    signal accepted()
    signal rejected()

    function answer(yes: bool): void {
        dialog.answered = true;
        dialog.close();
        if (yes)
            dialog.accepted();
        else
            dialog.rejected();
    }

    parent: T.Overlay.overlay
    closePolicy: T.Popup.CloseOnEscape
    focus: true
    height: Math.min(implicitHeight, window ? window.height - keyboard.covered - 2 * Theme.space4 : implicitHeight)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    modal: true
    padding: Theme.space6
    width: Math.min(Theme.dialogWidth, room)
    x: window ? Math.round((window.width - width) / 2) : 0
    y: window ? Math.round((window.height - keyboard.covered - height) / 2) : 0

    onAboutToShow: {
        const held = dialog.window?.Window.activeFocusItem as T.AbstractButton;
        dialog.opener = held && held.visualFocus ? held : null;
        dialog.answered = false;
    }
    onClosed: {
        if (dialog.opener && dialog.opener.visible && dialog.opener.enabled)
            dialog.opener.forceActiveFocus(Qt.TabFocusReason);
        if (!dialog.answered)
            dialog.rejected();
    }
    onOpened: (dialog.danger && dialog.rejectText !== "" ? reject : accept).forceActiveFocus()

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: Theme.hairline
        color: Theme.card
        radius: Theme.radius
    }

    contentItem: ColumnLayout {
        spacing: Theme.space3

        Accessible.description: dialog.text
        Accessible.name: dialog.title
        Accessible.role: Accessible.Dialog

        TKeyboardRoom {
            id: keyboard
        }

        TText {
            Layout.fillWidth: true
            heading: true
            size: Theme.textLead
            strong: true
            text: dialog.title
        }

        TText {
            Layout.fillWidth: true
            paragraph: true
            text: dialog.text
            visible: text !== ""
        }

        // In a low window the content scrolls; the actions stay in sight.
        Flickable {
            id: body

            Layout.fillHeight: true
            Layout.fillWidth: true
            boundsBehavior: Flickable.StopAtBounds
            clip: interactive
            contentHeight: extra.implicitHeight
            contentWidth: width
            implicitHeight: extra.implicitHeight
            interactive: contentHeight > height + 1
            visible: extra.children.length > 0

            T.ScrollBar.vertical: TScrollBar {}

            ColumnLayout {
                id: extra

                spacing: Theme.space3
                width: body.width
            }
        }

        GridLayout {
            id: actions

            readonly property bool stacked: accept.implicitWidth + reject.implicitWidth + Theme.space2 > dialog.availableWidth

            Layout.fillWidth: true
            Layout.topMargin: Theme.space2
            columnSpacing: Theme.space2
            columns: stacked ? 1 : 3
            rowSpacing: Theme.space2

            Item {
                Layout.fillWidth: true
                visible: !actions.stacked
            }

            TButton {
                id: reject

                Layout.fillWidth: actions.stacked
                text: dialog.rejectText
                visible: text !== ""

                onClicked: dialog.answer(false)
            }

            TButton {
                id: accept

                Layout.fillWidth: actions.stacked
                enabled: dialog.acceptEnabled
                kind: dialog.danger ? "danger" : "primary"
                objectName: dialog.acceptName
                text: dialog.acceptText
                visible: text !== ""

                onClicked: dialog.answer(true)
            }
        }
    }
}
