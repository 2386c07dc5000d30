import QtQuick
import Plumbline

// A line of a menu for an action of the table.
MenuEntry {
    id: entry

    required property UserAction verb

    text: verb?.text ?? ""
    keys: verb?.keys ?? ""
    enabled: verb?.enabled ?? false
    ticked: verb?.ticked ?? false
    onTriggered: verb.trigger()
}
