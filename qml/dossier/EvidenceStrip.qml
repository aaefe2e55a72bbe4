// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// EvidenceStrip: one place for evidence under what it proves: its pages, what is wrong with them, and the ways to add some.
// Files and pictures can also be dropped on it, and pasted while the keyboard is in it.
//
// Takes the roles of SlotListModel. Properties: form, row. Functions: attach(files, side): what an accepted file dialog calls.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Dossier
import Tarim.App.Scans
import Tarim.App.Session
import Tarim.Components
import Tarim.Scans

FocusScope {
    id: strip

    required property string slotId
    required property string title
    required property string help
    required property bool needed
    required property list<string> sides
    required property list<string> types
    required property int pages
    required property int most
    required property var notes
    required property var reasons
    required property bool readOnly
    required property string row
    required property GroupForm form
    readonly property bool takes: !readOnly && pages < most

    function attach(files: list<url>, side: string): void {
        if (!strip.readOnly)
            importer.begin(files, side);
    }

    Keys.onPressed: event => {
        event.accepted = strip.takes && event.matches(StandardKey.Paste);
        if (event.accepted)
            importer.paste();
    }

    implicitHeight: column.implicitHeight
    objectName: "slot." + slotId + "." + row

    PageListModel {
        id: model

        // Evaluated from the last to the first: the place before the pages are read.
        view: strip.form
        row: strip.row
        slot: strip.slotId
    }

    PageImporter {
        id: importer

        row: strip.row
        session: strip.form.session
        slot: strip.slotId
    }

    Component {
        id: sidesDialog

        SidesDialog {
            place: strip.title
            question: importer.sides
        }
    }

    Connections {
        function onPosed(): void {
            (sidesDialog.createObject(strip) as SidesDialog).open();
        }

        target: importer.sides
    }

    DropArea {
        id: drop

        anchors.fill: parent
        enabled: !importer.sides.asked
        keys: ["text/uri-list", "image/png", "image/jpeg"]

        onDropped: event => {
            if (strip.takes)
                importer.drop(event.urls, event.getDataAsArrayBuffer(event.formats.indexOf("image/jpeg") >= 0 ? "image/jpeg" : "image/png"));
            event.accept(Qt.CopyAction);
        }
    }

    DropNote {
        anchors.fill: parent
        anchors.margins: -Theme.space2
        refused: !strip.takes
        text: strip.readOnly ? strip.form.describeLock
            : strip.takes ? qsTr("松开即添加到“%1”").arg(strip.title)
            : qsTr("“%1”已满 %2 页。如需更换，请先删除一页。").arg(strip.title).arg(strip.most)
        visible: drop.containsDrag
    }

    Column {
        id: column

        spacing: Theme.space2
        width: parent.width

        Column {
            width: parent.width

            RowLayout {
                spacing: Theme.space2
                width: parent.width

                TText {
                    Layout.fillWidth: true
                    heading: true
                    strong: true
                    text: strip.needed ? strip.title : qsTr("%1（选传）").arg(strip.title)
                }

                TText {
                    size: Theme.textSmall
                    text: qsTr("%1 页").arg(strip.pages)
                    tone: "muted"
                    visible: strip.pages > 0
                    wrapMode: Text.NoWrap
                }
            }

            TText {
                paragraph: true
                size: Theme.textSmall
                text: strip.help
                tone: "muted"
                visible: text !== ""
                width: parent.width
            }
        }

        Flow {
            spacing: Theme.space3
            visible: strip.pages > 0
            width: parent.width

            Repeater {
                model: model

                PageThumb {
                    readOnly: strip.readOnly
                    width: Theme.thumbWidth

                    onAnswered: mask => model.answer(pageId, mask)
                    onOpened: Router.openPage(pageId)
                }
            }
        }

        TBusy {
            detail: qsTr("第 %1 / %2 个 · %3").arg(Math.min(importer.done + 1, importer.total)).arg(importer.total).arg(importer.current)
            text: qsTr("正在添加材料")
            value: importer.total > 0 ? importer.done / importer.total : -1
            visible: importer.busy
            width: parent.width

            onCanceled: importer.cancel()
        }

        TNotes {
            model: importer.problems
            width: parent.width
        }

        TLink {
            text: qsTr("知道了")
            visible: importer.problems.length > 0

            onClicked: importer.dismiss()
        }

        ReasonNotes {
            reasons: strip.reasons
            width: parent.width
        }

        TNotes {
            model: strip.notes
            width: parent.width
        }

        Flow {
            spacing: Theme.space2
            visible: strip.takes
            width: parent.width

            Repeater {
                model: strip.sides

                AttachButton {
                    required property string modelData

                    row: strip.row
                    side: modelData
                    slot: strip.slotId
                    types: strip.types

                    Accessible.description: strip.title

                    onChosen: files => strip.attach(files, modelData)
                }
            }

            TButton {
                iconName: "paste"
                kind: "quiet"
                objectName: "paste." + strip.slotId + "." + strip.row
                text: qsTr("粘贴")

                Accessible.description: strip.title

                onClicked: importer.paste()
            }
        }
    }
}
