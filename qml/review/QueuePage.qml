// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// QueuePage: a reviewer's queue. Filters with counts on top, a dense table below (two lines a row where it is narrow).
//
// Keys: j k or arrows move, Enter opens, / searches, 0 to 5 choose a tab, F5 fetches, ? shows all keys.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Review

FocusScope {
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

    function move(by: int): void {
        page.queue.current = page.queue.current + by;
    }

    Accessible.name: qsTr("待审")
    Accessible.role: Accessible.Pane

    Component.onCompleted: {
        if (page.queue.current >= 0)
            list.positionViewAtIndex(page.queue.current, ListView.Center);
        page.queue.showKept();
        page.queue.refresh();
        Review.dossier.decision.look();
    }

    Keys.onPressed: event => {
        event.accepted = true;
        if (event.key === Qt.Key_J || event.key === Qt.Key_Down)
            page.move(1);
        else if (event.key === Qt.Key_K || event.key === Qt.Key_Up)
            page.move(-1);
        else if (event.key === Qt.Key_PageDown || event.key === Qt.Key_PageUp)
            page.move((event.key === Qt.Key_PageDown ? 1 : -1) * Math.max(1, Math.floor(list.height / Theme.rowHeight)));
        else if (event.key === Qt.Key_Home || event.key === Qt.Key_End)
            page.queue.current = event.key === Qt.Key_Home ? 0 : page.queue.count - 1;
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            page.openRow(page.queue.current);
        else if (event.key === Qt.Key_F5)
            page.queue.refresh();
        else if (event.text === "/")
            search.forceActiveFocus();
        else if (event.text === "?" || event.text === "？")
            keys.open();
        else if (event.key >= Qt.Key_0 && event.key <= Qt.Key_5)
            page.queue.tab = event.key - Qt.Key_0 - 1;
        else
            event.accepted = false;
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
                    size: Theme.textTitle
                    strong: true
                    text: qsTr("待审")
                    wrapMode: Text.NoWrap

                    Accessible.role: Accessible.Heading
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

                    onClicked: keys.open()
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

                Keys.onDownPressed: page.forceActiveFocus()
                Keys.onEscapePressed: {
                    page.queue.search = "";
                    text = Qt.binding(() => page.queue.search);
                    page.forceActiveFocus();
                }
                Keys.onReturnPressed: list.forceActiveFocus()
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
                : qsTr("%1 下面是 %2 取得的清单。").arg(page.queue.trouble).arg(page.queue.fetchedText)
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
                    focus: true
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
                        title: page.queue.search !== "" ? qsTr("没有找到") : page.queue.busy ? qsTr("正在取清单") : qsTr("这里没有材料")
                        visible: page.queue.count === 0
                        width: parent.width
                    }
                }
            }
        }
    }

    KeysDialog {
        id: keys

        keysAndWords: [
            { "key": "J / K", "text": qsTr("下一份 / 上一份") },
            { "key": "Enter", "text": qsTr("打开") },
            { "key": "/", "text": qsTr("查找") },
            { "key": "0–5", "text": qsTr("全部、待我处理、其他环节……") },
            { "key": "F5", "text": qsTr("刷新") },
            { "key": "?", "text": qsTr("显示这些按键") }
        ]
    }
}
