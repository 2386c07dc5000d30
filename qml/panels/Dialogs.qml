import QtQuick
import QtQuick.Dialogs
import Plumbline

// Every dialog of the window. Made when one is first asked for.
Item {
    id: dialogs

    required property Document document
    required property Exporter exporter

    function askAboutChanges() {
        unsaved.open()
    }
    function exportOptions() {
        exportSheet.open()
    }
    function open() {
        openDialog.open()
    }
    function save() {
        saveDialog.selectedFile = document.suggestion
        saveDialog.open()
    }
    function exportPicture() {
        exportDialog.defaultSuffix = exporter.format
        exportDialog.nameFilters = [exporter.format === "svg" ? qsTr("SVG picture (*.svg)") : qsTr("PNG picture (*.png)")]
        exportDialog.selectedFile = exporter.suggestion
        exportDialog.open()
    }

    FileDialog {
        id: openDialog

        objectName: "openDialog"
        title: qsTr("Open a design")
        fileMode: FileDialog.OpenFile
        nameFilters: [qsTr("Plumbline designs (*.plumb)"), qsTr("All files (*)")]
        onAccepted: dialogs.document.request(Document.Intent.Open, selectedFile)
    }
    FileDialog {
        id: saveDialog

        objectName: "saveDialog"
        title: qsTr("Save the design")
        fileMode: FileDialog.SaveFile
        defaultSuffix: "plumb"
        nameFilters: [qsTr("Plumbline designs (*.plumb)")]
        onAccepted: dialogs.document.save(selectedFile)
        onRejected: dialogs.document.settle(Document.Answer.Cancel)
    }
    FileDialog {
        id: exportDialog

        objectName: "exportDialog"
        title: qsTr("Export the picture")
        fileMode: FileDialog.SaveFile
        onAccepted: dialogs.exporter.write(selectedFile)
    }
    UnsavedSheet {
        id: unsaved

        document: dialogs.document
    }
    ExportSheet {
        id: exportSheet

        exporter: dialogs.exporter
        onWhereRequested: dialogs.exportPicture()
    }
}
