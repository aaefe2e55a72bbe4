// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageViewPage: one page, large, with the question about masking always visible beside it (below it on phones), and a tool to draw
// masks.
//
// Its keys are listed below; ? shows them. In the tool Enter adds a mask; Tab goes to the next one; arrows move it, with Shift they
// resize it; Delete removes it.
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
    // The page as experts will get it, instead of the page that is worked on.
    property bool blind: false
    readonly property bool narrow: width < Theme.phoneBelow + Theme.railWidth

    signal closed()

    function advance(): void {
        if (!pageState.nextUnhandled())
            pageState.next();
    }

    function answer(mask: string): void {
        pageState.answer(mask);
        viewer.blind = false;
        masks.active = mask === "yes" && (masks.active || pageState.undrawn);
    }

    function showBlind(blind: bool): void {
        masks.active = false;
        viewer.blind = blind && !pageState.pdf;
    }

    // Whether a key belongs to the tool: it adds a mask, or edits the one that is selected.
    function editMask(event: var): bool {
        if (!masks.active || event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return false;
        if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Insert) {
            masks.add(pageWorkspace.sight);
            return true;
        }
        return masks.selected >= 0 && viewer.editSelected(event);
    }

    function editSelected(event: var): bool {
        const step = event.modifiers & Qt.ShiftModifier ? (dx, dy) => masks.resize(dx, dy) : (dx, dy) => masks.move(dx, dy);
        switch (event.key) {
        case Qt.Key_Left: step(-Theme.space2, 0); break;
        case Qt.Key_Right: step(Theme.space2, 0); break;
        case Qt.Key_Up: step(0, -Theme.space2); break;
        case Qt.Key_Down: step(0, Theme.space2); break;
        case Qt.Key_Delete:
        case Qt.Key_Backspace: masks.remove(); break;
        default: return false;
        }
        if (masks.selected >= 0)
            pageWorkspace.bring(masks.frame);
        return true;
    }

    function leave(): void {
        if (viewer.blind)
            viewer.blind = false;
        else if (masks.busy)
            masks.cancel();
        else if (masks.active)
            masks.active = false;
        else
            viewer.closed();
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

            onPressed: which => viewer.answer(which === 0 ? "yes" : "no")
        },
        TKey {
            cap: "M"
            codes: [Qt.Key_M]
            text: qsTr("画遮盖，再按结束")

            onPressed: masks.active = !masks.active
        },
        TKey {
            cap: "A"
            codes: [Qt.Key_A]
            text: qsTr("采纳全部建议的遮盖")

            onPressed: if (!viewer.blind) pageReading.acceptAll()
        },
        TKey {
            cap: "B"
            codes: [Qt.Key_B]
            text: qsTr("盲评效果，再按返回")

            onPressed: viewer.showBlind(!viewer.blind)
        },
        // The tool's own keys, which maskKeys takes before this list.
        TKey {
            cap: qsTr("回车")
            text: qsTr("画遮盖时：添加一处")
        },
        TKey {
            cap: qsTr("方向键")
            text: qsTr("画遮盖时：移动；同时按 Shift 改大小；Delete 删除")
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
            text: qsTr("结束画遮盖或盲评效果，或返回")

            onPressed: viewer.leave()
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

    Keys.forwardTo: [maskKeys]

    Item {
        id: maskKeys

        Keys.onPressed: event => event.accepted = viewer.editMask(event)
        // A key that is held is one act.
        Keys.onReleased: event => {
            event.accepted = false;
            if (!event.isAutoRepeat)
                masks.releaseKey();
        }
    }

    PageView {
        id: pageState

        page: viewer.attachment
        session: Session

        onChanged: if (viewer.shown !== pageState.page) { viewer.shown = pageState.page; pageWorkspace.fit(); if (pageState.empty) viewer.closed(); }
    }

    PageAdvice {
        id: pageAdvice

        view: pageState
    }

    PageReadingView {
        id: pageReading

        view: pageState
    }

    MaskEditor {
        id: masks

        size: pageWorkspace.pageSize
        view: pageState

        onChanged: if (masks.active) viewer.blind = false
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
                objectName: "pageView.left"
                size: Theme.textSmall
                text: pageState.unhandled > 0 ? qsTr("%1 页未处理").arg(pageState.unhandled) : qsTr("都已处理")
                tone: pageState.unhandled > 0 ? "warn" : "ok"
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
        blind: viewer.blind
        editor: masks
        name: pageState.title
        pdf: pageState.pdf
        pixelHeight: pageState.pixelHeight
        pixelWidth: pageState.pixelWidth
        reading: pageReading
        source: viewer.blind ? pageState.blindPicture : pageState.picture
    }

    PagePanel {
        id: panel

        advice: pageAdvice
        blind: viewer.blind
        reading: pageReading
        workspace: pageWorkspace
        height: viewer.narrow ? implicitHeight : viewer.height - bar.height
        narrow: viewer.narrow
        editor: masks
        view: pageState
        width: viewer.narrow ? viewer.width : Theme.target * 7 + Theme.space4
        x: viewer.width - width
        y: viewer.height - height

        onAdvance: viewer.advance()
        onAnswered: mask => viewer.answer(mask)
        onBlindAsked: blind => viewer.showBlind(blind)
    }

    TKeysDialog {
        id: keysDialog

        scope: viewer
    }
}
