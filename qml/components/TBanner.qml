// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TBanner: something to know or to do, said on the page: icon, title, words, up to two actions.
//
// Properties: tone ("info" | "warn" | "block" | "ok" | "neutral"), title, text, iconName, actionText, secondActionText.
// Default: further content under the words. Functions: offer(). Signals: acted(), secondActed().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

Rectangle {
    id: banner

    property string tone: "info"
    property string title: ""
    property string text: ""
    property string iconName: Theme.iconOf(tone)
    property string actionText: ""
    property string secondActionText: ""
    default property alias content: body.data

    signal acted()
    signal secondActed()

    // The keyboard is on the first action.
    function offer(): void {
        if (first.visible)
            first.forceActiveFocus();
    }

    border.color: Theme.lineOf(banner.tone)
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: row.implicitHeight + 2 * Theme.space4
    implicitWidth: row.implicitWidth + 2 * Theme.space5
    radius: Theme.radius

    Accessible.description: banner.text
    Accessible.name: banner.title
    Accessible.role: Accessible.AlertMessage

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space5
        anchors.rightMargin: Theme.space5
        anchors.topMargin: Theme.space4
        anchors.bottomMargin: Theme.space4
        spacing: Theme.space3

        TIcon {
            Layout.alignment: Qt.AlignTop
            Layout.topMargin: Theme.focusWidth
            color: Theme.inkOf(banner.tone)
            name: banner.iconName
            visible: name !== ""
        }

        ColumnLayout {
            id: body

            Layout.alignment: Qt.AlignTop
            Layout.fillWidth: true
            spacing: Theme.space1

            TText {
                Layout.fillWidth: true
                strong: true
                text: Theme.tied(banner.title)
                tone: banner.tone === "neutral" ? "" : banner.tone
                visible: text !== ""
            }

            TText {
                Layout.fillWidth: true
                color: Theme.ink
                paragraph: true
                text: Theme.tied(banner.text)
                visible: text !== ""
            }

            Flow {
                Layout.fillWidth: true
                Layout.topMargin: Theme.space2
                spacing: Theme.space2
                visible: banner.actionText !== "" || banner.secondActionText !== ""

                TButton {
                    id: first

                    description: banner.title
                    kind: "primary"
                    objectName: banner.objectName === "" ? "" : banner.objectName + ".act"
                    text: banner.actionText
                    visible: text !== ""

                    onClicked: banner.acted()
                }

                TButton {
                    description: banner.title
                    kind: "accent"
                    text: banner.secondActionText
                    visible: text !== ""

                    onClicked: banner.secondActed()
                }
            }
        }
    }
}
