// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageViewPage: one page, large, with the question about masking always visible beside it (below it on phones).
//
// Keys: left, right go on; Space goes to the next unanswered one; Y, N answer; R rotates; +, -, 0 zoom; Esc leaves.
// Properties: attachment. Signals: closed().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Scans
import Tarim.App.Session
import Tarim.Components

FocusScope {
    id: viewer

    property string attachment: ""
    property string shown: ""
    readonly property bool narrow: width < Theme.phoneBelow + Theme.railWidth

    signal closed()

    function advance(): void {
        if (!pageState.nextUnanswered())
            pageState.next();
    }

    objectName: "pageView"

    Accessible.name: pageState.title
    Accessible.role: Accessible.Pane

    Keys.onLeftPressed: pageState.previous()
    Keys.onRightPressed: pageState.next()
    Keys.onSpacePressed: viewer.advance()
    Keys.onEscapePressed: viewer.closed()
    Keys.onPressed: event => {
        event.accepted = true;
        switch (event.key) {
        case Qt.Key_Y: pageState.answer("yes"); break;
        case Qt.Key_N: pageState.answer("no"); break;
        case Qt.Key_R: pageState.rotate(); break;
        case Qt.Key_Plus:
        case Qt.Key_Equal: pageWorkspace.zoomBy(1.25); break;
        case Qt.Key_Minus: pageWorkspace.zoomBy(0.8); break;
        case Qt.Key_0: pageWorkspace.fit(); break;
        default: event.accepted = false;
        }
    }

    PageView {
        id: pageState

        page: viewer.attachment
        session: Session

        onChanged: if (viewer.shown !== pageState.page) { viewer.shown = pageState.page; pageWorkspace.fit(); if (pageState.empty) viewer.closed(); }
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.card
    }

    Rectangle {
        id: bar

        color: Theme.card
        height: Theme.rowHeight
        width: parent.width

        RowLayout {
            anchors.fill: parent
            anchors.leftMargin: Theme.space2
            anchors.rightMargin: Theme.space4
            spacing: Theme.space2

            TButton {
                iconName: "chevron-start"
                kind: "quiet"
                objectName: "closePage"
                text: viewer.narrow ? "" : qsTr("返回")

                Accessible.name: qsTr("返回")

                onClicked: viewer.closed()
            }

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 1
                size: Theme.textSmall
                text: qsTr("第 %1 / %2 页 · %3").arg(pageState.position).arg(pageState.total).arg(pageState.title)
            }

            TText {
                size: Theme.textSmall
                text: pageState.unanswered > 0 ? qsTr("%1 页未回答").arg(pageState.unanswered) : qsTr("都已回答")
                tone: pageState.unanswered > 0 ? "warn" : "ok"
                wrapMode: Text.NoWrap
            }
        }

        Rectangle {
            anchors.bottom: parent.bottom
            color: Theme.line
            height: Theme.hairline
            width: parent.width
        }
    }

    PageWorkspace {
        id: pageWorkspace

        height: viewer.height - bar.height - (viewer.narrow ? panel.height : 0)
        width: viewer.width - (viewer.narrow ? 0 : panel.width)
        y: bar.height
        name: pageState.title
        pdf: pageState.pdf
        pixelHeight: pageState.pixelHeight
        pixelWidth: pageState.pixelWidth
        source: pageState.picture
    }

    PagePanel {
        id: panel

        workspace: pageWorkspace
        height: viewer.narrow ? implicitHeight : viewer.height - bar.height
        narrow: viewer.narrow
        view: pageState
        width: viewer.narrow ? viewer.width : Theme.target * 7 + Theme.space4
        x: viewer.width - width
        y: viewer.height - height

        onAdvance: viewer.advance()
    }
}
