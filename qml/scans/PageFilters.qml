// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PageFilters: which pages of a list are shown: all, or those with something left to do, each with its number.
//
// Properties: pages (PageListModel), sending (also offers those that are not on the server).
pragma ComponentBehavior: Bound

import QtQuick
import Tarim.App.Scans
import Tarim.Components

Flow {
    id: filters

    required property PageListModel pages
    property bool sending: true

    spacing: Theme.space2

    Accessible.name: qsTr("显示哪些页")
    Accessible.role: Accessible.Grouping

    Filter {
        filter: "all"
        text: qsTr("全部 %1").arg(filters.pages.total)
    }

    Filter {
        filter: "unanswered"
        text: qsTr("未确认 %1").arg(filters.pages.unanswered)
    }

    Filter {
        filter: "undrawn"
        text: qsTr("待遮盖 %1").arg(filters.pages.undrawn)
    }

    Filter {
        filter: "unsent"
        text: qsTr("未到服务器 %1").arg(filters.pages.unsent)
        visible: filters.sending
    }

    component Filter: TChip {
        required property string filter

        checked: filters.pages.filter === filter
        objectName: "filter." + filter
        spokenRole: Accessible.RadioButton

        Accessible.checkable: true

        onClicked: filters.pages.filter = filter
    }
}
