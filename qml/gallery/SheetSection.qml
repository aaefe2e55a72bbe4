// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// An open choice with search: below its field, or a sheet on phones.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

TPage {
    id: page

    title: qsTr("打开的选择")

    Component.onCompleted: choice.open()

    TCard {
        Layout.fillWidth: true

        TChoice {
            id: choice

            Layout.fillWidth: true
            currentIndex: 4
            label: qsTr("县（市）")
            texts: [qsTr("库尔勒市"), qsTr("轮台县"), qsTr("尉犁县"), qsTr("若羌县"), qsTr("且末县"), qsTr("焉耆回族自治县"),
                qsTr("和静县"), qsTr("和硕县"), qsTr("博湖县"), qsTr("巴音郭楞蒙古自治州直属事业单位及驻州单位（其他）")]
        }
    }
}
