import QtQuick
import Plumbline

// What the actions of the window do. Those of the board are carried out by its tools.
Item {
    id: root

    required property ActionTable table
    required property Document document
    required property EditHistory history
    required property FindingsModel findings
    required property FixChooser chooser
    required property OutageControl outage
    required property WindowState arrangement
    required property Board board
    signal saveAs
    signal exportPicture
    signal closeWindow
    signal showMenu
    signal showHelp
    signal showSettings
    // boardOnly: only what is there.
    signal showCommands(boardOnly: bool)
    signal showHistory
    signal fold
    signal showTab(tab: int)
    signal editProperties
    signal switchPanel

    ActionHandler {
        table: root.table
        action: "file-new"
        onTriggered: root.document.request(Document.Intent.New)
    }
    ActionHandler {
        table: root.table
        action: "file-open"
        onTriggered: root.document.request(Document.Intent.Open)
    }
    ActionHandler {
        table: root.table
        action: "file-save"
        onTriggered: root.document.save()
    }
    ActionHandler {
        table: root.table
        action: "file-save-as"
        onTriggered: root.saveAs()
    }
    ActionHandler {
        table: root.table
        action: "file-export"
        enabled: !root.document.empty
        onTriggered: root.exportPicture()
    }
    ActionHandler {
        table: root.table
        action: "practice-history"
        onTriggered: root.showHistory()
    }
    ActionHandler {
        table: root.table
        action: "window-close"
        onTriggered: root.closeWindow()
    }
    ActionHandler {
        table: root.table
        action: "edit-undo"
        enabled: root.history.canUndo
        text: root.history.canUndo ? qsTr("Undo: %1").arg(root.history.undoLabel) : ""
        onTriggered: root.history.undo()
    }
    ActionHandler {
        table: root.table
        action: "edit-redo"
        enabled: root.history.canRedo
        text: root.history.canRedo ? qsTr("Redo: %1").arg(root.history.redoLabel) : ""
        onTriggered: root.history.redo()
    }
    ActionHandler {
        table: root.table
        action: "finding-next"
        onTriggered: {
            root.findings.step(1)
            root.showTab(1)
        }
    }
    ActionHandler {
        table: root.table
        action: "finding-previous"
        onTriggered: {
            root.findings.step(-1)
            root.showTab(1)
        }
    }
    ActionHandler {
        table: root.table
        action: "fix-next"
        enabled: !root.chooser.open
        onTriggered: root.chooser.begin("")
    }
    ActionHandler {
        table: root.table
        action: "take-down"
        enabled: root.outage.candidate !== ""
        text: root.outage.candidateIsDown ? qsTr("Bring up again") : ""
        onTriggered: {
            root.outage.toggle()
            root.showTab(3)
        }
    }
    ActionHandler {
        table: root.table
        action: "bring-up"
        enabled: root.outage.down !== ""
        onTriggered: root.outage.bringUp()
    }
    ActionHandler {
        table: root.table
        action: "settings"
        onTriggered: root.showSettings()
    }
    ActionHandler {
        table: root.table
        action: "command-palette"
        onTriggered: root.showCommands(false)
    }
    ActionHandler {
        table: root.table
        action: "board-search"
        onTriggered: root.showCommands(true)
    }
    ActionHandler {
        table: root.table
        action: "menu"
        onTriggered: root.showMenu()
    }
    ActionHandler {
        table: root.table
        action: "help-keys"
        onTriggered: root.showHelp()
    }
    ActionHandler {
        table: root.table
        action: "inspect"
        enabled: root.board.subject !== "board"
        onTriggered: root.editProperties()
    }
    ActionHandler {
        table: root.table
        action: "switch-panel"
        onTriggered: root.switchPanel()
    }
    ClipboardActions {
        table: root.table
        board: root.board
    }
    ViewActions {
        table: root.table
        arrangement: root.arrangement
        board: root.board
        onFold: root.fold()
        onShowTab: tab => root.showTab(tab)
    }
}
