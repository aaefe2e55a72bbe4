// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// AttachButton: adds files to a place for evidence. Named attach.<slot>.<row>.<side>.
//
// Properties: slot, row, side ("front" | "back" | "none"), types ("jpeg", "pdf"). Signals: chosen(files).
// Functions: attach(files): what the file dialog does when it is accepted.
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Dialogs
import Tarim.Components

TButton {
    id: button

    required property string slot
    required property string row
    required property string side
    required property list<string> types
    readonly property bool pdf: types.indexOf("pdf") >= 0
    readonly property bool picture: types.indexOf("jpeg") >= 0

    signal chosen(var files)

    function attach(files: list<url>): void {
        button.chosen(files);
    }

    iconName: "plus"
    kind: "accent"
    objectName: "attach." + slot + "." + row + "." + side
    text: side === "front" ? qsTr("添加正面") : side === "back" ? qsTr("添加反面")
        : picture ? qsTr("添加扫描件或照片") : qsTr("添加 PDF")

    onClicked: {
        dialog.active = true;
        (dialog.object as FileDialog).open();
    }

    // Made when it is first asked for.
    Instantiator {
        id: dialog

        active: false

        delegate: FileDialog {
            fileMode: FileDialog.OpenFiles
            nameFilters: (button.picture ? [qsTr("图片 (*.jpg *.jpeg *.png *.JPG *.JPEG *.PNG)")] : [])
                .concat(button.pdf ? [qsTr("PDF 文件 (*.pdf *.PDF)")] : [])
                // A file of another kind is named, with how to get from it to one that is taken.
                .concat([qsTr("所有文件 (*)")])
            parentWindow: button.Window.window
            title: button.text

            onAccepted: button.attach(selectedFiles)
        }
    }
}
