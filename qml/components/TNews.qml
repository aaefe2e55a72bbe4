// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TNews: what has come while a page is shown and would move what can be pressed there: told over the bottom of the page until the
// person asks to see it.
//
// Properties: page (TPage, whose overlay it belongs to; it gets room below its content), news (in a few words; empty: nothing). Signals: asked() for it to be shown.
import QtQuick

TToast {
    id: toast

    required property TPage page
    property string news: ""

    signal asked()

    function tell(): void {
        if (toast.news === "")
            toast.hide();
        else
            toast.show(toast.news, "info");
    }

    actionText: qsTr("查看")
    stay: 2147483647

    onActed: toast.asked()
    onNewsChanged: toast.tell()

    Component.onCompleted: toast.tell()

    Binding {
        property: "roomBelow"
        target: toast.page
        value: toast.visible ? toast.height + toast.anchors.bottomMargin : 0
    }
}
