// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// BinPage (回收站): what was removed from the application, with when and from where; each can be restored. Undo and redo as buttons.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Scans
import Tarim.App.Session
import Tarim.Components

TPage {
    id: page

    canGoBack: Router.canGoBack
    maxContentWidth: Theme.contentWidth * 0.75
    objectName: "bin.page"
    subtitle: qsTr("这份申报中删除的行和扫描件会一直保留，直到您清空回收站。")
    title: qsTr("回收站")

    onBack: Router.back()

    BinView {
        id: view

        session: Session
    }

    TBanner {
        Layout.fillWidth: true
        iconName: "lock"
        objectName: "bin.locked"
        text: view.describeLock
        title: qsTr("现在只能查看，不能恢复")
        visible: view.describeLock !== ""
    }

    Flow {
        Layout.fillWidth: true
        spacing: Theme.space2
        visible: !view.readOnly

        TButton {
            enabled: view.undoWords !== ""
            iconName: "return"
            objectName: "bin.undo"
            text: qsTr("撤销")

            Accessible.description: view.undoWords

            onClicked: view.undo()
        }

        TButton {
            enabled: view.redoWords !== ""
            objectName: "bin.redo"
            text: qsTr("重做")

            Accessible.description: view.redoWords

            onClicked: view.redo()
        }
    }

    TText {
        Layout.fillWidth: true
        objectName: "bin.last"
        size: Theme.textSmall
        text: view.undoWords === "" ? qsTr("打开这份申报后还没有修改。") : qsTr("上一步：%1").arg(view.undoWords)
        tone: "muted"
        visible: !view.readOnly
    }

    TEmpty {
        Layout.fillWidth: true
        iconName: "trash"
        objectName: "bin.empty"
        text: qsTr("删除的行和扫描件会出现在这里。")
        title: qsTr("回收站是空的")
        visible: view.ready && view.items.count === 0
    }

    TCard {
        Layout.fillWidth: true
        flush: true
        visible: view.items.count > 0

        Repeater {
            model: view.items

            RowLayout {
                id: entry

                required property int index
                required property bool isPage
                required property string detail
                required property string itemId
                required property string name
                required property url picture

                Layout.bottomMargin: Theme.space2
                Layout.fillWidth: true
                Layout.leftMargin: Theme.space4
                Layout.rightMargin: Theme.space3
                Layout.topMargin: Theme.space2
                spacing: Theme.space3

                Rectangle {
                    border.color: Theme.line
                    border.width: Theme.hairline
                    color: Theme.backdrop
                    implicitHeight: Theme.target
                    implicitWidth: Theme.target
                    radius: Theme.radius

                    TIcon {
                        anchors.centerIn: parent
                        color: Theme.muted
                        name: entry.isPage ? "page" : "list"
                        visible: thumbnail.status !== Image.Ready
                    }

                    Image {
                        id: thumbnail

                        anchors.fill: parent
                        anchors.margins: Theme.hairline
                        asynchronous: true
                        fillMode: Image.PreserveAspectFit
                        source: entry.picture
                        sourceSize.height: Theme.thumbHeight
                        sourceSize.width: Theme.thumbWidth
                    }
                }

                ColumnLayout {
                    Layout.fillWidth: true
                    spacing: 0

                    TText {
                        Layout.fillWidth: true
                        text: Theme.tied(entry.name)
                    }

                    TText {
                        Layout.fillWidth: true
                        size: Theme.textSmall
                        text: entry.detail
                        tone: "muted"
                    }
                }

                TButton {
                    enabled: !view.readOnly
                    objectName: "bin.restore:" + entry.index
                    text: qsTr("恢复")

                    Accessible.name: qsTr("恢复“%1”").arg(entry.name)

                    onClicked: view.restore(entry.itemId)
                }
            }
        }
    }

    TButton {
        Layout.alignment: Qt.AlignHCenter
        iconName: "trash"
        kind: "quiet"
        objectName: "bin.clear"
        text: view.sizeText === "" ? qsTr("清空回收站…") : qsTr("清空回收站，腾出 %1…").arg(view.sizeText)
        visible: view.items.count > 0

        onClicked: clearDialog.open()
    }

    TDialog {
        id: clearDialog

        acceptName: "bin.clearYes"
        acceptText: qsTr("清空")
        danger: true
        text: qsTr("清空后，这里的内容无法恢复，仅保存在本机的扫描件会彻底删除。正在使用和已提交的扫描件不受影响；您其他设备上的回收站不变。")
        title: qsTr("清空回收站？")

        onAccepted: view.empty()
    }
}
