// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PagePanel: questions and findings about the current page, and the way to the next. Beside the page; on phones below
// it.
//
// Properties: view (PageView), workspace (PageWorkspace), narrow. Signals: advance() to the next unanswered page.
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
    property bool narrow: false

    signal advance()

    color: Theme.card
    implicitHeight: Math.min(words.implicitHeight + 2 * Theme.space3, Theme.target * 5) + ways.implicitHeight + 2 * Theme.space3

    Rectangle {
        color: Theme.line
        height: panel.narrow ? Theme.hairline : parent.height
        width: panel.narrow ? parent.width : Theme.hairline
    }

    Flickable {
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
                    size: panel.narrow ? Theme.textBody : Theme.textLead
                    strong: true
                    text: panel.view.pdf ? qsTr("PDF 不用回答遮盖") : qsTr("这一页需要遮盖吗？")
                }

                Transfer {
                    visible: panel.narrow && text !== ""
                }
            }

            MaskAnswer {
                Layout.fillWidth: true
                mask: panel.view.mask
                page: panel.view.page
                readOnly: panel.view.readOnly
                spoken: panel.view.title
                visible: !panel.view.pdf

                onAnswered: mask => panel.view.answer(mask)
            }

            Flow {
                Layout.fillWidth: true
                spacing: Theme.space2

                TButton {
                    enabled: !panel.view.readOnly && !panel.view.pdf
                    iconName: "rotate"
                    objectName: "rotate"
                    text: panel.narrow ? "" : qsTr("旋转")

                    Accessible.name: qsTr("旋转")

                    onClicked: panel.view.rotate()
                }

                TButton {
                    enabled: !panel.view.pdf
                    iconName: "zoom-in"
                    objectName: "zoomIn"
                    text: panel.narrow ? "" : qsTr("放大")

                    Accessible.name: qsTr("放大")

                    onClicked: panel.workspace.zoomBy(1.25)
                }

                TButton {
                    enabled: panel.workspace.zoom > 1
                    iconName: "zoom-out"
                    objectName: "zoomOut"
                    text: panel.narrow ? "" : qsTr("缩小")

                    Accessible.name: qsTr("缩小")

                    onClicked: panel.workspace.zoomBy(0.8)
                }

                TButton {
                    enabled: !panel.view.readOnly
                    iconName: "trash"
                    objectName: "removePage"
                    text: panel.narrow ? "" : qsTr("删除")

                    Accessible.name: qsTr("删除")

                    onClicked: panel.view.remove()
                }

                TButton {
                    iconName: "link"
                    objectName: "toItem"
                    text: panel.narrow ? "" : qsTr("到所在的项")
                    visible: panel.view.group !== ""

                    Accessible.name: qsTr("到所在的项")

                    onClicked: Router.openPlace(panel.view.group, panel.view.row, "", "", panel.view.page)
                }
            }

            TText {
                Layout.fillWidth: true
                paragraph: true
                size: Theme.textSmall
                text: qsTr("盲评要求：姓名、现工作单位、单位公章、照片眼睛部分都要遮住（五(一)15）。")
                tone: "muted"
                visible: !panel.view.pdf
            }

            ReasonNotes {
                Layout.fillWidth: true
                reasons: panel.view.reasons
            }

            TNotes {
                Layout.fillWidth: true
                model: panel.view.notes
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
            Layout.preferredWidth: Theme.target
            enabled: panel.view.position > 1
            horizontalPadding: Theme.space2
            iconName: "chevron-start"
            objectName: "previousPage"
            text: qsTr("上一页")

            onClicked: panel.view.previous()
        }

        TButton {
            Layout.fillWidth: true
            Layout.preferredWidth: Theme.target
            enabled: panel.view.position < panel.view.total || panel.view.unanswered > 0
            horizontalPadding: Theme.space2
            iconAtEnd: true
            iconName: "chevron-end"
            kind: "primary"
            objectName: "nextPage"
            text: panel.view.unanswered > 0 ? qsTr("下一页未确认") : qsTr("下一页")

            onClicked: panel.advance()
        }
    }

    component Transfer: TBadge {
        iconName: panel.view.transfer === "unreadable" || panel.view.transfer === "refused" ? "warn" : panel.view.transfer === "arrived" ? "cloud-done" : panel.view.transfer === "underWay" ? "cloud-up" : "cloud"
        text: panel.view.transferText
        tone: panel.view.transfer === "unreadable" ? "block" : panel.view.transfer === "refused" ? "warn" : panel.view.transfer === "arrived" ? "ok" : panel.view.transfer === "underWay" ? "info" : "neutral"
    }
}
