// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// AttachButton: adds files to a place for evidence. Named attach.<slot>.<row>.<side>.
//
// Properties: slot, row, side ("front" | "back" | "none"), types ("jpeg", "pdf"). Signals: chosen(files).
// Functions: attach(files): what choosing files does.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components
import Tarim.Files

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

    onClicked: chooser.open()

    FileChooser {
        id: chooser

        kinds: button.picture && button.pdf ? qsTr("照片、图片和 PDF 文件") : button.picture ? qsTr("照片和图片") : qsTr("PDF 文件")
        owner: button
        pages: true
        patterns: button.pdf ? ["*.pdf"] : []
        pictures: button.picture
        purpose: "evidence"
        title: button.text

        onChosen: files => button.attach(files)
    }
}
