// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageCard: the page of a route, made from its file, or what to do when this version has none.
//
// Properties: key (the route), source (URL of the file; empty: there is none). Readonly: page (the item), plainPage (the same, when it is
// a TPage). Signals: loaded().
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.Components

FocusScope {
    id: card

    required property string key
    property alias source: loader.source
    readonly property Item page: loader.item as Item
    readonly property TPage plainPage: loader.item as TPage

    signal loaded()

    Loader {
        id: loader

        anchors.fill: parent
        focus: true

        onLoaded: card.loaded()
    }

    TEmpty {
        anchors.centerIn: parent
        text: qsTr("这个版本里没有这一页。您填写的内容不受影响，请从别处继续。")
        title: qsTr("打不开这一页")
        visible: loader.status === Loader.Error
        width: parent.width
    }
}
