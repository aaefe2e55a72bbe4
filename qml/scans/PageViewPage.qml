// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageViewPage: one page, large, with the question about masking always visible beside it (below it on phones), and a tool to draw
// masks.
//
// Keys: left, right go on; Space goes to the next page with something left to do; Y, N answer; R rotates; +, -, 0 zoom; M turns the
// tool on and off; Esc ends the tool, or leaves. In the tool Enter adds a mask; Tab goes to the next one; arrows
// move it, with Shift they resize it; Delete removes it.
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
        if (!pageState.nextUnhandled())
            pageState.next();
    }

    function answer(mask: string): void {
        pageState.answer(mask);
        masks.active = mask === "yes" && (masks.active || pageState.undrawn);
    }

    // Arrows and the like while a mask is selected.
    function editMask(event: var): bool {
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

    function letter(event: var): bool {
        switch (event.key) {
        case Qt.Key_Left: pageState.previous(); return true;
        case Qt.Key_Right: pageState.next(); return true;
        case Qt.Key_Space: viewer.advance(); return true;
        case Qt.Key_Y: viewer.answer("yes"); return true;
        case Qt.Key_N: viewer.answer("no"); return true;
        case Qt.Key_M: masks.active = !masks.active; return true;
        case Qt.Key_R: pageState.rotate(); return true;
        case Qt.Key_Plus:
        case Qt.Key_Equal: pageWorkspace.zoomBy(1.25); return true;
        case Qt.Key_Minus: pageWorkspace.zoomBy(0.8); return true;
        case Qt.Key_0: pageWorkspace.fit(); return true;
        }
        return false;
    }

    function leave(): void {
        if (masks.busy)
            masks.cancel();
        else if (masks.active)
            masks.active = false;
        else
            viewer.closed();
    }

    objectName: "pageView"

    Accessible.name: pageState.title
    Accessible.role: Accessible.Pane

    Keys.onEscapePressed: viewer.leave()
    Keys.onBackPressed: viewer.leave()
    Keys.onPressed: event => {
        if (event.modifiers & (Qt.ControlModifier | Qt.AltModifier | Qt.MetaModifier))
            return;
        const adds = event.key === Qt.Key_Return || event.key === Qt.Key_Enter || event.key === Qt.Key_Insert;
        if (masks.active && adds)
            masks.add(pageWorkspace.sight);
        event.accepted = (masks.active && adds) || (masks.selected >= 0 && viewer.editMask(event)) || viewer.letter(event);
    }
    // A key that is held is one act.
    Keys.onReleased: event => {
        if (!event.isAutoRepeat)
            masks.releaseKey();
    }

    PageView {
        id: pageState

        page: viewer.attachment
        session: Session

        onChanged: if (viewer.shown !== pageState.page) { viewer.shown = pageState.page; pageWorkspace.fit(); if (pageState.empty) viewer.closed(); }
    }

    MaskEditor {
        id: masks

        size: pageWorkspace.pageSize
        view: pageState
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
        editor: masks
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
        editor: masks
        view: pageState
        width: viewer.narrow ? viewer.width : Theme.target * 7 + Theme.space4
        x: viewer.width - width
        y: viewer.height - height

        onAdvance: viewer.advance()
        onAnswered: mask => viewer.answer(mask)
    }
}
