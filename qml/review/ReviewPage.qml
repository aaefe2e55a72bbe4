// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReviewPage: one application under review. On a desktop items, data and scan stand side by side; on a tablet the items are numbers
// and the scan stands beside the data, or below it when the tablet is upright; on a phone items, data and scan follow each other.
//
// Keys: j k items, arrows fields and rows, Space next page, a fine, x to be mended (then 1–9 the reason, Enter own words), u undo,
// r turn, + - 0 magnify, d summary and decision, Esc back, ? all keys.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Review

FocusScope {
    id: page

    readonly property DossierReview dossier: Review.dossier
    readonly property bool desktop: width > Theme.desktopFrom
    readonly property bool phone: width < Theme.phoneBelow
    readonly property bool shown: dossier.state === DossierReview.Shown
    readonly property bool tablet: !desktop && !phone
    readonly property bool beside: desktop || (tablet && width > height)
    // Below the data. While a reason is written that needs the room.
    readonly property real scanHeight: height * 0.5
    // On a phone: the list of items, or what was chosen from it; its data, or its scans.
    property bool inItem: false
    property bool inScan: false
    // On a tablet: the items with their names, in the place of the scan.
    property bool named: false
    property string application: ""
    readonly property bool scanShown: !dossier.deciding && (desktop || !dossier.pad.open) && (!phone || (inItem && inScan)) && !(tablet && named)

    function openAsked(): void {
        if (Router.route === "review" && Router.application !== "")
            page.dossier.open(Router.application);
    }

    function leave(): void {
        page.dossier.close();
        Router.start("queue");
    }

    function toNext(): void {
        const next = Review.next();
        if (next === "")
            page.leave();
        else
            Router.openReview(next);
    }

    function letter(event: var): bool {
        const pad = page.dossier.pad;
        switch (event.key) {
        case Qt.Key_J: page.dossier.current = page.dossier.current + 1; return true;
        case Qt.Key_K: page.dossier.current = page.dossier.current - 1; return true;
        case Qt.Key_Down: page.dossier.item.moveFocus(1); return true;
        case Qt.Key_Up: page.dossier.item.moveFocus(-1); return true;
        case Qt.Key_Space: page.dossier.nextPage(); return true;
        case Qt.Key_R: scan.turn(); return true;
        case Qt.Key_Plus:
        case Qt.Key_Equal: scan.zoomIn(); return true;
        case Qt.Key_Minus: scan.zoomOut(); return true;
        case Qt.Key_X: page.dossier.mend(); return true;
        case Qt.Key_U: page.dossier.undo(); return true;
        case Qt.Key_D: page.dossier.deciding = !page.dossier.deciding; return true;
        }
        if (pad.open && event.key >= Qt.Key_1 && event.key <= Qt.Key_9) {
            pad.choose(pad.codeAt(event.key - Qt.Key_1));
            return true;
        }
        if (event.key === Qt.Key_0) {
            scan.fit();
            return true;
        }
        return false;
    }

    Accessible.name: page.dossier.name
    Accessible.role: Accessible.Pane

    Component.onCompleted: page.openAsked()
    Component.onDestruction: page.dossier.close()

    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        event.accepted = true;
        if (event.key === Qt.Key_A) {
            // A key held down must not find everything fine.
            if (!event.isAutoRepeat)
                page.dossier.fine();
        } else if (event.text === "?" || event.text === "？")
            keys.open();
        else if (page.dossier.pad.open && (event.key === Qt.Key_Return || event.key === Qt.Key_Enter))
            data.writeTexts();
        else if (page.dossier.pad.open && event.key === Qt.Key_Escape)
            page.dossier.pad.close();
        else if (page.phone && page.inItem && (event.key === Qt.Key_Escape || event.key === Qt.Key_Back))
            page.inItem = false;
        else
            event.accepted = page.letter(event);
    }

    Connections {
        function onArrived(): void {
            page.openAsked();
        }

        target: Router
    }

    Connections {
        function onOpened(): void {
            if (page.application === Router.application)
                return;
            page.application = Router.application;
            page.inItem = false;
            page.inScan = false;
        }

        target: page.dossier
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    ColumnLayout {
        anchors.fill: parent
        spacing: 0

        ReviewHeader {
            Layout.fillWidth: true
            canGoBack: true
            inner: page.phone && page.inItem
            visible: page.shown

            onBack: page.phone && page.inItem ? page.inItem = false : page.leave()
        }

        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
            visible: page.shown

            GridLayout {
                anchors.fill: parent
                columnSpacing: 0
                columns: page.phone ? 1 : page.beside ? 3 : 2
                rowSpacing: 0

                ItemList {
                    id: items

                    Layout.fillHeight: true
                    Layout.fillWidth: page.phone
                    Layout.preferredWidth: slim ? Theme.target * 2 : Theme.target * 6
                    Layout.rowSpan: page.beside || page.phone || !page.scanShown ? 1 : 2
                    slim: page.tablet && !page.named && !page.dossier.deciding
                    visible: !page.phone || !page.inItem

                    onAsked: page.named = true
                    onChosen: {
                        page.inItem = true;
                        page.inScan = false;
                        page.named = false;
                    }
                }

                TSegmented {
                    Layout.fillWidth: true
                    Layout.leftMargin: Theme.space4
                    Layout.rightMargin: Theme.space4
                    Layout.topMargin: Theme.space2
                    currentIndex: page.inScan ? 1 : 0
                    label: qsTr("填写的内容或扫描件")
                    objectName: "review.side"
                    texts: [qsTr("填写的内容"), qsTr("扫描件 %1 页").arg(page.dossier.item.pages.count)]
                    visible: page.phone && page.inItem && !page.dossier.deciding && !page.dossier.pad.open

                    onChosen: index => page.inScan = index === 1
                }

                ItemPane {
                    id: data

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    desktop: page.desktop
                    visible: !page.dossier.deciding && (!page.phone || (page.inItem && (!page.inScan || page.dossier.pad.open)))

                    onDone: page.forceActiveFocus()
                }

                ScanPane {
                    id: scan

                    Layout.fillHeight: true
                    Layout.fillWidth: !page.beside
                    Layout.preferredWidth: !page.beside ? -1 : page.desktop ? Math.round(Math.max(Theme.target * 8, page.width * 0.34))
                        : Math.round((page.width - items.width) / 2)
                    Layout.preferredHeight: page.beside || page.phone ? -1 : page.scanHeight
                    Layout.maximumHeight: page.beside || page.phone ? page.height : page.scanHeight
                    visible: page.scanShown
                }
            }

            // Beside the grid, not in it: its width must not pass through nothing when it appears.
            DecisionPane {
                anchors.fill: parent
                anchors.leftMargin: page.phone ? 0 : items.width
                visible: page.dossier.deciding && (!page.phone || page.inItem)

                onLeave: page.leave()
                onNext: page.toNext()
            }
        }

        Item {
            Layout.fillHeight: true
            Layout.fillWidth: true
            visible: !page.shown

            TSpinner {
                anchors.centerIn: parent
                color: Theme.accent
                running: visible
                size: Theme.iconHuge
                visible: page.dossier.state === DossierReview.Loading
            }

            TEmpty {
                actionText: qsTr("再试一次")
                anchors.centerIn: parent
                iconName: "cloud-off"
                text: page.dossier.trouble
                title: qsTr("现在打不开这份材料")
                visible: page.dossier.state === DossierReview.Failed
                width: parent.width

                onActed: page.dossier.reload()
            }
        }
    }

    KeysDialog {
        id: keys

        keysAndWords: [
            { "key": "J / K", "text": qsTr("下一项 / 上一项") }, { "key": "↓ / ↑", "text": qsTr("下一栏 / 上一栏") },
            { "key": "A", "text": qsTr("此项符合，到下一项") }, { "key": "X", "text": qsTr("需修改；再按 1–9 选原因，Enter 写字") },
            { "key": "U", "text": qsTr("撤销") }, { "key": qsTr("空格"), "text": qsTr("下一页") },
            { "key": "R", "text": qsTr("旋转") }, { "key": "+ - 0", "text": qsTr("放大、缩小、适合窗口") },
            { "key": "D", "text": qsTr("汇总与决定") }, { "key": "Esc", "text": qsTr("返回") }
        ]
    }
}
