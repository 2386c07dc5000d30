import QtQuick
import Plumbline

// The minimap in its frame. There only while part of the board is out of view.
Rectangle {
    id: card

    required property BoardView board
    property bool wanted: true

    objectName: "minimap"
    visible: wanted && map.useful
    width: 176
    height: 112
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.panelBorder

    Minimap {
        id: map

        anchors.fill: parent
        anchors.margins: 2
        board: card.board
        Accessible.role: Accessible.Graphic
        Accessible.name: qsTr("Minimap")
    }
}
