// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PlaceList: the places where files are kept: beside the folder, or on phones above it in one line.
//
// Properties: folder (path that is shown), inLine. Signals: taken(path).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.App.Files
import Tarim.Components

ListView {
    id: list

    property string folder: ""
    property bool inLine: false

    signal taken(string path)

    activeFocusOnTab: false
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    implicitHeight: Theme.target
    model: Files.places
    orientation: list.inLine ? ListView.Horizontal : ListView.Vertical
    spacing: list.inLine ? Theme.space2 : 0

    Accessible.name: qsTr("文件在哪里")
    Accessible.role: Accessible.List

    delegate: TPressable {
        id: place

        required property string path
        required property string title
        required property string iconName

        readonly property bool current: place.path === list.folder

        checked: place.current
        horizontalPadding: Theme.space3
        objectName: "files.place:" + place.path
        text: place.title
        width: list.inLine ? Math.min(implicitWidth, Theme.target * 4) : list.width
        spokenRole: Accessible.ListItem

        Accessible.selected: place.current

        onClicked: list.taken(place.path)

        background: Rectangle {
            border.color: list.inLine ? (place.current ? Theme.accent : Theme.line) : Theme.clear
            border.width: list.inLine ? Theme.hairline : 0
            color: place.current || place.down ? Theme.accentFill : place.hovered ? Theme.hover : Theme.clear
            radius: Theme.radius

            TFocusRing {
                gap: -2 * Theme.focusWidth
                shown: place.visualFocus
            }
        }

        contentItem: RowLayout {
            spacing: Theme.space2

            TIcon {
                color: place.current ? Theme.accent : Theme.muted
                name: place.iconName
            }

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 1
                text: place.title
                wrapMode: Text.NoWrap
            }
        }
    }
}
