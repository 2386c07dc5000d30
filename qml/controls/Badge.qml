import QtQuick
import Plumbline

// A count of what needs attention, in the colour of the worst of it.
Rectangle {
    id: badge

    property int count: 0
    property string role: "warning"

    implicitWidth: Math.max(16, words.implicitWidth + 8)
    implicitHeight: 16
    radius: 8
    visible: count > 0
    color: Theme.tint[role]

    Text {
        id: words

        anchors.centerIn: parent
        text: badge.count > 99 ? "99+" : badge.count
        color: Theme.ink[badge.role]
        font.pixelSize: Theme.fontSmall
        font.weight: Font.DemiBold
    }
}
