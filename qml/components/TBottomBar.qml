// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TBottomBar: the places of the app at the bottom of phones. Properties, signals: as TRail, without a foot.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

FocusScope {
    id: bar

    property int currentIndex: 0
    default property list<TNavItem> items

    signal chosen(int index)

    implicitHeight: Theme.bottomBarHeight
    implicitWidth: row.implicitWidth

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

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.margins: Theme.space1
        spacing: Theme.space1

        Repeater {
            model: bar.items

            TNavButton {
                required property int index
                required property TNavItem modelData

                Layout.fillHeight: true
                Layout.fillWidth: true
                Layout.preferredWidth: Theme.target
                current: index === bar.currentIndex
                item: modelData
                objectName: "nav-" + index
                verticalPadding: Theme.focusWidth

                onClicked: {
                    bar.currentIndex = index;
                    bar.chosen(index);
                }
            }
        }
    }
}
