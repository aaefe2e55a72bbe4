// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TChoicePopup: the list that TChoice opens. Under its field, above it where there is no room, on phones a sheet at the
// bottom of the window.
//
// Properties: field (Item it belongs to), texts, currentIndex, searchable, title. Signals: taken(index).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T

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

    function search(words: string): void {
        const found = [];
        for (let i = 0; i < popup.texts.length; ++i) {
            if (popup.texts[i].toLowerCase().includes(words.trim().toLowerCase()))
                found.push(i);
        }
        popup.matches = found;
        list.currentIndex = found.indexOf(popup.currentIndex) >= 0 ? found.indexOf(popup.currentIndex) : 0;
    }

    function place(): void {
        if (!popup.window)
            return;
        const below = popup.field.mapToItem(popup.window, 0, popup.field.height).y;
        const room = popup.window.height - below;
        popup.x = popup.sheet ? 0 : popup.field.mapToItem(popup.window, 0, 0).x;
        popup.y = Qt.binding(() => popup.sheet ? popup.window.height - popup.height
            : room >= popup.height + Theme.space2 ? below + Theme.space1
            : Math.max(Theme.space2, below - popup.field.height - popup.height - Theme.space1));
    }

    parent: T.Overlay.overlay
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    dim: sheet
    focus: true
    height: Math.min(implicitHeight, (window ? window.height : implicitHeight) * 0.7)
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

    contentItem: ColumnLayout {
        spacing: Theme.space1

        TText {
            Layout.fillWidth: true
            Layout.margins: Theme.space2
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
                    placeholderText: qsTr("输入几个字查找")

                    Accessible.name: qsTr("在列表中查找")

                    Keys.onDownPressed: list.incrementCurrentIndex()
                    Keys.onUpPressed: list.decrementCurrentIndex()
                    onAccepted: if (popup.matches.length > 0) popup.taken(popup.matches[list.currentIndex])
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
            keyNavigationEnabled: true
            model: popup.matches

            Accessible.name: popup.title
            Accessible.role: Accessible.List
            T.ScrollBar.vertical: TScrollBar {}

            Keys.onReturnPressed: popup.taken(popup.matches[currentIndex])
            Keys.onSpacePressed: popup.taken(popup.matches[currentIndex])

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

                Accessible.role: Accessible.ListItem
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
