// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// FilePage: the file dialog of a desktop without one. Places at the start side, the folder with small pictures, what was chosen
// and in which order at the bottom. Keys: arrows move, Space chooses, Ctrl+A chooses all, Enter opens a folder or accepts,
// Backspace goes up, letters jump to a name, Esc closes.
//
// Properties: as FileChooser, which makes it. Signals: chosen(files). Functions: open(), close().
pragma ComponentBehavior: Bound

import QtQuick
import QtQuick.Layouts
import QtQuick.Templates as T
import Tarim.App.Files
import Tarim.Components

T.Popup {
    id: page

    property string purpose: ""
    property string mode: "files"
    property string title: ""
    property string acceptText: ""
    property list<string> patterns
    property string kinds: ""
    property bool pages: false
    property bool preferStick: false
    property string suggestedName: ""

    readonly property Item window: T.Overlay.overlay
    property Item before: null
    readonly property bool narrow: window !== null && window.width < Theme.phoneBelow
    readonly property bool asks: mode === "file" || mode === "files"
    readonly property int count: folderModel.chosen.length
    readonly property bool ready: folderModel.state === "ready"
    readonly property bool acceptable: asks ? count > 0 : mode === "folder" ? ready : ready && nameField.text.trim() !== ""

    signal chosen(var files)

    function show(path: string): void {
        if (path === "")
            return;
        folderModel.folder = path;
        view.currentIndex = -1;
        view.forceActiveFocus();
    }

    function press(index: int): void {
        const tile = view.itemAtIndex(index) as FileTile;
        if (!tile)
            return;
        view.currentIndex = index;
        if (tile.folder)
            page.show(tile.path);
        else
            folderModel.toggle(index);
    }

    function accept(): void {
        if (!page.acceptable)
            return;
        const files = page.asks ? folderModel.chosen : [Files.urlOf(page.mode === "folder" ? folderModel.folder : folderModel.folder + "/" + nameField.text.trim())];
        page.close();
        page.chosen(files);
    }

    // Enter on a folder opens it; on a file it accepts, and chooses that file when nothing is chosen.
    function take(): void {
        const tile = view.itemAtIndex(view.currentIndex) as FileTile;
        if (tile && tile.folder)
            page.show(tile.path);
        else {
            if (tile && page.asks && page.count === 0)
                folderModel.toggle(view.currentIndex);
            page.accept();
        }
    }

    function jump(letters: string): void {
        typed.letters += letters;
        typed.restart();
        const found = folderModel.find(typed.letters, Math.max(0, view.currentIndex + (typed.letters.length > 1 ? 0 : 1)));
        if (found >= 0)
            view.currentIndex = found;
    }

    property Connections turns: Connections {
        function onTurned(): void {
            page.close();
        }

        target: PageTurns
    }

    parent: T.Overlay.overlay
    anchors.centerIn: T.Overlay.overlay
    closePolicy: T.Popup.CloseOnEscape
    focus: true
    height: !window ? 0 : narrow ? window.height : Math.min(Theme.contentWidth * 0.8, window.height - 2 * Theme.space4)
    modal: true
    padding: narrow ? Theme.space4 : Theme.space6
    width: !window ? 0 : narrow ? window.width : Math.min(Theme.contentWidth, window.width - 2 * Theme.space4)

    // The keyboard goes back to what had it.
    onAboutToShow: page.before = page.window.Window.activeFocusItem
    onClosed: {
        page.before?.forceActiveFocus(Qt.PopupFocusReason);
        page.destroy();
    }
    onOpened: page.show(Files.startFolder(page.purpose, page.preferStick))

    T.Overlay.modal: Rectangle {
        color: Theme.scrim
    }

    background: Rectangle {
        border.color: Theme.line
        border.width: page.narrow ? 0 : Theme.hairline
        color: Theme.card
        radius: page.narrow ? 0 : Theme.radius
    }

    contentItem: ColumnLayout {
        spacing: Theme.space2

        Accessible.name: page.title
        Accessible.role: Accessible.Dialog

        FolderModel {
            id: folderModel

            foldersOnly: page.mode === "folder"
            many: page.mode === "files"
            pages: page.pages
            patterns: page.asks ? page.patterns : []
        }

        Timer {
            id: typed

            property string letters: ""

            interval: 1000

            onTriggered: letters = ""
        }

        Connections {
            function onPlacesChanged(): void {
                folderModel.refresh();
            }

            target: Files
        }

        RowLayout {
            Layout.fillWidth: true
            spacing: Theme.space2

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                heading: true
                maximumLineCount: 2
                size: Theme.textLead
                strong: true
                text: page.title
            }

            TButton {
                horizontalPadding: Theme.space3
                iconName: "cross"
                kind: "quiet"
                objectName: "files.close"

                Accessible.name: qsTr("关闭")

                onClicked: page.close()
            }
        }

        PlaceList {
            Layout.fillWidth: true
            folder: folderModel.folder
            inLine: true
            visible: page.narrow

            onTaken: path => page.show(path)
        }

        RowLayout {
            Layout.fillHeight: true
            Layout.fillWidth: true
            spacing: Theme.space4

            PlaceList {
                Layout.fillHeight: true
                Layout.preferredWidth: Theme.target * 4
                folder: folderModel.folder
                visible: !page.narrow

                onTaken: path => page.show(path)
            }

            ColumnLayout {
                Layout.fillHeight: true
                Layout.fillWidth: true
                spacing: Theme.space1

                RowLayout {
                    Layout.fillWidth: true
                    spacing: Theme.space1

                    TButton {
                        enabled: folderModel.parentFolder !== ""
                        horizontalPadding: Theme.space3
                        iconName: "chevron-up"
                        kind: "quiet"
                        objectName: "files.up"

                        Accessible.name: qsTr("上一级文件夹")

                        onClicked: page.show(folderModel.parentFolder)
                    }

                    ListView {
                        id: crumbs

                        Layout.fillWidth: true
                        activeFocusOnTab: false
                        clip: true
                        implicitHeight: Theme.target
                        model: folderModel.crumbs
                        orientation: ListView.Horizontal

                        Accessible.name: qsTr("文件夹的位置")
                        Accessible.role: Accessible.List

                        onContentWidthChanged: positionViewAtEnd()
                        onWidthChanged: positionViewAtEnd()

                        delegate: TPressable {
                            id: crumb

                            required property int index
                            required property var modelData

                            readonly property bool last: index === crumbs.count - 1

                            horizontalPadding: Theme.space1
                            text: crumb.modelData.name
                            width: Math.min(implicitWidth, Theme.target * 6)

                            onClicked: page.show(crumb.modelData.path)

                            contentItem: RowLayout {
                                spacing: Theme.space1

                                TIcon {
                                    color: Theme.muted
                                    name: "chevron-end"
                                    size: Theme.iconSmall
                                    visible: crumb.index > 0
                                }

                                TText {
                                    Layout.fillWidth: true
                                    elide: Text.ElideMiddle
                                    maximumLineCount: 1
                                    strong: crumb.last
                                    text: crumb.text
                                    tone: crumb.last ? "" : "info"
                                    wrapMode: Text.NoWrap

                                    TFocusRing {
                                        gap: 0
                                        shown: crumb.visualFocus
                                    }
                                }
                            }
                        }
                    }

                    TChip {
                        iconName: "clock"
                        objectName: "files.order"
                        text: folderModel.newestFirst ? qsTr("最新在前") : qsTr("按名称")

                        Accessible.description: qsTr("按下更换排序")

                        onClicked: folderModel.newestFirst = !folderModel.newestFirst
                    }
                }

                Item {
                    Layout.fillHeight: true
                    Layout.fillWidth: true

                    GridView {
                        id: view

                        readonly property bool asRows: page.narrow || !page.pages
                        readonly property int perLine: asRows ? 1 : Math.max(2, Math.floor(width / (Theme.thumbWidth + Theme.textSmall * 4)))

                        anchors.fill: parent
                        activeFocusOnTab: true
                        boundsBehavior: Flickable.StopAtBounds
                        cacheBuffer: Theme.thumbHeight
                        cellHeight: asRows ? Theme.space12 + Theme.space6 : Theme.thumbHeight * 0.65 + Theme.textSmall * 7
                        cellWidth: Math.floor((width - Theme.space3) / perLine)
                        clip: true
                        currentIndex: -1
                        focus: true
                        keyNavigationEnabled: true
                        model: folderModel
                        objectName: "files.list"

                        Accessible.name: qsTr("文件夹里的文件")
                        Accessible.role: Accessible.List
                        T.ScrollBar.vertical: TScrollBar {}

                        Keys.onBackPressed: page.show(folderModel.parentFolder)
                        Keys.onEnterPressed: page.take()
                        Keys.onReturnPressed: page.take()
                        Keys.onSpacePressed: page.press(currentIndex)
                        Keys.onPressed: event => {
                            event.accepted = true;
                            if (event.matches(StandardKey.SelectAll))
                                folderModel.chooseAll();
                            else if (event.key === Qt.Key_Backspace || (event.key === Qt.Key_Up && event.modifiers & Qt.AltModifier))
                                page.show(folderModel.parentFolder);
                            else if (event.key === Qt.Key_Home)
                                view.currentIndex = 0;
                            else if (event.key === Qt.Key_End)
                                view.currentIndex = view.count - 1;
                            else if (currentIndex < 0 && (event.key === Qt.Key_Down || event.key === Qt.Key_Right))
                                view.currentIndex = 0;
                            else if (event.text.length > 0 && event.text > " " && !(event.modifiers & (Qt.ControlModifier | Qt.AltModifier)))
                                page.jump(event.text);
                            else
                                event.accepted = false;
                        }

                        delegate: FileTile {
                            asRow: view.asRows
                            current: view.activeFocus && GridView.isCurrentItem
                            height: view.cellHeight - Theme.space1
                            objectName: "files.entry:" + name
                            width: view.cellWidth - Theme.space1

                            onClicked: page.press(index)
                            // The second half of a double click that opened a folder is no choice of what has come
                            // under the pointer since.
                            onDoubleClicked: if (order > 0) page.accept()
                        }
                    }

                    TEmpty {
                        anchors.left: parent.left
                        anchors.right: parent.right
                        anchors.verticalCenter: parent.verticalCenter
                        actionText: page.ready ? "" : qsTr("回到主文件夹")
                        iconName: folderModel.state === "gone" ? "usb" : folderModel.state === "unreadable" ? "lock" : "folder"
                        objectName: "files.nothing"
                        text: folderModel.state === "gone" ? qsTr("U盘可能已经拔出，或文件夹已移走。请插好U盘，或换一个地方。")
                            : folderModel.state === "unreadable" ? qsTr("您没有读取权限。请换一个文件夹，或请管理员开放权限。")
                            : qsTr("请换一个文件夹。新放入的文件会自动显示。")
                        title: folderModel.state === "gone" ? qsTr("找不到这个文件夹")
                            : folderModel.state === "unreadable" ? qsTr("没有权限打开这个文件夹") : qsTr("这个文件夹是空的")
                        visible: folderModel.state !== "reading" && view.count === 0

                        onActed: page.show(Files.home)
                    }

                    TSpinner {
                        anchors.centerIn: parent
                        visible: folderModel.state === "reading"
                    }
                }
            }
        }

        Rectangle {
            Layout.fillWidth: true
            color: Theme.line
            implicitHeight: Theme.hairline
        }

        TField {
            id: nameField

            Layout.fillWidth: true
            label: qsTr("文件名")
            objectName: "files.name"
            text: page.suggestedName
            visible: page.mode === "save"
        }

        GridLayout {
            Layout.fillWidth: true
            columnSpacing: Theme.space3
            columns: page.narrow ? 1 : 2
            rowSpacing: Theme.space2

            TText {
                Layout.fillWidth: true
                elide: Text.ElideRight
                maximumLineCount: 3
                objectName: "files.words"
                size: Theme.textSmall
                text: folderModel.refusal !== "" ? folderModel.refusal
                    : page.mode === "save" && folderModel.has(nameField.text.trim()) ? qsTr("已有同名文件，保存后会替换。")
                    : page.count > 1 ? qsTr("已选 %1 个，按编号顺序添加").arg(page.count)
                    : folderModel.cut ? qsTr("文件太多，只显示其中一部分。请把要用的文件单独放一个文件夹。")
                    : page.asks && page.kinds !== "" ? qsTr("可以选：%1").arg(page.kinds) : ""
                tone: folderModel.refusal !== "" ? "warn" : "muted"
            }

            RowLayout {
                Layout.alignment: Qt.AlignRight
                spacing: Theme.space2

                TButton {
                    objectName: "files.cancel"
                    text: qsTr("取消")

                    onClicked: page.close()
                }

                TButton {
                    enabled: page.acceptable
                    kind: "primary"
                    objectName: "files.accept"
                    text: page.acceptText !== "" ? page.acceptText
                        : page.mode === "folder" ? qsTr("选这个文件夹") : page.mode === "save" ? qsTr("保存")
                        : page.count > 1 ? qsTr("选这 %1 个").arg(page.count) : qsTr("选这个文件")

                    onClicked: page.accept()
                }
            }
        }
    }
}
