// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ShellFrame: what stays while pages come and go: the status line, the places at the start side or the bottom, the page of the
// route, toasts, help about the page (F1), and undo (Ctrl+Z) and redo (Ctrl+Shift+Z) of what was done to the application. Without an open vault there is only
// the account page.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Account
import Tarim.App.Draft
import Tarim.App.Home
import Tarim.App.Session
import Tarim.App.Sync

FocusScope {
    id: frame

    readonly property bool narrow: width < Theme.phoneBelow
    readonly property Item focusedItem: Window.activeFocusItem
    readonly property list<string> places: Session.reviewer ? ["queue", "account"] : ["home", "dossier", "scans", "progress"]
    readonly property string here: places.indexOf(Router.route) >= 0 ? Router.route
        : Router.route === "review" ? "queue" : Router.route === "submit" || Router.route === "receipt" ? "progress" : ""
    // A joining file that was opened, and is not needed, is explained there.
    readonly property string start: !Session.open || !Session.enrolled || joining.waiting ? "account" : Session.reviewer ? "queue" : "home"

    function mark(): void {
        rail.currentIndex = frame.places.indexOf(frame.here);
        bottomBar.currentIndex = rail.currentIndex;
    }

    // The page itself says at its top that this application was returned.
    function saysReturn(application: string): bool {
        return Session.application === application && (Router.route === "home" || Router.route === "progress" || Router.route === "submit");
    }

    onStartChanged: Router.start(frame.start)

    Component.onCompleted: Router.start(frame.start)

    Keys.onBackPressed: Router.back()
    Keys.onEscapePressed: Router.back()

    Joining {
        id: joining

        session: Session
    }

    SyncStatus {
        id: status

        session: Session
    }

    Connections {
        function onRouted(): void {
            frame.mark();
            // Dialogs, help among them, are about the page that is left.
            PageTurns.turned();
            if (frame.saysReturn(returned.application))
                returned.hide();
        }

        target: Router
    }

    ReturnWatch {
        session: Session

        onReturned: (application, title, words) => {
            Background.tell(title, words);
            if (frame.saysReturn(application))
                return;
            returned.application = application;
            returned.show(title, "block");
        }
    }

    Connections {
        function onOpened(): void {
            if (returned.visible)
                returned.acted();
        }

        target: Background
    }

    Connections {
        function onFailed(words: string): void {
            toast.offer = "";
            toast.show(words, "warn");
        }

        target: Session
    }

    DraftView {
        id: acts

        session: Session

        onTold: (words, offer) => {
            toast.offer = offer;
            toast.show(words, "info");
        }
    }

    PageHelp {
        id: pageHelp

        closeUp: Router.route === "scans" && Router.attachment !== ""
        group: Router.group
        route: Router.route
        session: Session
    }

    HelpDialog {
        id: help

        help: pageHelp
        objectName: "shell.helpDialog"
    }

    Shortcut {
        sequences: ["F1"]

        onActivated: help.openFrom(frame.focusedItem)
    }

    UndoKeys {
        view: acts
    }

    Shortcut {
        enabled: Session.open && !Session.reviewer
        sequences: ["Ctrl+Z"]

        onActivated: acts.undo()
    }

    Shortcut {
        enabled: Session.open && !Session.reviewer
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]

        onActivated: acts.redo()
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    TKeyboardRoom {
        id: keyboard
    }

    ColumnLayout {
        anchors.bottomMargin: keyboard.covered
        anchors.fill: parent
        spacing: 0

        RowLayout {
            // A line, however high the window is; a layout fills by itself.
            Layout.fillHeight: false
            Layout.fillWidth: true
            spacing: 0

            TStatusBar {
                Layout.fillHeight: true
                Layout.fillWidth: true
                deadlineText: status.deadlineText
                deadlineTone: status.deadlineTone
                iconName: status.iconName
                objectName: "shell.status"
                queueText: status.queueText
                savedText: status.savedText
                stateText: status.stateText
                timeLabel: qsTr("北京时间")
                timeText: status.timeText
                tone: status.tone
                visible: Session.open

                onClicked: Router.open("sync")
            }

            Rectangle {
                Layout.fillHeight: true
                Layout.fillWidth: true
                color: Theme.card
                visible: !Session.open

                Rectangle {
                    anchors.bottom: parent.bottom
                    color: Theme.line
                    height: Theme.hairline
                    width: parent.width
                }
            }

            THelpButton {
                Layout.fillHeight: true
                narrow: frame.narrow
                objectName: "shell.help"

                onClicked: help.openFrom(frame.focusedItem)
            }
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: 0

            TRail {
                id: rail

                Layout.fillHeight: true
                items: Session.reviewer ? [queueItem, peopleItem] : [homeItem, listItem, scanItem, progressItem]
                visible: Session.open && !frame.narrow

                onChosen: index => Router.start(frame.places[index])

                footerItems: TNavButton {
                    Layout.fillWidth: true
                    current: Router.route === "account"
                    item: peopleItem
                    objectName: "shell.account"
                    visible: !Session.reviewer

                    onClicked: Router.open("account")
                }
            }

            PageHost {
                objectName: "shell.page"
                Layout.fillHeight: true
                Layout.fillWidth: true
                focus: true
                route: Session.open ? Router.route : "account"
            }
        }

        TBottomBar {
            id: bottomBar

            Layout.fillWidth: true
            items: Session.reviewer ? [queueItem, peopleItem] : [homeItem, listItem, scanItem, progressItem]
            visible: Session.open && frame.narrow

            onChosen: index => Router.start(frame.places[index])
        }
    }

    TToast {
        id: toast

        property string offer: ""

        actionText: offer === "undo" ? qsTr("撤销") : offer === "redo" ? qsTr("重做") : ""
        anchors.bottomMargin: (frame.narrow && Session.open ? bottomBar.height : 0) + Theme.space4
        objectName: "shell.toast"

        onActed: offer === "undo" ? acts.undo() : acts.redo()
    }

    // Stays for a minute; home says the same as long as it holds.
    TToast {
        id: returned

        property string application: ""

        actionText: qsTr("查看")
        anchors.bottomMargin: toast.anchors.bottomMargin + (toast.visible ? toast.height + Theme.space2 : 0)
        objectName: "shell.returned"
        stay: 60000

        onActed: {
            returned.hide();
            Session.application = returned.application;
            Router.start("progress");
        }
    }

    TNavItem { id: homeItem; iconName: "home"; text: qsTr("首页") }
    TNavItem { id: listItem; iconName: "list"; text: qsTr("材料") }
    TNavItem { id: scanItem; iconName: "scan"; text: qsTr("扫描") }
    TNavItem { id: progressItem; iconName: "progress"; text: qsTr("进度") }
    TNavItem { id: queueItem; iconName: "inbox"; text: qsTr("待审") }
    TNavItem { id: peopleItem; iconName: "person"; text: qsTr("账户") }
}
