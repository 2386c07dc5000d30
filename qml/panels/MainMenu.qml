pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Everything the window can do, by name.
PopupMenu {
    id: menu

    required property Document document
    required property EditHistory history
    required property WindowState arrangement
    signal openRequested
    signal saveAsRequested
    signal exportRequested
    signal settingsRequested
    signal closeRequested

    MenuEntry {
        text: qsTr("New")
        keys: qsTr("Ctrl+N")
        onTriggered: menu.document.request(Document.Intent.New)
    }
    MenuEntry {
        text: qsTr("Open …")
        keys: qsTr("Ctrl+O")
        onTriggered: menu.document.request(Document.Intent.Open)
    }
    PopupMenu {
        id: recentMenu

        title: qsTr("Open recent")
        enabled: menu.document.recent.length > 0

        Instantiator {
            model: menu.document.recent
            delegate: MenuEntry {
                required property var modelData

                text: modelData.name
                onTriggered: menu.document.request(Document.Intent.Open, modelData.url)
            }
            onObjectAdded: (index, object) => recentMenu.insertItem(index, object)
            onObjectRemoved: (index, object) => recentMenu.removeItem(object)
        }
    }
    PopupMenu {
        id: exampleMenu

        title: qsTr("Examples")
        enabled: menu.document.examples.length > 0

        Instantiator {
            model: menu.document.examples
            delegate: MenuEntry {
                required property var modelData

                text: modelData.title
                onTriggered: menu.document.request(Document.Intent.Copy, modelData.url)
            }
            onObjectAdded: (index, object) => exampleMenu.insertItem(index, object)
            onObjectRemoved: (index, object) => exampleMenu.removeItem(object)
        }
    }
    MenuLine {}
    MenuEntry {
        text: qsTr("Save")
        keys: qsTr("Ctrl+S")
        onTriggered: menu.document.save()
    }
    MenuEntry {
        text: qsTr("Save as …")
        keys: qsTr("Ctrl+Shift+S")
        onTriggered: menu.saveAsRequested()
    }
    MenuEntry {
        text: qsTr("Export …")
        keys: qsTr("Ctrl+E")
        enabled: !menu.document.empty
        onTriggered: menu.exportRequested()
    }
    MenuLine {}
    MenuEntry {
        text: menu.history.canUndo ? qsTr("Undo: %1").arg(menu.history.undoLabel) : qsTr("Undo")
        keys: qsTr("Ctrl+Z")
        enabled: menu.history.canUndo
        onTriggered: menu.history.undo()
    }
    MenuEntry {
        text: menu.history.canRedo ? qsTr("Redo: %1").arg(menu.history.redoLabel) : qsTr("Redo")
        keys: qsTr("Ctrl+Shift+Z")
        enabled: menu.history.canRedo
        onTriggered: menu.history.redo()
    }
    MenuLine {}
    MenuEntry {
        text: qsTr("Palette")
        ticked: menu.arrangement.paletteOpen
        onTriggered: menu.arrangement.paletteOpen = !menu.arrangement.paletteOpen
    }
    MenuEntry {
        text: qsTr("Side panel")
        ticked: menu.arrangement.panelOpen
        onTriggered: menu.arrangement.panelOpen = !menu.arrangement.panelOpen
    }
    PopupMenu {
        title: qsTr("Appearance")

        MenuEntry {
            text: qsTr("As the system")
            ticked: Theme.scheme === Theme.Scheme.System
            onTriggered: Theme.scheme = Theme.Scheme.System
        }
        MenuEntry {
            text: qsTr("Light")
            ticked: Theme.scheme === Theme.Scheme.Light
            onTriggered: Theme.scheme = Theme.Scheme.Light
        }
        MenuEntry {
            text: qsTr("Dark")
            ticked: Theme.scheme === Theme.Scheme.Dark
            onTriggered: Theme.scheme = Theme.Scheme.Dark
        }
        MenuLine {}
        MenuEntry {
            text: qsTr("Less motion")
            ticked: Theme.reducedMotion
            onTriggered: Theme.reducedMotion = !Theme.reducedMotion
        }
    }
    MenuEntry {
        objectName: "settingsEntry"
        text: qsTr("Settings …")
        keys: qsTr("Ctrl+,")
        onTriggered: menu.settingsRequested()
    }
    MenuLine {}
    MenuEntry {
        text: qsTr("Close")
        keys: qsTr("Ctrl+Q")
        onTriggered: menu.closeRequested()
    }
}
