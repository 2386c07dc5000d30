import QtQuick
import Plumbline

// A line of the command palette: an icon for what is or could be on the board, its name, what it is, its keys.
Item {
    id: row

    required property string title
    required property string detail
    required property string keys
    required property string icon
    required property string colorRole
    required property bool possible
    property bool current: false
    signal picked

    implicitHeight: 36
    Accessible.role: Accessible.ListItem
    Accessible.name: title
    Accessible.description: detail
    Accessible.onPressAction: picked()

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius - 2
        color: row.current ? Theme.selected : pointer.hovered ? Theme.hover : "transparent"
    }
    Rectangle {
        x: Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        width: 26
        height: 26
        radius: Theme.radius - 2
        visible: row.icon !== ""
        color: Theme.tint[row.colorRole] ?? "transparent"

        Icon {
            anchors.centerIn: parent
            name: row.icon
            size: 17
            color: Theme.ink[row.colorRole] ?? Theme.textSecondary
        }
    }
    Text {
        id: name

        x: 10 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(implicitWidth, right.x - x - 2 * Theme.unit)
        text: row.title
        color: row.possible ? Theme.text : Theme.textDisabled
        font.pixelSize: Theme.fontBody
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    Text {
        anchors.left: name.right
        anchors.leftMargin: 2 * Theme.unit
        anchors.right: right.left
        anchors.rightMargin: 2 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        text: row.detail
        color: Theme.textSecondary
        font.pixelSize: Theme.fontSmall
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    KeyCap {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        text: row.keys
    }
    HoverHandler {
        id: pointer
    }
    TapHandler {
        onTapped: row.picked()
    }
}
