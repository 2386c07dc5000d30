import QtQuick
import Plumbline

// Around whatever has the keyboard's focus.
Rectangle {
    property bool shown: false

    anchors.fill: parent
    anchors.margins: -2
    visible: shown
    color: "transparent"
    radius: Theme.radius
    border.color: Theme.focusRing
    border.width: 2
}
