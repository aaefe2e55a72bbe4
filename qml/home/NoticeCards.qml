// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// NoticeCards: the notices to the person; a conflict shows both values of a cell side by side.
//
// Properties: notices, held (the page can be pressed: a card keeps its height whatever it says).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

ColumnLayout {
    id: cards

    required property Notices notices
    property bool held: false
    readonly property bool narrow: width < Theme.phoneBelow - Theme.railWidth

    spacing: Theme.space3
    visible: cards.notices.count > 0

    Connections {
        function onLeadTo(route: string): void {
            Router.open(route);
        }

        target: cards.notices
    }

    Repeater {
        model: cards.notices

        TBanner {
            id: banner

            required property string noticeId
            required property string words
            required property string firstAction
            required property string secondAction
            required property bool conflict
            required property string kept
            required property string keptBy
            required property string lost
            required property string lostBy
            required title
            required tone
            property real room: 0

            Layout.fillWidth: true
            Layout.minimumHeight: room
            actionText: conflict ? "" : firstAction
            objectName: "home.notice:" + noticeId
            secondActionText: conflict ? "" : secondAction
            text: words

            onActed: cards.notices.act(noticeId, 0)
            onImplicitHeightChanged: if (cards.held) room = Math.max(room, implicitHeight)
            onSecondActed: cards.notices.act(noticeId, 1)
            onWidthChanged: room = 0

            Connections {
                function onHeldChanged(): void {
                    banner.room = banner.implicitHeight;
                }

                target: cards
            }

            GridLayout {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space2
                columnSpacing: Theme.space3
                columns: cards.narrow ? 1 : 2
                rowSpacing: Theme.space3
                visible: banner.conflict

                ValueChoice {
                    Layout.fillWidth: true
                    actionText: banner.firstAction
                    by: banner.keptBy
                    objectName: "home.keep"
                    value: banner.kept

                    onTaken: cards.notices.act(banner.noticeId, 0)
                }

                ValueChoice {
                    Layout.fillWidth: true
                    actionText: banner.secondAction
                    by: banner.lostBy
                    objectName: "home.take"
                    value: banner.lost

                    onTaken: cards.notices.act(banner.noticeId, 1)
                }
            }
        }
    }
}
