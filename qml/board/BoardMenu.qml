import QtQuick
import Plumbline

// What can be done with what is selected.
PopupMenu {
    id: menu

    required property int selected
    signal chosen(command: string)
    signal fit

    implicitWidth: 220

    MenuEntry {
        text: qsTr("Rename")
        keys: "F2"
        enabled: menu.selected === 1
        onTriggered: menu.chosen("rename")
    }
    MenuEntry {
        text: qsTr("Duplicate")
        keys: "Ctrl+D"
        enabled: menu.selected > 0
        onTriggered: menu.chosen("duplicate")
    }
    MenuEntry {
        text: qsTr("Delete")
        keys: "Del"
        enabled: menu.selected > 0
        onTriggered: menu.chosen("remove")
    }
    MenuLine {}
    MenuEntry {
        text: qsTr("Select all")
        keys: "Ctrl+A"
        onTriggered: menu.chosen("selectAll")
    }
    MenuEntry {
        text: qsTr("Show everything")
        keys: "Shift+1"
        onTriggered: menu.fit()
    }
}
