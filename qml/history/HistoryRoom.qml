import QtQuick
import Qt.labs.platform as Platform
import Plumbline

// Everything of the history that the window holds; made when it is first opened.
Item {
    id: room

    required property Session session
    signal closed

    function open() {
        viewLoader.active = true
        const view = viewLoader.item as HistoryView
        view.open()
    }
    function replay(row: int) {
        if (!replayer.open(kept, row))
            return
        replayLoader.active = true
        const screen = replayLoader.item as ReplayScreen
        screen.open()
    }

    AttemptList {
        id: kept

        objectName: "attempts"
    }
    ReplayPlayer {
        id: replayer

        objectName: "replayPlayer"
        session: room.session
    }
    // Qt 6.4 makes no bound components in loaders, hence names from outside.
    // qmllint disable unqualified
    Loader {
        id: viewLoader

        active: false
        sourceComponent: HistoryView {
            session: room.session
            attempts: kept
            onReplayRequested: row => room.replay(row)
            onExportRequested: {
                exportDialog.open()
                exportDialog.currentFile = kept.suggestion
            }
            onImportRequested: importDialog.open()
            onClosed: room.closed()
        }
    }
    Loader {
        id: replayLoader

        active: false
        sourceComponent: ReplayScreen {
            player: replayer
        }
    }
    // qmllint enable unqualified
    Platform.FileDialog {
        id: exportDialog

        title: qsTr("Export all attempts")
        fileMode: Platform.FileDialog.SaveFile
        defaultSuffix: "json"
        nameFilters: [qsTr("Attempts (*.json)")]
        onAccepted: kept.exportAll(file)
    }
    Platform.FileDialog {
        id: importDialog

        title: qsTr("Import attempts")
        fileMode: Platform.FileDialog.OpenFile
        nameFilters: [qsTr("Attempts (*.json)"), qsTr("All files (*)")]
        onAccepted: kept.importFrom(file)
    }
}
