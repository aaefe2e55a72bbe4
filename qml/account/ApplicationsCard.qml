// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ApplicationsCard: the applications of this person, of which one tap selects the current one, and a form for a new
// one.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Account

ColumnLayout {
    id: card

    property bool beginning: false

    spacing: Theme.space4

    NewApplication {
        id: fresh

        session: Session

        onBegun: {
            card.beginning = false;
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

            TListRow {
                required property int index
                required property string applicationId
                required property string phaseText
                required property string stateText
                required property string tone
                required property bool current

                required title

                Layout.fillWidth: true
                badgeText: phaseText
                badgeTone: tone
                chevron: true
                objectName: "account.application:" + index
                secondary: stateText
                selected: current

                onClicked: {
                    Session.application = applicationId;
                    Router.start("home");
                }
            }
        }
    }

    TCard {
        Layout.fillWidth: true
        title: qsTr("新的申报")
        visible: fresh.applications.count === 0 || card.beginning

        TText {
            Layout.fillWidth: true
            paragraph: true
            text: qsTr("现在没有开放的申报。评委会发布通知后，联网同步一次就能看到。")
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
            text: qsTr("单位登记过的姓名、单位和县市会替您填好，请在表里核对，随时可以改。")
            tone: "muted"
            visible: fresh.cycles.length > 0
        }

        Flow {
            Layout.fillWidth: true
            spacing: Theme.space2
            visible: fresh.cycles.length > 0

            TButton {
                enabled: fresh.ready
                kind: "primary"
                objectName: "account.begin"
                text: qsTr("开始填报")

                onClicked: fresh.begin()
            }

            TButton {
                objectName: "account.notNow"
                text: qsTr("以后再说")
                visible: fresh.applications.count > 0

                onClicked: card.beginning = false
            }
        }
    }

    TButton {
        Layout.alignment: Qt.AlignHCenter
        iconName: "plus"
        kind: "quiet"
        objectName: "account.new"
        text: qsTr("新的申报")
        visible: fresh.applications.count > 0 && !card.beginning

        onClicked: card.beginning = true
    }
}
