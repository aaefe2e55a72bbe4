// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// PromiseCard: size and time, the promise of the notice to be accepted, the button, and why it cannot be pressed: below it, so that it
// stays where it is when that changes.
//
// Properties: submitting. Signals: asked() when the button was pressed.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Home

TCard {
    id: card

    required property Submitting submitting

    signal asked()

    title: qsTr("提交")

    TText {
        Layout.fillWidth: true
        // Its words change while pages are sent.
        Layout.minimumHeight: (card.width < Theme.phoneBelow - Theme.railWidth ? 3 : 2) * lineHeight
        paragraph: true
        text: Theme.tied(card.submitting.sizeText)
        visible: text !== ""
    }

    TText {
        Layout.fillWidth: true
        paragraph: true
        text: card.submitting.promise
        visible: text !== ""
    }

    TSwitch {
        id: promised

        Layout.fillWidth: true
        objectName: "submit.promise"
        text: qsTr("我已阅知以上内容，并作出上述承诺")
    }

    TButton {
        Layout.fillWidth: true
        description: card.submitting.whyNot
        enabled: card.submitting.allowed && promised.checked
        kind: "primary"
        objectName: "submit.send"
        text: qsTr("提交给单位审核")

        onClicked: card.asked()
    }

    TNotes {
        Layout.fillWidth: true
        model: card.submitting.whyNot === "" ? [] : [{level: "block", text: card.submitting.whyNot, clause: ""}]
    }
}
