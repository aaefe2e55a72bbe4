// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ScansPage: all pages of the application (扫描), to be filtered by what is still to do; one page large when the router names it.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Draft
import Tarim.App.Scans
import Tarim.App.Session
import Tarim.Components
import Tarim.Files

TKeyScope {
    id: page

    readonly property bool close: Router.attachment !== ""
    readonly property bool takes: !pageModel.readOnly && !page.close

    // Files without a slot: the dialog asks for it.
    function placeless(): PageImporter {
        importer.slot = "";
        importer.row = "@";
        return importer;
    }

    Accessible.name: qsTr("扫描")
    Accessible.role: Accessible.Pane

    Component.onCompleted: grid.scrollTo(Router.scroll)

    Connections {
        function onLeaving(): void {
            Router.leaveAt(page.close ? 0 : grid.scrolled());
        }

        target: Router
    }

    DraftView {
        id: draft

        session: Session
    }

    PageListModel {
        id: pageModel

        view: draft
    }

    PageImporter {
        id: importer

        session: Session
    }

    FileChooser {
        id: chooser

        kinds: qsTr("照片、图片和 PDF 文件")
        owner: page
        pages: true
        patterns: ["*.pdf"]
        pictures: true
        purpose: "evidence"
        title: qsTr("添加扫描件或照片")

        onChosen: files => page.placeless().begin(files, "none")
    }

    SlotDialog {
        importer: importer
        view: draft
    }

    Component {
        id: sidesDialog

        SidesDialog {
            place: choices.titleOf(importer.slot)
            question: importer.sides
        }
    }

    Component {
        id: scannerDialog

        ScannerDialog {
            onScanned: png => page.placeless().takeScan(png)
        }
    }

    Connections {
        function onPosed(): void {
            (sidesDialog.createObject(page) as SidesDialog).open();
        }

        target: importer.sides
    }

    SlotChoices {
        id: choices

        view: draft
    }

    Keys.onPressed: event => {
        if (!page.takes || !event.matches(StandardKey.Paste))
            return;
        event.accepted = true;
        page.placeless().paste();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    PageGrid {
        id: grid

        anchors.fill: parent
        pages: pageModel
        visible: !page.close

        onOpened: attachment => Router.openPage(attachment)

        TText {
            width: parent.width
            heading: true
            size: Theme.textTitle
            strong: true
            text: qsTr("扫描")
        }

        TText {
            width: parent.width
            paragraph: true
            size: Theme.textSmall
            text: qsTr("共 %1 页。每一页都要确认是否需要遮盖；收到服务器回执才算“已到服务器”。").arg(pageModel.total)
            tone: "muted"
            visible: Session.application !== ""
        }

        PageFilters {
            pages: pageModel
            width: parent.width
        }

        Flow {
            width: parent.width
            spacing: Theme.space2
            visible: page.takes

            TButton {
                iconName: "plus"
                kind: "accent"
                objectName: "scans.attach"
                text: qsTr("添加扫描件或照片")

                onClicked: chooser.open()
            }

            TButton {
                iconName: "paste"
                kind: "quiet"
                objectName: "scans.paste"
                text: qsTr("粘贴")

                onClicked: page.placeless().paste()
            }

            TButton {
                iconName: "scan"
                kind: "quiet"
                objectName: "scans.scanner"
                text: qsTr("用扫描仪")

                onClicked: (scannerDialog.createObject(page) as ScannerDialog).open()
            }
        }

        TBusy {
            width: parent.width
            detail: qsTr("第 %1 / %2 个 · %3").arg(Math.min(importer.done + 1, importer.total)).arg(importer.total).arg(importer.current)
            text: qsTr("正在添加材料")
            value: importer.total > 0 ? importer.done / importer.total : -1
            visible: importer.busy

            onCanceled: importer.cancel()
        }

        TBusy {
            detail: qsTr("选好的文件还在原处；停止后可以重新添加。")
            objectName: "scans.resumed"
            text: importer.resumedWords
            value: importer.resumedShare
            visible: importer.resumedWords !== ""
            width: parent.width

            onCanceled: importer.cancelResumed()
        }

        TNotes {
            width: parent.width
            model: importer.problems
            visible: importer.problems.length > 0
        }

        TLink {
            text: qsTr("知道了")
            visible: importer.problems.length > 0

            onClicked: importer.dismiss()
        }

        NoApplication {
            objectName: "scans.none"
            width: parent.width
        }

        TEmpty {
            width: parent.width
            actionText: pageModel.total === 0 ? qsTr("去材料") : ""
            iconName: "scan"
            objectName: "scans.empty"
            text: pageModel.total === 0 ? qsTr("请到“材料”里，在相应项目下添加扫描件或照片。") : qsTr("已全部处理。")
            title: pageModel.total === 0 ? qsTr("还没有扫描件") : qsTr("没有要处理的页")
            visible: pageModel.count === 0 && Session.application !== ""

            onActed: Router.start("dossier")
        }
    }

    DropArea {
        id: drop

        // The page under the pointer; files that are let go on it go to its slot.
        readonly property int over: containsDrag ? grid.pageAt(drag.x, drag.y) : -1
        readonly property string title: pageModel.slotTitleAt(over)

        anchors.fill: grid
        enabled: !page.close && !importer.sides.asked && !importer.placeAsked
        keys: ["text/uri-list", "image/png", "image/jpeg"]

        onDropped: event => {
            event.accept(Qt.CopyAction);
            if (!page.takes)
                return;
            const at = grid.pageAt(event.x, event.y);
            page.placeless();
            if (at >= 0) {
                importer.slot = pageModel.slotAt(at);
                importer.row = pageModel.rowAt(at);
            }
            importer.drop(event.urls, event.getDataAsArrayBuffer(event.formats.indexOf("image/jpeg") >= 0 ? "image/jpeg" : "image/png"));
        }
    }

    DropNote {
        anchors.bottom: grid.bottom
        anchors.bottomMargin: Theme.space4
        anchors.horizontalCenter: grid.horizontalCenter
        height: Theme.target * 2
        refused: !page.takes
        text: !page.takes ? draft.describeLock : drop.over >= 0 ? qsTr("松开即添加到“%1”").arg(drop.title) : qsTr("松开后选择放到哪一项")
        visible: drop.containsDrag
        width: Math.min(grid.width - 2 * Theme.space4, Theme.dialogWidth)
    }

    Repeater {
        model: page.close ? 1 : 0

        PageViewPage {
            anchors.fill: parent
            attachment: Router.attachment

            onClosed: {
                // Those that were dealt with meanwhile go.
                pageModel.filter = pageModel.filter;
                Router.back();
            }
        }
    }
}
