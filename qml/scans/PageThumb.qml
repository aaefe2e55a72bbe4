// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageThumb: a page of evidence, small: picture, where it is, and the answer about masking. Pressing the picture opens it.
//
// Takes the roles of PageListModel. Properties: readOnly, place and row (words below the picture: what it is, and of which row).
// Signals: opened(), answered(mask).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

ColumnLayout {
    id: thumb

    required property string pageId
    required property url picture
    required property string slotTitle
    required property string sideTitle
    required property int number
    required property string mask
    required property var masks
    required property string transfer
    required property string transferText
    required property var notes
    required property var reasons
    required property bool pdf
    property string place: ""
    property string row: ""
    property bool readOnly: false

    readonly property string spoken: sideTitle === "" ? qsTr("%1第 %2 页").arg(slotTitle).arg(number)
        : qsTr("%1%2").arg(slotTitle).arg(sideTitle)
    readonly property bool returned: reasons.some(reason => !reason.mended && !reason.answered)

    signal opened()
    signal answered(string mask)

    spacing: Theme.space1

    TThumb {
        Layout.fillWidth: true
        answerIcon: "return"
        answerText: thumb.returned ? qsTr("被退回") : ""
        answerTone: "block"
        caption: thumb.place !== "" ? thumb.place : thumb.sideTitle
        masks: thumb.masks
        name: thumb.spoken
        number: thumb.number
        objectName: "page." + thumb.pageId
        source: thumb.picture
        stateIcon: thumb.transfer === "unreadable" || thumb.transfer === "refused" ? "warn" : thumb.transfer === "arrived" ? "cloud-done" : thumb.transfer === "underWay" ? "cloud-up" : "cloud"
        stateText: thumb.transferText
        stateTone: thumb.transfer === "unreadable" ? "block" : thumb.transfer === "refused" ? "warn" : thumb.transfer === "arrived" ? "ok" : thumb.transfer === "underWay" ? "info" : "muted"
        subcaption: thumb.row

        onClicked: thumb.opened()
    }

    TText {
        Layout.fillWidth: true
        elide: Text.ElideRight
        maximumLineCount: 1
        size: Theme.textSmall
        text: thumb.pdf ? qsTr("PDF，无需确认") : thumb.mask !== "yes" ? qsTr("需要遮盖吗？")
            : thumb.masks.length > 0 ? qsTr("已遮盖 %1 处").arg(thumb.masks.length) : qsTr("待遮盖")
        tone: thumb.pdf || thumb.mask === "no" || (thumb.mask === "yes" && thumb.masks.length > 0) ? "muted" : "warn"
    }

    MaskAnswer {
        Layout.fillWidth: true
        mask: thumb.mask
        page: thumb.pageId
        readOnly: thumb.readOnly
        spoken: thumb.spoken
        visible: !thumb.pdf

        onAnswered: mask => thumb.answered(mask)
    }
}
