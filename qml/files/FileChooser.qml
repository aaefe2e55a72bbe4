// SPDX-FileCopyrightText: 2026 The Tarim authors
// SPDX-License-Identifier: Apache-2.0
//
// FileChooser: asks for files, a folder or a name to save under: by the dialog of the desktop where it has one, else by
// FilePage. Begins in the folder that was chosen last for the same purpose.
//
// Properties: owner (Item that asks), purpose ("evidence" | "certificate" | "packages" | "save": one folder is remembered for
// each), mode ("file" | "files" | "folder" | "save"), title, acceptText ("" takes the mode's own), pictures (those that can become pages
// are taken), patterns (names with wildcards of what is taken, too; of neither: every file), kinds (what these stand for, in words), pages (the files become pages of evidence), preferStick, suggestedName (mode save).
// Signals: chosen(files: list of url; one in the modes file, folder and save). Functions: open().
pragma ComponentBehavior: Bound

import QtQml
import QtQuick
import QtQuick.Dialogs
import Tarim.App.Files

QtObject {
    id: chooser

    required property Item owner
    required property string purpose
    property string mode: "files"
    property string title: ""
    property string acceptText: ""
    property bool pictures: false
    property list<string> patterns
    readonly property list<string> globs: (pictures ? Files.pictures : []).concat(Array.from(patterns))
    property string kinds: ""
    property bool pages: false
    property bool preferStick: false
    property string suggestedName: ""

    property Component ownPage: Component {
        FilePage {
            acceptText: chooser.acceptText
            kinds: chooser.kinds
            mode: chooser.mode
            pages: chooser.pages
            patterns: chooser.globs
            preferStick: chooser.preferStick
            purpose: chooser.purpose
            suggestedName: chooser.suggestedName
            title: chooser.title

            onChosen: files => chooser.take(files)
        }
    }

    property Component nativeFiles: Component {
        FileDialog {
            id: files

            currentFolder: Files.urlOf(Files.startFolder(chooser.purpose, chooser.preferStick))
            fileMode: chooser.mode === "save" ? FileDialog.SaveFile : chooser.mode === "files" ? FileDialog.OpenFiles : FileDialog.OpenFile
            nameFilters: (chooser.globs.length > 0 ? [chooser.filter()] : [])
                // A file of another kind is named, with how to get from it to one that is taken.
                .concat([qsTr("所有文件 (*)")])
            parentWindow: chooser.owner.Window.window
            selectedFile: chooser.mode === "save" ? Files.urlOf(Files.startFolder(chooser.purpose, chooser.preferStick) + "/" + chooser.suggestedName) : ""
            title: chooser.title

            onAccepted: {
                chooser.take(chooser.mode === "save" ? [files.selectedFile] : files.selectedFiles);
                files.destroy();
            }
            onRejected: files.destroy()
        }
    }

    property Component nativeFolder: Component {
        FolderDialog {
            id: folder

            currentFolder: Files.urlOf(Files.startFolder(chooser.purpose, chooser.preferStick))
            parentWindow: chooser.owner.Window.window
            title: chooser.title

            onAccepted: {
                chooser.take([folder.selectedFolder]);
                folder.destroy();
            }
            onRejected: folder.destroy()
        }
    }

    signal chosen(var files)

    // As FileDialog reads it; GTK's dialog tells capitals from small letters.
    function filter(): string {
        let names = "";
        for (const glob of chooser.globs)
            names += glob + " " + glob.toUpperCase() + " ";
        return chooser.kinds + " (" + names.trim() + ")";
    }

    function take(files: list<url>): void {
        if (files.length === 0)
            return;
        Files.remember(chooser.purpose, files[0]);
        chooser.chosen(files);
    }

    function open(): void {
        Files.refresh();
        if (!Files.native)
            (chooser.ownPage.createObject(chooser.owner) as FilePage).open();
        else if (chooser.mode === "folder")
            (chooser.nativeFolder.createObject(chooser.owner) as FolderDialog).open();
        else
            (chooser.nativeFiles.createObject(chooser.owner) as FileDialog).open();
    }
}
