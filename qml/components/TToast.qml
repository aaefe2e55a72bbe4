// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// TToast: a short message at the bottom that disappears by itself; never the only place of a message. Put one over the
// window's content: it sits at the bottom of its parent.
//
// Properties: text, tone, actionText, stay (milliseconds). Functions: show(text, tone), hide(). Signals: acted().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts

Rectangle {
    id: toast

    property string text: ""
    property string tone: "ok"
    property string actionText: ""
    property int stay: 6000

    signal acted()

    function show(words: string, tone: string): void {
        toast.text = words;
        toast.tone = tone;
        toast.visible = true;
        timer.restart();
    }

    function hide(): void {
        toast.visible = false;
        timer.stop();
    }

    anchors.bottom: parent.bottom
    anchors.bottomMargin: Theme.space4
    anchors.horizontalCenter: parent.horizontalCenter
    border.color: Theme.edge
    border.width: Theme.hairline
    color: Theme.card
    implicitHeight: Math.max(Theme.rowHeight, row.implicitHeight + Theme.space2)
    radius: Theme.radius
    visible: false
    width: Math.min(row.implicitWidth + 2 * Theme.space4, parent.width - 2 * Theme.space4)
    z: 10

    Accessible.name: toast.text
    Accessible.role: Accessible.AlertMessage

    RowLayout {
        id: row

        anchors.fill: parent
        anchors.leftMargin: Theme.space4
        anchors.rightMargin: Theme.space4
        spacing: Theme.space2

        TIcon {
            color: Theme.inkOf(toast.tone)
            name: Theme.iconOf(toast.tone)
        }

        TText {
            Layout.fillWidth: true
            text: toast.text
        }

        TLink {
            objectName: toast.objectName === "" ? "" : toast.objectName + ".act"
            size: Theme.textBody
            text: toast.actionText
            visible: text !== ""

            onClicked: {
                toast.hide();
                toast.acted();
            }
        }
    }

    Timer {
        id: timer

        interval: toast.stay
        onTriggered: toast.hide()
    }
}
