// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TBottomBar: the places of the app at the bottom of phones. Properties, signals: as TRail, without a foot.
pragma ComponentBehavior: Bound

import QtQuick

FocusScope {
    id: bar

    property int currentIndex: 0
    default property list<TNavItem> items

    signal chosen(int index)

    implicitHeight: Theme.bottomBarHeight
    implicitWidth: places.count * Theme.target

    Accessible.name: qsTr("导航")
    Accessible.role: Accessible.PageTabList

    Rectangle {
        anchors.fill: parent
        color: Theme.card
    }

    Rectangle {
        color: Theme.line
        height: Theme.hairline
        width: parent.width
    }

    // No layout, for the reason that TRail has none.
    Row {
        id: row

        readonly property real share: (width - spacing * (places.count - 1)) / Math.max(1, places.count)

        anchors.fill: parent
        anchors.margins: Theme.space1
        spacing: Theme.space1

        Repeater {
            id: places

            model: bar.items

            TNavButton {
                required property int index
                required property TNavItem modelData

                current: index === bar.currentIndex
                height: row.height
                item: modelData
                objectName: "nav-" + index
                verticalPadding: Theme.focusWidth
                width: row.share

                onClicked: {
                    bar.currentIndex = index;
                    bar.chosen(index);
                }
            }
        }
    }
}
