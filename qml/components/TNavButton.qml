// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TNavButton: how TRail and TBottomBar show a TNavItem: icon above word. Properties: item, current. Signals: clicked().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

TPressable {
    id: button

    required property TNavItem item
    property bool current: false

    readonly property color inkColor: !enabled ? Theme.edge : current ? Theme.accent : Theme.muted

    enabled: item.enabled
    focusPolicy: Qt.TabFocus
    horizontalPadding: Theme.space1
    text: item.text
    verticalPadding: Theme.space2
    spokenRole: Accessible.PageTab

    Accessible.description: button.item.count > 0 ? qsTr("%1 项").arg(button.item.count) : ""
    Accessible.selected: button.current

    background: Rectangle {
        color: button.current ? Theme.accentFill : button.down || button.hovered ? Theme.hover : Theme.clear
        radius: Theme.radius

        TFocusRing {
            gap: 0
            anchors.margins: 0
            shown: button.visualFocus
        }
    }

    contentItem: ColumnLayout {
        spacing: Theme.focusWidth

        TIcon {
            Layout.alignment: Qt.AlignHCenter
            color: button.inkColor
            name: button.item.iconName
            size: Theme.iconLarge

            Rectangle {
                anchors.horizontalCenter: parent.right
                anchors.verticalCenter: parent.top
                color: Theme.red
                implicitHeight: Theme.iconSmall + Theme.focusWidth
                implicitWidth: Math.max(implicitHeight, number.implicitWidth + Theme.space2)
                radius: implicitHeight / 2
                visible: button.item.count > 0

                TText {
                    id: number

                    anchors.centerIn: parent
                    color: Theme.accentInk
                    size: Theme.textSmall
                    text: button.item.count > 99 ? qsTr("99+") : button.item.count
                }
            }
        }

        TText {
            Layout.fillWidth: true
            color: button.inkColor
            elide: Text.ElideRight
            horizontalAlignment: Text.AlignHCenter
            maximumLineCount: 1
            size: Theme.textSmall
            text: button.text
        }
    }
}
