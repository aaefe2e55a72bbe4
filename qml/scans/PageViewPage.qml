// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageViewPage: one page, large, with the question about masking always visible beside it (below it on phones).
//
// Its keys are listed below; ? shows them.
// Properties: attachment. Signals: closed().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Scans
import Tarim.App.Session
import Tarim.Components

TKeyScope {
    id: viewer

    property string attachment: ""
    property string shown: ""
    readonly property bool narrow: width < Theme.phoneBelow + Theme.railWidth

    signal closed()

    function advance(): void {
        if (!pageState.nextUnanswered())
            pageState.next();
    }

    keys: [
        TKey {
            cap: "← / →"
            codes: [Qt.Key_Left, Qt.Key_Right]
            text: qsTr("上一页 / 下一页")

            onPressed: which => which === 0 ? pageState.previous() : pageState.next()
        },
        TKey {
            cap: qsTr("空格")
            codes: [Qt.Key_Space]
            text: qsTr("下一页未确认")

            onPressed: viewer.advance()
        },
        TKey {
            cap: "Y / N"
            codes: [Qt.Key_Y, Qt.Key_N]
            text: qsTr("需要遮盖 / 不需要遮盖")

            onPressed: which => pageState.answer(which === 0 ? "yes" : "no")
        },
        TKey {
            cap: "R"
            codes: [Qt.Key_R]
            text: qsTr("旋转")

            onPressed: pageState.rotate()
        },
        TKey {
            cap: "+ -"
            codes: [Qt.Key_Plus, Qt.Key_Equal, Qt.Key_Minus]
            text: qsTr("放大、缩小")

            onPressed: which => pageWorkspace.zoomBy(which === 2 ? 0.8 : 1.25)
        },
        TKey {
            cap: "0"
            codes: [Qt.Key_0]
            text: qsTr("适合窗口")

            onPressed: pageWorkspace.fit()
        },
        TKey {
            cap: "Esc"
            codes: [Qt.Key_Escape, Qt.Key_Back]
            text: qsTr("返回")

            onPressed: viewer.closed()
        },
        TKey {
            cap: "?"
            characters: "?？"
            text: qsTr("显示这些按键")

            onPressed: keysDialog.open()
        }
    ]
    objectName: "pageView"
    topmost: true

    Accessible.name: pageState.title
    Accessible.role: Accessible.Pane

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

    TKeysDialog {
        id: keysDialog

        scope: viewer
    }
}
