// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ItemPane: one item: its verdict's two buttons, the record, the table, what the rules found, what the last return
// asked for first; the reasons written against it and the editor for a reason.
//
// Properties: desktop. Functions: writeTexts().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.Components
import Tarim.App.Review

FocusScope {
    id: pane

    property bool desktop: true

    readonly property DossierReview dossier: Review.dossier
    readonly property ItemView item: dossier.item
    readonly property bool narrow: width < Theme.target * 12
    readonly property int margin: narrow ? Theme.space4 : Theme.space5

    function writeTexts(): void {
        reason.writeTexts();
    }

    function focusedItem(): Item {
        if (pane.item.focusRow !== "")
            return table.rowItem(pane.item.focusRow);
        for (let i = 0; i < fields.count; ++i) {
            const field = fields.itemAt(i) as FieldRow;
            if (field?.column === pane.item.focusColumn)
                return field;
        }
        return null;
    }

    // What is in focus stays in view, also above the pad.
    function showFocus(): void {
        const place = pane.focusedItem();
        if (!place || !place.visible || view.height <= 0)
            return;
        const top = place.mapToItem(column, 0, 0).y;
        const end = top + place.height + Theme.space4;
        if (top < view.contentY)
            view.contentY = Math.max(0, top - Theme.space2);
        else if (end > view.contentY + view.height)
            view.contentY = Math.max(0, Math.min(top - Theme.space2, end - view.height));
    }

    Connections {
        function onFocusChanged(): void {
            settling.restart();
        }

        target: pane.item
    }

    // Layouts find their heights a frame later.
    Timer {
        id: settling

        interval: Theme.blink / 4

        onTriggered: pane.showFocus()
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        // A row of the old kind: a layout of Qt 6.4 leaves the keys where they were when the window becomes wide.
        Item {
            id: head

            // The name of the item is read whole, where need be above the buttons.
            readonly property bool stacked: title.implicitWidth > width - buttons.width - Theme.space3

            Layout.fillWidth: true
            Layout.leftMargin: pane.margin
            Layout.rightMargin: pane.margin
            Layout.topMargin: Theme.space2
            implicitHeight: stacked ? title.height + Theme.space1 + buttons.height : Math.max(Theme.target, title.height)

            TText {
                id: title

                elide: Text.ElideRight
                heading: true
                maximumLineCount: 2
                size: Theme.textLead
                strong: true
                text: pane.item.number === "" ? pane.item.title : qsTr("%1 %2").arg(pane.item.number).arg(pane.item.title)

                width: parent.width - (head.stacked ? 0 : buttons.width + Theme.space3)
                y: head.stacked ? 0 : Math.round((parent.height - height) / 2)
            }

            Row {
                id: buttons

                anchors.right: parent.right
                spacing: Theme.space2
                y: head.stacked ? title.height + Theme.space1 : Math.round((parent.height - height) / 2)

                TKeyHint {
                    anchors.verticalCenter: parent.verticalCenter
                    key: "A"
                    visible: pane.desktop && !pane.narrow
                }

                TButton {
                    compact: true
                    focusPolicy: Qt.TabFocus
                    iconName: "check"
                    kind: "accent"
                    objectName: "review.fine"
                    text: pane.narrow ? qsTr("符合") : qsTr("此项符合")

                    onClicked: pane.dossier.fine()
                }

                TKeyHint {
                    anchors.verticalCenter: parent.verticalCenter
                    key: "X"
                    visible: pane.desktop && !pane.narrow
                }

                TButton {
                    compact: true
                    focusPolicy: Qt.TabFocus
                    iconName: "return"
                    objectName: "review.mend"
                    text: qsTr("需修改")

                    onClicked: pane.dossier.mend()
                }
            }
        }

        Flickable {
            id: view

            Layout.fillHeight: true
            Layout.fillWidth: true
            boundsBehavior: Flickable.StopAtBounds
            clip: true
            contentHeight: column.implicitHeight + Theme.space2 + Theme.space5
            contentWidth: width

            onContentHeightChanged: if (pane.dossier.pad.open) settling.restart()
            onHeightChanged: settling.restart()

            T.ScrollBar.vertical: TScrollBar {}

            ColumnLayout {
                id: column

                spacing: Theme.space3
                width: view.width - 2 * pane.margin
                x: pane.margin
                y: Theme.space2

                FormerReasons {
                    Layout.fillWidth: true
                    model: pane.item.former
                    narrow: pane.narrow
                    title: pane.item.formerTitle
                    visible: pane.item.former.count > 0
                }

                TBanner {
                    Layout.fillWidth: true
                    actionText: qsTr("恢复")
                    iconName: "book"
                    objectName: "review.folded"
                    text: qsTr("之前写的 %1 条原因已收起，不会发给申报人，可以恢复。").arg(pane.dossier.foldedHere)
                    tone: "neutral"
                    visible: pane.dossier.foldedHere > 0

                    onActed: pane.dossier.unfold()
                }

                WrittenReasons {
                    Layout.fillWidth: true
                    group: pane.item.group
                    visible: pane.dossier.againstItem > 0
                }

                TCard {
                    id: record

                    Layout.fillWidth: true
                    flush: true
                    visible: pane.item.fields.count > 0

                    // In columns, here and in the other cards: a hidden layout of Qt 6.4 keeps items that its Repeater has deleted.
                    Column {
                        Layout.fillWidth: true

                        Repeater {
                            id: fields

                            model: pane.item.fields

                            FieldRow {
                                narrow: pane.narrow
                                selected: pane.item.focusRow === "" && pane.item.focusColumn === column
                                width: record.availableWidth

                                onClicked: pane.item.focusOn("", column)
                            }
                        }
                    }
                }

                TableCard {
                    id: table

                    Layout.fillWidth: true
                    narrow: pane.width < Theme.target * 13
                    visible: pane.item.hasRows
                }

                TText {
                    Layout.fillWidth: true
                    size: Theme.textSmall
                    text: qsTr("这一项没有扫描件。")
                    tone: "muted"
                    visible: pane.item.pages.count === 0
                }

                TCard {
                    Layout.fillWidth: true
                    title: qsTr("自动核对")
                    visible: pane.item.findings.count > 0

                    TNotes {
                        Layout.fillWidth: true
                        model: pane.item.findings
                    }
                }
            }
        }

        ReasonCard {
            id: reason

            Layout.fillWidth: true
            Layout.maximumHeight: pane.height * 0.62
            visible: pane.dossier.pad.open
        }
    }
}
