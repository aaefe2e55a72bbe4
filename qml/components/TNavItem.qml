// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TNavItem: one place of TRail and TBottomBar. Properties: text, iconName, count (small number at the icon; 0: none),
// enabled.
import QtQuick

QtObject {
    property string text: ""
    property string iconName: ""
    property int count: 0
    property bool enabled: true
}
