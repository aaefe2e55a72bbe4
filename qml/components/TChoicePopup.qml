// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TChoicePopup: the list that TChoice opens. Under its field, above it where there is no room, on phones a sheet at the
// bottom of the window.
//
// Properties: field (Item it belongs to), texts, currentIndex, searchable, title. Signals: taken(index), left(index, forward) by Tab:
// takes as well; -1: nothing.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.Components

T.Popup {
    id: popup

    required property Item field
    required property list<string> texts
    property int currentIndex: -1
    property bool searchable: false
    property string title: ""

    readonly property Item window: T.Overlay.overlay
    readonly property bool sheet: window !== null && window.width < Theme.phoneBelow
    property list<int> matches

    signal taken(int index)
    signal left(int index, bool forward)

    function search(words: string): void {
        const found = [];
        for (let i = 0; i < popup.texts.length; ++i) {
            if (Initials.finds(words.trim(), popup.texts[i]))
                found.push(i);
        }
        popup.matches = found;
        list.currentIndex = found.indexOf(popup.currentIndex) >= 0 ? found.indexOf(popup.currentIndex) : 0;
    }

    function current(): int {
        return list.currentIndex >= 0 && list.currentIndex < popup.matches.length ? popup.matches[list.currentIndex] : -1;
    }

    function key(event: var): bool {
        switch (event.key) {
        case Qt.Key_Return:
        case Qt.Key_Enter: popup.taken(popup.current()); return true;
        case Qt.Key_Tab: popup.left(popup.current(), true); return true;
        case Qt.Key_Backtab: popup.left(popup.current(), false); return true;
        case Qt.Key_F4: popup.close(); return true;
        case Qt.Key_Down: list.incrementCurrentIndex(); return true;
        case Qt.Key_Up:
            if (event.modifiers & Qt.AltModifier)
                popup.close();
            else
                list.decrementCurrentIndex();
            return true;
        }
        return false;
    }

    function keyOfList(event: var): bool {
        if (popup.key(event))
            return true;
        const found = event.key === Qt.Key_Home ? 0 : event.key === Qt.Key_End ? popup.matches.length - 1
            : typed.press(event.text, popup.texts, popup.current());
        if (found >= 0)
            list.currentIndex = found;
        else if (event.key === Qt.Key_Space)
            popup.taken(popup.current());
        return found >= 0 || event.key === Qt.Key_Space;
    }

    function place(): void {
        if (!popup.window)
            return;
        const below = popup.field.mapToItem(popup.window, 0, popup.field.height).y;
        const room = popup.window.height - keyboard.covered - below;
        popup.x = popup.sheet ? 0 : popup.field.mapToItem(popup.window, 0, 0).x;
        popup.y = Qt.binding(() => popup.sheet ? popup.window.height - keyboard.covered - popup.height
            : room >= popup.height + Theme.space2 ? below + Theme.space1
            : Math.max(Theme.space2, below - popup.field.height - popup.height - Theme.space1));
    }

    parent: T.Overlay.overlay
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    dim: sheet
    focus: true
    height: Math.min(implicitHeight, (window ? window.height - keyboard.covered : implicitHeight) * 0.7)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    modal: true
    padding: Theme.space2
    width: !window ? 0 : sheet ? window.width : Math.min(Math.max(field.width, Theme.target * 5), window.width)

    T.Overlay.modal: Rectangle {
        color: popup.sheet ? Theme.scrim : Theme.clear
    }
    T.Overlay.modeless: Rectangle {
        color: Theme.scrim
    }

    onAboutToShow: {
        input.text = "";
        popup.search("");
        popup.place();
    }
    onOpened: {
        (popup.searchable ? input : list).forceActiveFocus();
        list.positionViewAtIndex(list.currentIndex, ListView.Contain);
    }

    background: Rectangle {
        border.color: Theme.edge
        border.width: Theme.hairline
        color: Theme.card
        radius: Theme.radius
    }

    TTypeAhead {
        id: typed
    }

    contentItem: ColumnLayout {
        spacing: Theme.space1

        TKeyboardRoom {
            id: keyboard
        }

        TText {
            Layout.fillWidth: true
            Layout.margins: Theme.space2
            heading: true
            size: Theme.textLead
            strong: true
            text: popup.title
            visible: popup.sheet && text !== ""
        }

        Rectangle {
            Layout.fillWidth: true
            border.color: input.activeFocus ? Theme.accent : Theme.edge
            border.width: Theme.hairline
            color: Theme.card
            implicitHeight: Theme.target
            radius: Theme.radius
            visible: popup.searchable

            RowLayout {
                anchors.fill: parent
                anchors.leftMargin: Theme.space3
                spacing: 0

                TIcon {
                    color: Theme.muted
                    name: "search"
                    size: Theme.iconSmall
                }

                TInput {
                    id: input

                    Layout.fillWidth: true
                    label: qsTr("在列表中查找")
                    placeholderText: qsTr("输入几个字查找")

                    Keys.onPressed: event => event.accepted = !input.inputMethodComposing && popup.key(event)
                    onTextEdited: popup.search(text)
                }
            }
        }

        ListView {
            id: list

            Layout.fillHeight: true
            Layout.fillWidth: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            implicitHeight: Math.min(contentHeight, Theme.target * 7)
            keyNavigationEnabled: false
            model: popup.matches

            Accessible.name: popup.title
            Accessible.role: Accessible.List
            T.ScrollBar.vertical: TScrollBar {}

            Keys.onPressed: event => event.accepted = popup.keyOfList(event)

            delegate: TPressable {
                id: option

                required property int index
                required property int modelData

                readonly property bool current: ListView.isCurrentItem

                focusPolicy: Qt.NoFocus
                horizontalPadding: Theme.space3
                text: popup.texts[modelData]
                verticalPadding: Theme.space2
                width: ListView.view.width
                spokenRole: Accessible.ListItem

                Accessible.selectable: true
                Accessible.selected: modelData === popup.currentIndex

                onClicked: popup.taken(modelData)

                background: Rectangle {
                    color: option.current || option.down ? Theme.accentFill : option.hovered ? Theme.hover : Theme.clear
                    radius: Theme.radiusSmall
                }

                contentItem: RowLayout {
                    spacing: Theme.space2

                    TText {
                        Layout.fillWidth: true
                        text: option.text
                    }

                    TIcon {
                        color: Theme.accent
                        name: "check"
                        visible: option.modelData === popup.currentIndex
                    }
                }
            }
        }

        TText {
            Layout.fillWidth: true
            Layout.margins: Theme.space3
            text: qsTr("没有找到。请换一个词。")
            tone: "muted"
            visible: popup.matches.length === 0
        }
    }
}
