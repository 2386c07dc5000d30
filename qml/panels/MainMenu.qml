pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Everything the window can do, by name.
PopupMenu {
    id: menu

    required property Document document
    required property ActionTable actions

    ActionEntry { verb: menu.actions.find("file-new") }
    ActionEntry { verb: menu.actions.find("file-open") }
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
    ActionEntry { verb: menu.actions.find("practice-history") }
    MenuLine {}
    ActionEntry { verb: menu.actions.find("file-save") }
    ActionEntry { verb: menu.actions.find("file-save-as") }
    ActionEntry { verb: menu.actions.find("file-export") }
    MenuLine {}
    ActionEntry { verb: menu.actions.find("edit-undo") }
    ActionEntry { verb: menu.actions.find("edit-redo") }
    MenuLine {}
    ActionEntry { verb: menu.actions.find("command-palette") }
    ActionEntry { verb: menu.actions.find("board-search") }
    ActionEntry { verb: menu.actions.find("toggle-palette") }
    ActionEntry { verb: menu.actions.find("toggle-panel") }
    PopupMenu {
        title: qsTr("Appearance")

        ActionEntry { verb: menu.actions.find("theme-system") }
        ActionEntry { verb: menu.actions.find("theme-light") }
        ActionEntry { verb: menu.actions.find("theme-dark") }
        MenuLine {}
        ActionEntry { verb: menu.actions.find("less-motion") }
    }
    ActionEntry {
        objectName: "settingsEntry"
        verb: menu.actions.find("settings")
    }
    MenuLine {}
    ActionEntry { verb: menu.actions.find("help-keys") }
    ActionEntry { verb: menu.actions.find("window-close") }
}
