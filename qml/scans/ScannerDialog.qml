// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ScannerDialog: one page from a flat-bed scanner: which device, grey or colour, scan. Made for one page, and gone when it is
// closed.
//
// Signals: scanned(png).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Scans
import Tarim.Components

TDialog {
    id: dialog

    signal scanned(var png)

    acceptText: ""
    rejectText: qsTr("关闭")
    text: qsTr("把一页正面朝下放在扫描仪上，盖好盖板。按每英寸 300 像素扫描，扫描后选择放到哪一项。")
    title: qsTr("用扫描仪添加一页")

    onClosed: dialog.destroy()
    onOpened: scanner.look()
    onRejected: scanner.cancel()

    ScannerView {
        id: scanner

        onScanned: png => {
            dialog.scanned(png);
            dialog.close();
        }
    }

    TBusy {
        Layout.fillWidth: true
        text: scanner.scanning ? qsTr("正在扫描") : qsTr("正在查找扫描仪")
        value: -1
        visible: scanner.looking || scanner.scanning

        onCanceled: scanner.cancel()
    }

    TNotes {
        Layout.fillWidth: true
        model: scanner.problem === "" ? [] : [{"level": "warn", "text": scanner.problem, "clause": ""}]
        objectName: "scanner.problem"
        visible: scanner.problem !== ""
    }

    Repeater {
        model: scanner.devices.length > 1 && !scanner.scanning ? scanner.devices : []

        TButton {
            required property int index
            required property string modelData

            Layout.fillWidth: true
            iconName: index === scanner.device ? "check" : ""
            kind: "quiet"
            objectName: "scanner.device:" + index
            text: modelData

            onClicked: scanner.device = index
        }
    }

    TText {
        Layout.fillWidth: true
        text: scanner.devices.length === 1 ? scanner.devices[0] : ""
        visible: text !== "" && !scanner.scanning
    }

    TSegmented {
        Layout.fillWidth: true
        currentIndex: scanner.colour ? 0 : 1
        label: qsTr("颜色")
        objectName: "scanner.colour"
        texts: [qsTr("彩色（有红章时）"), qsTr("灰度")]
        visible: scanner.ready

        onChosen: index => scanner.colour = index === 0
    }

    TButton {
        Layout.fillWidth: true
        iconName: "scan"
        kind: "accent"
        objectName: "scanner.scan"
        text: qsTr("扫描这一页")
        visible: scanner.ready

        onClicked: scanner.scan()
    }

    TButton {
        Layout.fillWidth: true
        kind: "quiet"
        objectName: "scanner.look"
        text: qsTr("重新查找")
        visible: !scanner.looking && !scanner.scanning && scanner.problem !== ""

        onClicked: scanner.look()
    }
}
