pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import QtQuick.Templates as T
import Plumbline

// What can be done with what is selected, or with the board.
PopupMenu {
    id: menu

    required property ActionTable actions
    property string subject: "board"

    implicitWidth: 252

    Instantiator {
        model: menu.actions?.contextMenu(menu.subject) ?? []
        delegate: MenuEntry {
            id: entry

            required property var modelData
            readonly property UserAction verb: modelData as UserAction
            readonly property bool line: verb === null

            implicitHeight: line ? 9 : 28
            text: verb?.text ?? ""
            keys: verb?.keys ?? ""
            enabled: verb?.enabled ?? false
            ticked: verb?.ticked ?? false
            onTriggered: verb.trigger()

            Line {
                visible: entry.line
                y: 4
                width: entry.width
            }
        }
        onObjectAdded: (index, object) => menu.insertItem(index, object as T.MenuItem)
        onObjectRemoved: (index, object) => menu.removeItem(object as T.MenuItem)
    }
}
