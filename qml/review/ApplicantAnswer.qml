// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ApplicantAnswer: what the applicant answered to a reason of the last return, in the applicant's own words.
//
// Properties: text ("" shows nothing).
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components

RowLayout {
    id: answer

    property string text: ""

    spacing: Theme.space2
    visible: text !== ""

    TBadge {
        Layout.alignment: Qt.AlignTop
        iconName: "person"
        text: qsTr("申报人答复")
        tone: "info"
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        text: answer.text
    }
}
