import QtQuick
import Plumbline

// A component that is not on the board yet.
Rectangle {
    id: root

    required property rect area
    required property string kind
    required property string title

    visible: kind !== ""
    x: area.x
    y: area.y
    width: area.width
    height: area.height
    radius: Theme.radius
    opacity: 0.85
    color: Theme.panel
    border { color: Theme.accent; width: 2 }

    Icon {
        id: icon

        x: Math.round((root.height * 0.66 - width) / 2)
        anchors.verticalCenter: parent.verticalCenter
        name: root.kind
        size: Math.min(20, root.height * 0.4)
        color: Theme.accent
    }

    Text {
        anchors { left: icon.right; right: parent.right; margins: 2 * Theme.unit; verticalCenter: parent.verticalCenter }
        text: root.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.text
        font.pixelSize: Theme.fontBody
        font.weight: Font.DemiBold
    }
}
