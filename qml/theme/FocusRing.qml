import QtQuick
import Plumbline

// Around whatever has the keyboard's focus.
Rectangle {
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -4
    visible: shown
    color: "transparent"
    radius: Theme.radius + 2
    border.color: Theme.focusRing
    border.width: 2
}
