// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TRail: the places of the app at the start side of tablets and desktops.
//
// Properties: currentIndex; default: TNavItem objects (items); footerItems: items at the foot. Signals: chosen(index).
// Keys: Up and Down move between places, Enter opens.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

FocusScope {
    id: rail

    property int currentIndex: 0
    default property list<TNavItem> items
    property alias footerItems: foot.data

    signal chosen(int index)

    implicitHeight: column.height + foot.implicitHeight + Theme.space4 + Theme.space2
    implicitWidth: Theme.railWidth

    Accessible.name: qsTr("导航")
    Accessible.role: Accessible.PageTabList

    Rectangle {
        anchors.fill: parent
        color: Theme.card
    }

    Rectangle {
        color: Theme.line
        height: parent.height
        width: Theme.hairline
        x: rail.LayoutMirroring.enabled ? 0 : parent.width - width
    }

    // No layout: Qt 6.4's, hidden while their items change, keep those that are gone and lay them out when shown.
    Column {
        id: column

        anchors.left: parent.left
        anchors.margins: Theme.space2
        anchors.right: parent.right
        anchors.top: parent.top
        anchors.topMargin: Theme.space4
        spacing: Theme.space1

        Repeater {
            id: places

            model: rail.items

            TNavButton {
                required property int index
                required property TNavItem modelData

                current: index === rail.currentIndex
                item: modelData
                objectName: "nav-" + index
                width: column.width

                Keys.onDownPressed: nextItemInFocusChain(true).forceActiveFocus(Qt.TabFocusReason)
                Keys.onUpPressed: nextItemInFocusChain(false).forceActiveFocus(Qt.BacktabFocusReason)
                onClicked: {
                    rail.currentIndex = index;
                    rail.chosen(index);
                }
            }
        }
    }

    ColumnLayout {
        id: foot

        anchors.bottom: parent.bottom
        anchors.left: parent.left
        anchors.margins: Theme.space2
        anchors.right: parent.right
    }
}
