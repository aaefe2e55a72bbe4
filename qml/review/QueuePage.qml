// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// QueuePage: a reviewer's queue. Filters with counts on top, a dense table below (two lines a row where it is narrow).
//
// Its keys are listed below; ? shows them.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Review

TKeyScope {
    id: page

    readonly property QueueModel queue: Review.queue
    readonly property bool dense: width > Theme.desktopFrom
    readonly property int margin: Theme.margin(width)
    // Widths of the table's columns in shares: English needs more for levels, counties and steps.
    readonly property list<int> shares: Theme.latin ? [9, 15, 15, 17, 12, 20, 7, 10, 12, 8, 11] : [10, 17, 12, 20, 9, 14, 6, 13, 16, 9, 10]
    readonly property int sharesInAll: {
        let sum = 0;
        for (const share of shares)
            sum += share;
        return sum;
    }
    // Total, then the tabs in the order of their numbers.
    readonly property list<string> pileTexts: [qsTr("待我处理"), qsTr("其他环节"), qsTr("已退回"), qsTr("已接收"), qsTr("已结束")]

    function openRow(row: int): void {
        const application = page.queue.applicationAt(row);
        if (application === "")
            return;
        page.queue.current = row;
        Router.openReview(application);
    }

    function searchAll(): void {
        page.queue.search = "";
        search.text = Qt.binding(() => page.queue.search);
        page.take();
    }

    function move(by: int): void {
        page.queue.current = page.queue.current + by;
    }

    keys: [
        TKey {
            cap: "J / K"
            codes: [Qt.Key_J, Qt.Key_K, Qt.Key_Down, Qt.Key_Up]
            text: qsTr("下一份 / 上一份")

            onPressed: which => page.move(which % 2 === 0 ? 1 : -1)
        },
        TKey {
            cap: "PgDn / PgUp"
            codes: [Qt.Key_PageDown, Qt.Key_PageUp]
            text: qsTr("下一屏 / 上一屏")

            onPressed: which => page.move((which === 0 ? 1 : -1) * Math.max(1, Math.floor(list.height / Theme.rowHeight)))
        },
        TKey {
            cap: "Home / End"
            codes: [Qt.Key_Home, Qt.Key_End]
            text: qsTr("第一份 / 最后一份")

            onPressed: which => page.queue.current = which === 0 ? 0 : page.queue.count - 1
        },
        TKey {
            cap: "Enter"
            codes: [Qt.Key_Return, Qt.Key_Enter]
            text: qsTr("打开")

            onPressed: page.openRow(page.queue.current)
        },
        TKey {
            cap: "/"
            characters: "/、"
            text: qsTr("查找")

            onPressed: search.forceActiveFocus()
        },
        TKey {
            active: page.queue.search !== ""
            cap: "Esc"
            codes: [Qt.Key_Escape]
            text: qsTr("清空查找")

            onPressed: page.searchAll()
        },
        TKey {
            cap: "0–5"
            codes: [Qt.Key_0, Qt.Key_1, Qt.Key_2, Qt.Key_3, Qt.Key_4, Qt.Key_5]
            text: qsTr("全部、待我处理、其他环节……")

            onPressed: which => page.queue.tab = which - 1
        },
        TKey {
            cap: "F5"
            codes: [Qt.Key_F5]
            text: qsTr("刷新")

            onPressed: page.queue.refresh()
        },
        TKey {
            cap: "?"
            characters: "?？"
            text: qsTr("显示这些按键")

            onPressed: keysDialog.open()
        }
    ]

    Accessible.name: qsTr("待审")
    Accessible.role: Accessible.Pane

    Component.onCompleted: {
        if (page.queue.current >= 0)
            list.positionViewAtIndex(page.queue.current, ListView.Center);
        page.queue.showKept();
        page.queue.refresh();
        Review.dossier.decision.look();
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    ColumnLayout {
        anchors.fill: parent
        anchors.leftMargin: page.margin
        anchors.rightMargin: page.margin
        anchors.topMargin: Theme.space4
        spacing: Theme.space2

        GridLayout {
            Layout.fillWidth: true
            columns: page.width < Theme.phoneBelow ? 1 : 2
            columnSpacing: Theme.space4
            rowSpacing: Theme.space2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space3

                TText {
                    heading: true
                    size: Theme.textTitle
                    strong: true
                    text: qsTr("待审")
                    wrapMode: Text.NoWrap
                }

                TText {
                    Layout.fillWidth: true
                    elide: Text.ElideRight
                    maximumLineCount: 1
                    size: Theme.textSmall
                    text: page.queue.fetchedText === "" ? "" : qsTr("%1 取得").arg(page.queue.fetchedText)
                    tone: "muted"
                }

                TButton {
                    busy: page.queue.busy
                    compact: true
                    iconName: "sync"
                    kind: "quiet"
                    objectName: "queue.refresh"
                    text: qsTr("刷新")

                    onClicked: page.queue.refresh()
                }

                TButton {
                    compact: true
                    kind: "quiet"
                    objectName: "queue.keys"
                    text: qsTr("按键")
                    visible: page.width >= Theme.phoneBelow

                    onClicked: keysDialog.open()
                }
            }

            TField {
                id: search

                Layout.fillWidth: page.width < Theme.phoneBelow
                Layout.preferredWidth: Theme.target * 7
                label: qsTr("查找")
                objectName: "queue.search"
                placeholder: qsTr("按姓名、申报号、单位查找（/）")
                text: page.queue.search

                onEdited: words => page.queue.search = words

                Keys.onDownPressed: page.take()
                Keys.onEnterPressed: page.take()
                Keys.onEscapePressed: page.searchAll()
                Keys.onReturnPressed: page.take()
            }
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2

            TChip {
                checked: page.queue.tab < 0
                focusPolicy: Qt.TabFocus
                objectName: "queue.tab.all"
                text: qsTr("全部 %1").arg(page.queue.total)

                onClicked: page.queue.tab = -1
            }

            Repeater {
                model: page.pileTexts

                TChip {
                    required property int index
                    required property string modelData

                    checked: page.queue.tab === index
                    focusPolicy: Qt.TabFocus
                    objectName: "queue.tab." + index
                    text: qsTr("%1 %2").arg(modelData).arg(page.queue.counts[index] ?? 0)

                    onClicked: page.queue.tab = index
                }
            }
        }

        UnansweredList {
            Layout.fillWidth: true
        }

        TBanner {
            Layout.fillWidth: true
            objectName: "queue.trouble"
            text: page.queue.fetchedText === "" ? page.queue.trouble
                : qsTr("%1 以下是 %2 取得的清单。").arg(page.queue.trouble).arg(page.queue.fetchedText)
            tone: "neutral"
            visible: page.queue.trouble !== ""
        }

        Rectangle {
            Layout.bottomMargin: Theme.space4
            Layout.fillHeight: true
            Layout.fillWidth: true
            border.color: Theme.line
            border.width: Theme.hairline
            color: Theme.card
            radius: Theme.radius

            ColumnLayout {
                anchors.fill: parent
                anchors.margins: Theme.hairline
                spacing: 0

                QueueHeader {
                    Layout.fillWidth: true
                    shares: page.shares
                    sum: page.sharesInAll
                    visible: page.dense
                }

                ListView {
                    id: list

                    Layout.fillHeight: true
                    Layout.fillWidth: true
                    boundsBehavior: Flickable.StopAtBounds
                    clip: true
                    keyNavigationEnabled: false
                    model: page.queue
                    reuseItems: true

                    T.ScrollBar.vertical: TScrollBar {}

                    delegate: QueueRow {
                        dense: page.dense
                        selected: index === page.queue.current
                        shares: page.shares
                        sum: page.sharesInAll
                        width: ListView.view.width

                        onClicked: page.openRow(index)
                    }

                    Connections {
                        function onCurrentChanged(): void {
                            if (page.queue.current >= 0)
                                list.positionViewAtIndex(page.queue.current, ListView.Contain);
                        }

                        target: page.queue
                    }

                    TEmpty {
                        anchors.centerIn: parent
                        text: page.queue.search !== "" ? qsTr("换一个词，或清空查找。") : ""
                        title: page.queue.search !== "" ? qsTr("没有找到") : page.queue.busy ? qsTr("正在获取清单") : qsTr("没有申报")
                        visible: page.queue.count === 0
                        width: parent.width
                    }
                }
            }
        }
    }

    TKeysDialog {
        id: keysDialog

        scope: page
    }
}
