// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ApplicationsCard: the applications of this person, of which one tap selects the current one; what can be done to one as a whole;
// and a form for a new one, begun with nothing or with the facts of an earlier one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Account

ColumnLayout {
    id: card

    property bool beginning: false
    property bool showsEnded: false
    readonly property int living: fresh.applications.count - fresh.ended
    property string unfolded: ""
    property string asked: ""
    property string askedTitle: ""

    function ask(dialog: TDialog, application: string, title: string): void {
        card.asked = application;
        card.askedTitle = title;
        dialog.open();
    }

    spacing: Theme.space4

    NewApplication {
        id: fresh

        session: Session

        onBegun: copied => {
            card.beginning = false;
            if (!copied)
                Router.start("home");
        }
    }

    CopyReport {
        Layout.fillWidth: true
        fresh: fresh
        visible: fresh.copyText !== ""

        onDone: {
            fresh.closeReport();
            Router.start("home");
        }
    }

    TCard {
        Layout.fillWidth: true
        flush: true
        title: qsTr("我的申报")
        visible: fresh.applications.count > 0

        Repeater {
            model: fresh.applications

            ApplicationActions {
                id: entry

                required property string applicationId
                required property bool ended

                Layout.fillWidth: true
                visible: !ended || card.showsEnded
                open: card.unfolded === applicationId

                onAskedToCopy: {
                    fresh.source = applicationId;
                    card.beginning = true;
                }
                onAskedToDiscard: card.ask(discardDialog, applicationId, title)
                onAskedToWithdraw: card.ask(withdrawDialog, applicationId, title)
                onChosen: {
                    Session.application = applicationId;
                    Router.start("home");
                }
                onUnfolded: card.unfolded = open ? "" : applicationId
            }
        }

        TButton {
            Layout.bottomMargin: Theme.space2
            Layout.leftMargin: Theme.space3
            iconName: card.showsEnded ? "chevron-up" : "chevron-down"
            kind: "quiet"
            objectName: "account.ended"
            text: qsTr("已结束的申报（%1）").arg(fresh.ended)
            visible: fresh.ended > 0

            onClicked: card.showsEnded = !card.showsEnded
        }
    }

    TCard {
        Layout.fillWidth: true
        title: qsTr("新的申报")
        visible: card.living === 0 || card.beginning

        TBanner {
            Layout.fillWidth: true
            iconName: "compare"
            objectName: "account.source"
            text: qsTr("基本信息、学历、经历、业绩等内容及其扫描件会一并复制；承诺、遮盖、公示和仅当年有效的内容不复制。")
            title: qsTr("复制自“%1”").arg(fresh.sourceTitle)
            tone: "info"
            visible: fresh.source !== ""
        }

        TText {
            Layout.fillWidth: true
            paragraph: true
            text: qsTr("目前没有开放的申报。评委会发布通知后，联网同步一次即可看到。")
            tone: "muted"
            visible: fresh.cycles.length === 0
        }

        TChoice {
            Layout.fillWidth: true
            currentIndex: fresh.cycle
            label: qsTr("通知")
            objectName: "account.cycle"
            texts: fresh.cycles
            visible: fresh.cycles.length > 0

            onChosen: index => fresh.cycle = index
        }

        TText {
            Layout.fillWidth: true
            size: Theme.textSmall
            text: fresh.windowText
            tone: "muted"
            visible: text !== ""
        }

        TChoice {
            Layout.fillWidth: true
            currentIndex: fresh.kind
            label: qsTr("申报类型")
            objectName: "account.kind"
            texts: fresh.kinds
            visible: fresh.kinds.length > 0

            onChosen: index => fresh.kind = index
        }

        TChoice {
            Layout.fillWidth: true
            currentIndex: fresh.level
            label: qsTr("级别")
            objectName: "account.level"
            texts: fresh.levels
            visible: fresh.levels.length > 0

            onChosen: index => fresh.level = index
        }

        TText {
            Layout.fillWidth: true
            objectName: "account.prefill"
            paragraph: true
            size: Theme.textSmall
            text: qsTr("单位登记过的姓名、单位和县市会自动填好，请核对，随时可以修改。")
            tone: "muted"
            visible: fresh.cycles.length > 0
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2
            visible: fresh.cycles.length > 0

            TButton {
                description: enabled ? "" : lacking.text
                enabled: fresh.ready
                kind: "primary"
                objectName: "account.begin"
                text: qsTr("开始填报")

                onClicked: fresh.twin === "" ? fresh.begin() : twinDialog.open()
            }

            TButton {
                objectName: "account.notNow"
                text: qsTr("以后再说")
                visible: card.living > 0

                onClicked: {
                    card.beginning = false;
                    fresh.source = "";
                }
            }
        }

        // Its room stays: nothing moves when the last choice is made.
        TText {
            id: lacking

            Layout.fillWidth: true
            opacity: fresh.ready ? 0 : 1
            size: Theme.textSmall
            text: qsTr("请先选好通知、申报类型和级别。")
            tone: "muted"
            visible: fresh.cycles.length > 0

            Accessible.ignored: fresh.ready
        }
    }

    TButton {
        Layout.alignment: Qt.AlignHCenter
        iconName: "plus"
        kind: "quiet"
        objectName: "account.new"
        text: qsTr("新的申报")
        visible: card.living > 0 && !card.beginning

        onClicked: card.beginning = true
    }

    DiscardedCard {
        Layout.fillWidth: true
        fresh: fresh
    }

    TDialog {
        id: twinDialog

        acceptName: "account.openTwin"
        acceptText: qsTr("打开已有的申报")
        text: qsTr("%1。同一年度、同一类型一般只申报一份；两份都提交时，审核人会看到重复。").arg(fresh.twin)
        title: qsTr("您已有一份同类型的申报")

        onAccepted: {
            Session.application = fresh.twinId;
            Router.start("home");
        }

        TButton {
            Layout.alignment: Qt.AlignRight
            kind: "quiet"
            objectName: "account.beginAnother"
            text: qsTr("仍要新建一份")

            onClicked: {
                twinDialog.close();
                fresh.begin();
            }
        }
    }

    TDialog {
        id: withdrawDialog

        acceptName: "account.withdrawYes"
        acceptText: qsTr("撤回申报")
        danger: true
        text: fresh.describeWithdrawal(card.asked)
        title: qsTr("撤回“%1”？").arg(card.askedTitle)

        onAccepted: fresh.withdraw(card.asked)
    }

    TDialog {
        id: discardDialog

        acceptName: "account.discardYes"
        acceptText: qsTr("删除草稿")
        danger: true
        text: qsTr("它还没有提交过，删除不占用提交次数。您的各台设备同步后都不再显示它；内容仍保存着，可以在“已删除的草稿”里恢复。没有传完的扫描件不再上传。")
        title: qsTr("删除“%1”？").arg(card.askedTitle)

        onAccepted: fresh.setDiscarded(card.asked, true)
    }
}
