// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReviewPage: one application under review. On a desktop items, data and scan stand side by side; on a tablet the items are numbers
// and the scan stands beside the data, or below it when the tablet is upright; on a phone items, data and scan follow each other.
//
// Its keys are listed below; ? shows them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Review

TKeyScope {
    id: page

    readonly property DossierReview dossier: Review.dossier
    readonly property bool desktop: width > Theme.desktopFrom
    readonly property bool phone: width < Theme.phoneBelow
    readonly property bool shown: dossier.state === DossierReview.Shown
    readonly property bool tablet: !desktop && !phone
    readonly property bool beside: desktop || (tablet && width > height)
    // The scans have no place where there are none, and none here while they are in a window of their own.
    readonly property bool hasScans: dossier.item.pages.count > 0
    readonly property bool apart: otherWindow !== null && otherWindow.visible
    readonly property ScanPane scanNow: apart ? otherWindow.pane : scan
    property ScanWindow otherWindow: null
    // Widths of the scans beside the data: as the person has left them, at first so that the data have room for words beside keys.
    readonly property real scanLeast: Theme.target * 7
    readonly property real scanMost: Math.max(scanLeast, width - items.width - Theme.target * 8)
    readonly property real scanWidth: Math.round(Math.max(scanLeast, Math.min(scanMost, scanShare > 0 ? scanShare * width : firstScanWidth)))
    readonly property real firstScanWidth: desktop ? Math.max(Theme.target * 8, Math.min(width * 0.34, width - items.width - Theme.target * 12))
        : (width - items.width) / 2
    property real scanShare: Review.scanShare
    // Below the data. While a reason is written that needs the room.
    readonly property real scanHeight: height * 0.5
    // On a phone: the list of items, or what was chosen from it; its data, or its scans.
    property bool inItem: false
    property bool inScan: false
    // On a tablet: the items with their names, in the place of the scan.
    property bool named: false
    property string application: ""
    readonly property bool scanShown: !dossier.deciding && !apart && (hasScans || phone) && (desktop || !dossier.pad.open) && (!phone || (inItem && inScan)) && !(tablet && named)

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

    function widen(by: real): void {
        page.scanShare = Math.max(page.scanLeast, Math.min(page.scanMost, page.scanWidth + by)) / page.width;
    }

    function part(): void {
        if (page.apart) {
            page.otherWindow.close();
            return;
        }
        if (!page.otherWindow)
            page.otherWindow = windows.createObject(page);
        page.otherWindow.show();
    }

    function back(): void {
        if (page.dossier.pad.open)
            page.dossier.pad.close();
        else if (page.dossier.deciding || (page.phone && page.inItem))
            page.toItems();
        else
            page.leave();
    }

    // From the decision, or on a phone from an item, to all items.
    function toItems(): void {
        page.dossier.deciding = false;
        page.inItem = false;
    }

    keys: [
        TKey {
            cap: "J / K"
            codes: [Qt.Key_J, Qt.Key_K]
            text: qsTr("下一项 / 上一项")

            onPressed: which => page.dossier.current = page.dossier.current + (which === 0 ? 1 : -1)
        },
        TKey {
            active: !page.dossier.deciding
            cap: "↓ / ↑"
            codes: [Qt.Key_Down, Qt.Key_Up]
            text: qsTr("下一栏 / 上一栏")

            onPressed: which => page.dossier.item.moveFocus(which === 0 ? 1 : -1)
        },
        TKey {
            active: !page.dossier.deciding
            cap: "A"
            codes: [Qt.Key_A]
            // A key held down must not find everything fine.
            repeats: false
            text: qsTr("此项符合，到下一项")

            onPressed: page.dossier.fine()
        },
        TKey {
            active: !page.dossier.deciding
            cap: "X"
            codes: [Qt.Key_X]
            text: qsTr("需修改")

            onPressed: page.dossier.mend()
        },
        TKey {
            active: page.dossier.pad.open
            cap: "1–9"
            codes: [Qt.Key_1, Qt.Key_2, Qt.Key_3, Qt.Key_4, Qt.Key_5, Qt.Key_6, Qt.Key_7, Qt.Key_8, Qt.Key_9]
            text: qsTr("按“需修改”以后：选原因")

            onPressed: which => page.dossier.pad.choose(page.dossier.pad.codeAt(which))
        },
        TKey {
            active: page.dossier.pad.open
            cap: "Enter"
            codes: [Qt.Key_Return, Qt.Key_Enter]
            text: qsTr("按“需修改”以后：写补充说明")

            onPressed: data.writeTexts()
        },
        TKey {
            active: page.dossier.canUndo
            cap: "U"
            codes: [Qt.Key_U]
            text: qsTr("撤销")

            onPressed: page.dossier.undo()
        },
        TKey {
            active: !page.dossier.deciding
            cap: qsTr("空格")
            codes: [Qt.Key_Space]
            text: qsTr("下一页")

            onPressed: page.dossier.nextPage()
        },
        TKey {
            active: page.scanNow.visible
            cap: "R"
            codes: [Qt.Key_R]
            text: qsTr("旋转")

            onPressed: page.scanNow.turn()
        },
        TKey {
            active: page.scanNow.visible
            cap: "+ -"
            codes: [Qt.Key_Plus, Qt.Key_Equal, Qt.Key_Minus]
            text: qsTr("放大、缩小")

            onPressed: which => which === 2 ? page.scanNow.zoomOut() : page.scanNow.zoomIn()
        },
        TKey {
            active: page.scanNow.visible
            cap: "0"
            codes: [Qt.Key_0]
            text: qsTr("适合窗口")

            onPressed: page.scanNow.fit()
        },
        TKey {
            active: splitter.visible
            cap: "[ ]"
            characters: "[]【】"
            text: qsTr("扫描件宽些、窄些")

            onPressed: which => {
                page.widen(which % 2 === 0 ? splitter.step : -splitter.step);
                Review.scanShare = page.scanShare;
            }
        },
        TKey {
            active: page.desktop && (page.apart || (page.hasScans && !page.dossier.deciding))
            cap: "V"
            codes: [Qt.Key_V]
            text: qsTr("扫描件另开窗口、放回")

            onPressed: page.part()
        },
        TKey {
            cap: "D"
            codes: [Qt.Key_D]
            text: qsTr("汇总与决定")

            onPressed: page.dossier.deciding = !page.dossier.deciding
        },
        TKey {
            cap: "Esc"
            codes: [Qt.Key_Escape, Qt.Key_Back]
            // One step; a key held down must not leave the application too.
            repeats: false
            text: qsTr("返回")

            onPressed: page.back()
        },
        TKey {
            cap: "?"
            characters: "?？"
            text: qsTr("显示这些按键")

            onPressed: keysDialog.open()
        }
    ]

    Accessible.name: page.dossier.name
    Accessible.role: Accessible.Pane

    Component.onCompleted: {
        Review.readLayout();
        page.openAsked();
    }
    Component.onDestruction: page.dossier.close()

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
            inner: page.dossier.deciding || (page.phone && page.inItem)
            visible: page.shown

            onBack: page.dossier.deciding || (page.phone && page.inItem) ? page.toItems() : page.leave()
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
                }

                ScanPane {
                    id: scan

                    Layout.fillHeight: true
                    Layout.fillWidth: !page.beside
                    Layout.preferredWidth: page.beside ? page.scanWidth : -1
                    Layout.preferredHeight: page.beside || page.phone ? -1 : page.scanHeight
                    Layout.maximumHeight: page.beside || page.phone ? page.height : page.scanHeight
                    mayPart: page.desktop
                    visible: page.scanShown

                    onAsked: page.part()
                }
            }

            TSplitter {
                id: splitter

                height: parent.height
                objectName: "review.splitter"
                text: qsTr("扫描件的宽度")
                visible: page.scanShown && page.beside
                x: parent.width - page.scanWidth

                onMoved: by => page.widen(-by)
                onSettled: Review.scanShare = page.scanShare
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
                title: qsTr("现在无法打开这份申报")
                visible: page.dossier.state === DossierReview.Failed
                width: parent.width

                onActed: page.dossier.reload()
            }
        }
    }

    TToast {
        id: toast

        actionText: qsTr("撤销")
        objectName: "review.toast"

        onActed: page.dossier.undo()

        Connections {
            function onFolded(words: string): void {
                toast.show(words, "info");
            }

            target: page.dossier
        }
    }

    Component {
        id: windows

        ScanWindow {
            keysOf: page
        }
    }

    Connections {
        function onLayoutChanged(): void {
            page.scanShare = Review.scanShare;
        }

        target: Review
    }

    TKeysDialog {
        id: keysDialog

        scope: page
    }
}
