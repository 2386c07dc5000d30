import QtQuick
import Plumbline

// The shortcuts of the window. Those of the board work while it has the focus and are its own.
Item {
    id: keys

    required property Document document
    required property EditHistory history
    required property FindingsModel findings
    required property FixChooser chooser
    signal saveAs
    signal exportPicture
    signal search
    signal showMenu
    signal fold
    signal showTab(tab: int)
    signal showSettings
    signal closeWindow

    Shortcut {
        sequence: "Ctrl+N"
        onActivated: keys.document.request(Document.Intent.New)
    }
    Shortcut {
        sequence: "Ctrl+O"
        onActivated: keys.document.request(Document.Intent.Open)
    }
    Shortcut {
        sequence: "Ctrl+S"
        onActivated: keys.document.save()
    }
    Shortcut {
        sequence: "Ctrl+Shift+S"
        onActivated: keys.saveAs()
    }
    Shortcut {
        sequence: "Ctrl+E"
        enabled: !keys.document.empty
        onActivated: keys.exportPicture()
    }
    Shortcut {
        sequence: "Ctrl+,"
        onActivated: keys.showSettings()
    }
    Shortcut {
        sequence: "Ctrl+Q"
        onActivated: keys.closeWindow()
    }
    Shortcut {
        sequence: "Ctrl+Z"
        enabled: keys.history.canUndo
        onActivated: keys.history.undo()
    }
    Shortcut {
        sequences: ["Ctrl+Shift+Z", "Ctrl+Y"]
        enabled: keys.history.canRedo
        onActivated: keys.history.redo()
    }
    Shortcut {
        sequence: "/"
        onActivated: keys.search()
    }
    Shortcut {
        sequence: "F10"
        onActivated: keys.showMenu()
    }
    Shortcut {
        sequence: "Ctrl+\\"
        onActivated: keys.fold()
    }
    Shortcut {
        sequence: "F8"
        onActivated: {
            keys.findings.step(1)
            keys.showTab(1)
        }
    }
    Shortcut {
        sequence: "Shift+F8"
        onActivated: {
            keys.findings.step(-1)
            keys.showTab(1)
        }
    }
    Shortcut {
        sequence: "."
        enabled: !keys.chooser.open
        onActivated: keys.chooser.begin("")
    }
    Shortcut {
        sequence: "Ctrl+1"
        onActivated: keys.showTab(0)
    }
    Shortcut {
        sequence: "Ctrl+2"
        onActivated: keys.showTab(1)
    }
    Shortcut {
        sequence: "Ctrl+3"
        onActivated: keys.showTab(2)
    }
}
