import QtQuick
import Plumbline

// A component that is not on the board yet, as its card will be.
Rectangle {
    id: card

    required property rect area
    required property string iconName
    required property string title
    required property string role
    required property real zoom

    visible: iconName !== ""
    x: area.x
    y: area.y
    width: area.width / zoom
    height: area.height / zoom
    scale: zoom
    transformOrigin: Item.TopLeft
    radius: Theme.radius
    opacity: 0.85
    color: Theme.panel
    border.color: Theme.accent
    border.width: 2

    Rectangle {
        id: field

        x: 2
        y: 2
        width: 40
        height: card.height - 4
        radius: Theme.radius - 2
        color: Theme.tint[card.role] ?? "transparent"

        Icon {
            anchors.centerIn: parent
            name: card.iconName
            size: 20
            color: Theme.ink[card.role] ?? Theme.text
        }
    }
    Text {
        x: 52
        width: card.width - x - 2 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        text: card.title
        textFormat: Text.PlainText
        elide: Text.ElideRight
        color: Theme.text
        font.pixelSize: Theme.fontBody
        font.weight: Font.DemiBold
    }
}
