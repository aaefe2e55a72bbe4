// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// ReceiptPage (回执): a receipt of any submission of this application, reached from the progress.
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import Tarim.Components
import Tarim.App.Session
import Tarim.App.Home

TPage {
    id: page

    canGoBack: Router.canGoBack
    maxContentWidth: Theme.contentWidth * 0.75
    objectName: "receipt.page"
    title: qsTr("回执")

    onBack: Router.back()

    ReceiptView {
        id: receipt

        session: Session
        wanted: Router.row
    }

    ReceiptCard {
        Layout.fillWidth: true
        place: "receipt"
        receipt: receipt
        visible: receipt.present
    }

    TEmpty {
        Layout.fillWidth: true
        actionText: qsTr("查看进度")
        iconName: "receipt"
        text: qsTr("服务器收到提交后，回执显示在这里。")
        title: qsTr("没有这张回执")
        visible: !receipt.present

        onActed: Router.start("progress")
    }
}
