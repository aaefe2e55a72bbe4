// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// GroupPage: one item of the notice, generated from the policy's form: what it asks for, fields, rows as cards, evidence.
// What may be long (rows, pages) is a virtual list; everything above the rows is its header.
//
// Properties: group (id), canGoBack, nextGroup, nextTitle (offered at the end), settling (readonly). Signals: back(), wentOn(group).
// Functions: reveal(row, column, slot, attachment) scrolls to a place and puts the cursor in; empty parts do not apply;
// restore(row, scroll) shows it as it was left; leave() tells the router how that is.
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Dossier
import Tarim.App.Scans
import Tarim.App.Session
import Tarim.Components
import Tarim.Scans

FocusScope {
    id: page

    property string group: ""
    property bool canGoBack: false
    property string nextGroup: ""
    property string nextTitle: ""
    property bool settling: false
    readonly property bool narrow: width < Theme.phoneBelow

    signal back()
    signal wentOn(string group)

    function reveal(row: string, column: string, slot: string, attachment: string): void {
        const shown = rowsView.itemAt(0) as RowsView;
        if (shown)
            shown.reveal(row, column, slot, attachment);
        if (attachment !== "")
            (grid.itemAt(0) as PageGrid)?.reveal(attachment);
    }

    function restore(row: string, scroll: real): void {
        const shown = rowsView.itemAt(0) as RowsView;
        if (shown)
            shown.restore(row, scroll);
        (grid.itemAt(0) as PageGrid)?.scrollTo(scroll);
    }

    // Tells the router how the page stands.
    function leave(): void {
        const shown = rowsView.itemAt(0) as RowsView;
        Router.leaveAt(shown?.scrolled() ?? (grid.itemAt(0) as PageGrid)?.scrolled() ?? 0, shown?.open ?? "");
    }

    objectName: "groupPage." + group

    Accessible.name: groupForm.title
    Accessible.role: Accessible.Pane

    Component.onDestruction: groupForm.flush()
    onGroupChanged: {
        groupForm.flush();
        clause.close();
    }

    GroupForm {
        id: groupForm

        group: page.group
        session: Session
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.ground
    }

    Repeater {
        id: rowsView

        model: groupForm.ready && !groupForm.masksPages ? 1 : 0

        RowsView {
            anchors.fill: parent
            canGoBack: page.canGoBack
            focus: true
            form: groupForm
            narrow: page.narrow
            nextTitle: page.nextTitle

            onAskedForClause: clause.open()
            onBack: page.back()
            onBringingChanged: page.settling = bringing
            onWentOn: {
                groupForm.finish();
                page.wentOn(page.nextGroup);
            }
        }
    }

    // Takes what would be pressed while a place is brought into view.
    MouseArea {
        acceptedButtons: Qt.AllButtons
        anchors.fill: parent
        visible: page.settling
        z: 1

        onWheel: event => event.accepted = true
    }

    PageListModel {
        id: pageModel

        view: groupForm.masksPages ? groupForm : null
    }

    Repeater {
        id: grid

        model: groupForm.ready && groupForm.masksPages ? 1 : 0

        PageGrid {
            anchors.fill: parent
            focus: true
            pages: pageModel

            onOpened: attachment => Router.openPage(attachment)

            GroupHeader {
                canGoBack: page.canGoBack
                form: groupForm
                width: parent.width

                onAskedForClause: clause.open()
                onBack: page.back()
            }

            TBanner {
                objectName: "masking.left"
                text: pageModel.total === 0 ? qsTr("还没有扫描件。请先在前面各项里添加，再到这里逐页确认。")
                    : pageModel.unhandled === 0 ? qsTr("%1 页都已处理。").arg(pageModel.total)
                    : qsTr("共 %1 页，还有 %2 页未处理。选“是”的，请点开该页画出遮盖。").arg(pageModel.total).arg(pageModel.unhandled)
                tone: pageModel.total === 0 ? "neutral" : pageModel.unhandled === 0 ? "ok" : "warn"
                width: parent.width
            }

            PageFilters {
                pages: pageModel
                sending: false
                visible: pageModel.total > 0
                width: parent.width
            }

            TEmpty {
                iconName: "check"
                text: qsTr("已全部处理。")
                title: qsTr("没有要处理的页")
                visible: pageModel.total > 0 && pageModel.count === 0
                width: parent.width
            }
        }
    }

    TDialog {
        id: clause

        acceptText: qsTr("知道了")
        rejectText: ""
        text: groupForm.formatClause
        title: qsTr("%1 原文").arg(groupForm.clause)
    }
}
