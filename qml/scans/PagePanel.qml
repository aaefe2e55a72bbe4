// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PagePanel: questions and findings about the current page, its tools, and the way to the next. Beside the page; on phones below
// it. While masks are drawn, the tools are those for masks.
//
// Properties: view (PageView), workspace (PageWorkspace), editor (MaskEditor), advice (PageAdvice), reading (PageReadingView), blind
// (the page is shown as experts get it), narrow. Signals: answered(mask), blindAsked(blind), advance() to the next page with something
// left to do.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.App.Scans
import Tarim.App.Session
import Tarim.Components

Rectangle {
    id: panel

    required property PageView view
    required property PageWorkspace workspace
    required property MaskEditor editor
    required property PageAdvice advice
    required property PageReadingView reading
    property bool blind: false
    property bool narrow: false
    readonly property Item focused: Window.activeFocusItem

    signal advance()
    signal answered(string mask)
    signal blindAsked(bool blind)

    // Scrolls as little as shows it, or its beginning.
    function bring(item: Item): void {
        const top = item.mapToItem(words, 0, 0).y;
        const lowest = Math.min(top, top + item.height - scroller.height);
        scroller.contentY = Math.max(0, Math.min(Math.max(scroller.contentY, lowest), top, scroller.contentHeight - scroller.height));
    }

    color: Theme.card
    implicitHeight: Math.min(words.implicitHeight + 2 * Theme.space3, Theme.target * 5) + ways.implicitHeight + 2 * Theme.space3

    // What Tab reaches is seen.
    onFocusedChanged: {
        for (let up = panel.focused; up; up = up.parent) {
            if (up === words)
                panel.bring(panel.focused);
        }
    }

    Rectangle {
        color: Theme.line
        height: panel.narrow ? Theme.hairline : parent.height
        width: panel.narrow ? parent.width : Theme.hairline
    }

    Flickable {
        id: scroller

        anchors.bottom: ways.top
        anchors.left: parent.left
        anchors.margins: panel.narrow ? Theme.space3 : Theme.space5
        anchors.right: parent.right
        anchors.top: parent.top
        boundsBehavior: Flickable.StopAtBounds
        clip: true
        contentHeight: words.implicitHeight
        contentWidth: width

        T.ScrollBar.vertical: TScrollBar {}

        ColumnLayout {
            id: words

            spacing: Theme.space3
            width: parent.width - Theme.space2

            RowLayout {
                Layout.fillWidth: true
                spacing: Theme.space2

                TText {
                    Layout.fillWidth: true
                    heading: true
                    size: panel.narrow ? Theme.textBody : Theme.textLead
                    strong: true
                    text: panel.view.pdf ? qsTr("PDF 无需确认遮盖")
                        : panel.blind ? qsTr("盲评效果：专家看到的这一页")
                        : panel.narrow && panel.editor.active ? qsTr("拖动画出遮盖；双指缩放和移动页面。")
                        : qsTr("这一页需要遮盖吗？")
                }

                Transfer {
                    visible: panel.narrow && !panel.editor.active && text !== ""
                }
            }

            MaskAnswer {
                Layout.fillWidth: true
                mask: panel.view.mask
                page: panel.view.page
                readOnly: panel.view.readOnly
                focusPolicy: Qt.TabFocus
                spoken: panel.view.title
                visible: !panel.view.pdf

                onAnswered: mask => panel.answered(mask)
            }

            // In its place from the first frame on, whatever is read later.
            ReadingSummary {
                Layout.fillWidth: true
                reading: panel.reading
                visible: panel.reading.state !== "none" && !panel.editor.active

                onClicked: panel.bring(readingCard)
            }

            Flow {
                id: tools

                Layout.fillWidth: true
                spacing: Theme.space2

                Tool {
                    available: panel.editor.available
                    iconName: panel.editor.active ? "check" : "mask"
                    kind: panel.editor.active ? "primary" : panel.view.undrawn ? "accent" : "secondary"
                    objectName: "maskTool"
                    label: panel.editor.active ? qsTr("完成") : qsTr("画遮盖")
                    worded: true

                    Accessible.checkable: true
                    Accessible.checked: panel.editor.active

                    onClicked: panel.editor.active = !panel.editor.active
                }

                Tool {
                    available: !panel.editor.full
                    iconName: "plus"
                    objectName: "addMask"
                    visible: panel.editor.active
                    label: qsTr("加一处")
                    worded: true

                    onClicked: panel.editor.add(panel.workspace.sight)
                }

                Tool {
                    available: panel.editor.selected >= 0
                    iconName: "trash"
                    objectName: "removeMask"
                    visible: panel.editor.active
                    label: qsTr("删除此处")
                    worded: true

                    onClicked: panel.editor.remove()
                }

                Tool {
                    available: panel.view.undoWords !== ""
                    iconName: "return"
                    objectName: "undoMask"
                    visible: panel.editor.active
                    label: qsTr("撤销")
                    worded: true

                    Accessible.description: panel.view.undoWords

                    onClicked: panel.view.undo()
                }

                Tool {
                    available: !panel.view.readOnly && !panel.view.pdf
                    iconName: "rotate"
                    objectName: "rotate"
                    visible: !panel.editor.active
                    label: qsTr("旋转")

                    onClicked: panel.view.rotate()
                }

                Tool {
                    available: panel.advice.available
                    iconName: "scan"
                    kind: panel.advice.proposal !== "" ? "accent" : "secondary"
                    objectName: "straighten"
                    visible: !panel.editor.active && !panel.view.pdf
                    label: panel.advice.proposal === "shrink" ? qsTr("改小") : qsTr("拉直")
                    worded: true

                    onClicked: straightening.createObject(panel, {advice: panel.advice})
                }

                Tool {
                    available: !panel.view.pdf
                    iconName: "zoom-in"
                    objectName: "zoomIn"
                    label: qsTr("放大")

                    onClicked: panel.workspace.zoomBy(1.25)
                }

                Tool {
                    available: panel.workspace.zoom > 1
                    iconName: "zoom-out"
                    objectName: "zoomOut"
                    label: qsTr("缩小")

                    onClicked: panel.workspace.zoomBy(0.8)
                }

                Tool {
                    available: !panel.view.readOnly
                    iconName: "trash"
                    objectName: "removePage"
                    visible: !panel.editor.active
                    label: qsTr("删除")

                    onClicked: panel.view.remove()
                }

                Tool {
                    available: !panel.view.readOnly
                    iconName: "edit"
                    kind: "accent"
                    objectName: "movePage"
                    visible: panel.view.stray && !panel.editor.active
                    label: qsTr("放到别处")
                    worded: true

                    onClicked: moving.open()
                }

                Tool {
                    iconName: panel.blind ? "return" : "eye"
                    kind: panel.blind ? "primary" : "secondary"
                    objectName: "blindView"
                    visible: !panel.editor.active && !panel.view.pdf
                    label: panel.blind ? qsTr("返回编辑") : qsTr("盲评效果")
                    worded: true

                    Accessible.checkable: true
                    Accessible.checked: panel.blind

                    onClicked: panel.blindAsked(!panel.blind)
                }

                Tool {
                    iconName: "link"
                    objectName: "toItem"
                    visible: panel.view.group !== "" && !panel.view.stray && !panel.editor.active
                    label: qsTr("转到所在项目")

                    onClicked: Router.openPlace(panel.view.group, panel.view.row, "", "", panel.view.page)
                }
            }

            TText {
                Layout.fillWidth: true
                paragraph: true
                size: Theme.textSmall
                text: panel.blind ? qsTr("和服务器给评审专家的完全一样。还看得到姓名、现工作单位、单位公章或眼睛的，请返回补画遮盖。")
                    : !panel.editor.active ? qsTr("盲评要求：姓名、现工作单位、单位公章、照片眼睛部分都要遮盖（五(一)15）。")
                    : panel.editor.full ? qsTr("这一页的遮盖已达上限，不能再加。")
                    : qsTr("拖动画出遮盖。选中的一处：方向键移动，Shift+方向键改大小，Delete 删除。")
                tone: "muted"
                visible: !panel.view.pdf && !(panel.narrow && panel.editor.active && !panel.editor.full)
            }

            TText {
                Layout.fillWidth: true
                objectName: "idleMasks"
                paragraph: true
                size: Theme.textSmall
                text: qsTr("已画的 %1 处遮盖暂不使用，改选“是”即恢复。").arg(panel.view.idleMasks)
                tone: "warn"
                visible: panel.view.idleMasks > 0 && !panel.editor.active
            }

            ReasonNotes {
                Layout.fillWidth: true
                reasons: panel.view.reasons
            }

            TNotes {
                Layout.fillWidth: true
                model: panel.view.notes
            }

            TNotes {
                Layout.fillWidth: true
                model: panel.advice.notes
                objectName: "advice.notes"
                visible: count > 0 && !panel.editor.active
            }

            TText {
                Layout.fillWidth: true
                objectName: "advice.original"
                paragraph: true
                size: Theme.textSmall
                text: qsTr("这一页由照片拉直而成，原图（%1）还在本机，不会上传。").arg(panel.advice.originalSize)
                tone: "muted"
                visible: panel.advice.originalSize !== "" && !panel.editor.active
            }

            Flow {
                Layout.fillWidth: true
                spacing: Theme.space2
                visible: panel.advice.originalSize !== "" && !panel.editor.active

                Tool {
                    available: !panel.view.readOnly
                    iconName: "return"
                    objectName: "restoreOriginal"
                    label: qsTr("恢复原图")
                    worded: true

                    onClicked: panel.advice.restoreOriginal()
                }

                Tool {
                    iconName: "trash"
                    objectName: "letGo"
                    label: qsTr("删除原图…")
                    worded: true

                    onClicked: letGoDialog.open()
                }
            }

            TText {
                Layout.fillWidth: true
                paragraph: true
                size: Theme.textSmall
                text: qsTr("证明：%1").arg(panel.view.proves)
                visible: panel.view.proves !== ""
            }

            Transfer {
                Layout.maximumWidth: words.width
                visible: !panel.narrow && text !== ""
            }

            // Last: what is read later moves nothing.
            ReadingCard {
                id: readingCard

                Layout.fillWidth: true
                reading: panel.reading
                readOnly: panel.view.readOnly
                visible: panel.reading.state !== "none" && !panel.editor.active && !panel.blind
            }
        }
    }

    RowLayout {
        id: ways

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: panel.narrow ? Theme.space3 : Theme.space5
        anchors.right: parent.right
        spacing: Theme.space2

        TButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.target * 2
            enabled: panel.view.position > 1
            focusPolicy: Qt.TabFocus
            horizontalPadding: Theme.space2
            iconName: "chevron-start"
            objectName: "previousPage"
            text: qsTr("上一页")

            onClicked: panel.view.previous()
        }

        TButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.target * 3
            enabled: panel.view.position < panel.view.total || panel.view.othersUnhandled > 0
            focusPolicy: Qt.TabFocus
            horizontalPadding: Theme.space2
            iconAtEnd: true
            iconName: "chevron-end"
            kind: "primary"
            objectName: "nextPage"
            text: panel.view.othersUnhandled > 0 ? qsTr("下一页未确认") : qsTr("下一页")

            onClicked: panel.advance()
        }
    }

    Component {
        id: straightening

        StraightenDialog {
            Component.onCompleted: open()

            onClosed: destroy()
        }
    }

    SlotDialog {
        id: moving

        view: panel.view

        onTaken: (slot, row) => panel.view.moveTo(slot, row)
    }

    TDialog {
        id: letGoDialog

        acceptName: "letGo.yes"
        acceptText: qsTr("删除")
        danger: true
        text: qsTr("删除后不能再恢复成原图，腾出 %1。拉直后的页面不受影响。").arg(panel.advice.originalSize)
        title: qsTr("删除这一页的原图？")

        onAccepted: panel.advice.letGo()
    }

    // A click leaves the keyboard to the page: Space goes on and does not press the button again.
    component Tool: TButton {
        property bool available: true
        property bool worded: false
        property string label: ""

        enabled: available
        focusPolicy: Qt.TabFocus
        horizontalPadding: Theme.space3
        text: panel.narrow && !worded ? "" : label
        // Beside a page, two in a line and all of one width, where their words allow it.
        width: panel.narrow ? implicitWidth : Math.max(implicitWidth, Math.floor((tools.width - tools.spacing) / 2))

        Accessible.name: label
    }

    component Transfer: TBadge {
        iconName: panel.view.transfer === "unreadable" || panel.view.transfer === "refused" ? "warn" : panel.view.transfer === "arrived" ? "cloud-done" : panel.view.transfer === "underWay" ? "cloud-up" : "cloud"
        text: panel.view.transferText
        tone: panel.view.transfer === "unreadable" ? "block" : panel.view.transfer === "refused" ? "warn" : panel.view.transfer === "arrived" ? "ok" : panel.view.transfer === "underWay" ? "info" : "neutral"
    }
}
