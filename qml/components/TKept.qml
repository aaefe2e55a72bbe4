// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TKept: room for words that come and go while a page is shown: it grows with them and does not shrink again, so that what stands below
// stays under the finger.
//
// Properties: key (when it changes, the room begins anew), least (height of the room from the first); default: content (a column).
pragma ComponentBehavior: Bound

import QtQuick

Item {
    id: kept

    property string key: ""
    property real least: 0
    property real most: 0
    default property alias content: column.data

    function begin(): void {
        kept.most = column.implicitHeight;
    }

    implicitHeight: Math.max(kept.least, kept.most, column.implicitHeight)
    implicitWidth: column.implicitWidth
    visible: implicitHeight > 0

    onKeyChanged: kept.begin()
    onWidthChanged: kept.begin()

    Column {
        id: column

        spacing: Theme.space1
        width: kept.width

        onImplicitHeightChanged: kept.most = Math.max(kept.most, column.implicitHeight)
    }
}
