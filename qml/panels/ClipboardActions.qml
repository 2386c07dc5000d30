import QtQuick
import Plumbline

// Copy, cut and paste on the board.
Item {
    id: root

    required property ActionTable table
    required property Board board
    readonly property bool something: board.subject !== "board" && board.subject !== "connection"

    ActionHandler {
        table: root.table
        action: "edit-copy"
        enabled: root.something
        onTriggered: root.board.copy()
    }
    ActionHandler {
        table: root.table
        action: "edit-cut"
        enabled: root.something
        onTriggered: if (root.board.copy()) root.table.find("delete").trigger()
    }
    ActionHandler {
        table: root.table
        action: "edit-paste"
        onTriggered: root.board.paste()
    }
}
