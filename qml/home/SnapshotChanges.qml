// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// SnapshotChanges: what would change if the chosen snapshot came back, and the button that brings it back.
//
// Properties: history (HistoryView).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Home

Item {
    id: changes

    required property HistoryView history
    readonly property bool narrow: width < Theme.phoneBelow - Theme.railWidth

    implicitHeight: column.implicitHeight + Theme.space3 + Theme.space5
    implicitWidth: column.implicitWidth

    ColumnLayout {
        id: column

        anchors.left: parent.left
        anchors.leftMargin: changes.narrow ? Theme.space4 : Theme.space5
        anchors.right: parent.right
        anchors.rightMargin: anchors.leftMargin
        spacing: Theme.space3
        y: Theme.space3

        TText {
            Layout.fillWidth: true
            objectName: "history.same"
            text: qsTr("与现在的内容相同，无需恢复。")
            tone: "muted"
            visible: changes.history.compared && changes.history.changes.count === 0
        }

        Repeater {
            model: changes.history.changes

            ColumnLayout {
                id: change

                required property int index
                required property string kind
                required property string place
                required property string label
                required property string from
                required property string to

                Layout.fillWidth: true
                objectName: "history.change:" + index
                spacing: 0

                TText {
                    Layout.fillWidth: true
                    size: Theme.textSmall
                    text: Theme.tied(change.kind === "added" ? qsTr("将恢复") : change.kind === "removed" ? qsTr("将删除")
                        : change.label === "" ? change.place
                        : qsTr("%1 · %2").arg(change.place).arg(change.label))
                    tone: change.kind === "removed" ? "warn" : change.kind === "added" ? "ok" : "muted"
                }

                TText {
                    Layout.fillWidth: true
                    text: Theme.tied(change.place)
                    visible: change.kind !== "field"
                }

                GridLayout {
                    Layout.fillWidth: true
                    columnSpacing: Theme.space3
                    columns: 2
                    rowSpacing: 0
                    visible: change.kind === "field"

                    TText {
                        Layout.alignment: Qt.AlignTop
                        text: qsTr("现在")
                        tone: "muted"
                        wrapMode: Text.NoWrap
                    }

                    TText {
                        Layout.fillWidth: true
                        text: change.from === "" ? qsTr("未填写") : change.from
                    }

                    TText {
                        Layout.alignment: Qt.AlignTop
                        text: qsTr("恢复后")
                        tone: "muted"
                        wrapMode: Text.NoWrap
                    }

                    TText {
                        Layout.fillWidth: true
                        strong: true
                        text: change.to === "" ? qsTr("未填写") : change.to
                    }
                }
            }
        }

        TText {
            Layout.fillWidth: true
            text: qsTr("还有 %1 处").arg(changes.history.more)
            tone: "muted"
            visible: changes.history.more > 0
        }

        TButton {
            Layout.alignment: Qt.AlignRight
            Layout.fillWidth: changes.narrow
            kind: "primary"
            objectName: "history.restore"
            text: qsTr("恢复到此处")
            visible: changes.history.changes.count > 0 && changes.history.describeLock === ""

            onClicked: changes.history.restore()
        }
    }
}
