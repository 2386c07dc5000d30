import QtQuick
import Plumbline

// A soft edge below something that floats: three outlines, because blurs are costly and the software renderer has none.
Item {
    id: shade

    anchors.fill: parent
    z: -1

    Repeater {
        model: 3

        Rectangle {
            required property int index

            anchors.fill: parent
            anchors.margins: -index - 1
            anchors.topMargin: -index
            anchors.bottomMargin: -index - 2
            radius: Theme.radius + index + 1
            color: "transparent"
            border.width: 1
            border.color: Theme.shadow
            opacity: 0.5 - 0.15 * index
        }
    }
}
