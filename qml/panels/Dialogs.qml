import QtQuick
import Qt.labs.platform as Platform
import Plumbline

// Every dialog of the window. Made when one is first asked for. Files are chosen in the dialogs of the desktop; where
// it has none, in those of Qt Widgets, which ask before they replace a file.
Item {
    id: dialogs

    required property Document document
    required property Exporter exporter
    required property Session session
    required property RulePackList packs

    function askAboutChanges() {
        unsaved.open()
    }
    function accept(fingerprint: string) {
        waiver.accept(fingerprint)
    }
    function exportOptions() {
        exportSheet.open()
    }
    function settings() {
        settingsSheet.open()
    }
    function open() {
        openDialog.open()
    }
    function save() {
        dialogs.ask(saveDialog, document.suggestion)
    }
    // The dialog is made when it opens, and takes a file to begin with from then on only.
    function ask(dialog: Platform.FileDialog, suggestion: url) {
        dialog.open()
        dialog.currentFile = suggestion
    }
    function exportPicture() {
        exportDialog.defaultSuffix = exporter.format
        exportDialog.nameFilters = [exporter.format === "svg" ? qsTr("SVG picture (*.svg)") : qsTr("PNG picture (*.png)")]
        dialogs.ask(exportDialog, exporter.suggestion)
    }

    Platform.FileDialog {
        id: openDialog

        objectName: "openDialog"
        title: qsTr("Open a design")
        fileMode: Platform.FileDialog.OpenFile
        nameFilters: [qsTr("Plumbline designs (*.plumb)"), qsTr("All files (*)")]
        onAccepted: dialogs.document.request(Document.Intent.Open, file)
    }
    Platform.FileDialog {
        id: saveDialog

        objectName: "saveDialog"
        title: qsTr("Save the design")
        fileMode: Platform.FileDialog.SaveFile
        defaultSuffix: "plumb"
        nameFilters: [qsTr("Plumbline designs (*.plumb)")]
        onAccepted: dialogs.document.save(file)
        onRejected: dialogs.document.settle(Document.Answer.Cancel)
    }
    Platform.FileDialog {
        id: exportDialog

        objectName: "exportDialog"
        title: qsTr("Export the picture")
        fileMode: Platform.FileDialog.SaveFile
        onAccepted: dialogs.exporter.write(file)
    }
    UnsavedSheet {
        id: unsaved

        document: dialogs.document
    }
    WaiverSheet {
        id: waiver

        session: dialogs.session
    }
    SettingsSheet {
        id: settingsSheet

        packs: dialogs.packs
        onFolderRequested: {
            rulesDialog.folder = dialogs.packs.suggestion
            rulesDialog.open()
        }
    }
    Platform.FolderDialog {
        id: rulesDialog

        title: qsTr("Choose a folder of rules")
        onAccepted: dialogs.packs.add(folder)
    }
    ExportSheet {
        id: exportSheet

        exporter: dialogs.exporter
        onWhereRequested: dialogs.exportPicture()
    }
}
