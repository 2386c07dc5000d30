import QtQuick
import QtQuick.Templates as T
import Plumbline

// A scroll bar that shows itself while it is of use.
T.ScrollBar {
    id: bar

    implicitWidth: 8
    padding: 2
    visible: size < 1
    minimumSize: 0.08

    contentItem: Rectangle {
        implicitWidth: 4
        radius: 2
        color: Theme.scrollBar
        opacity: bar.pressed ? 1 : bar.active || bar.hovered ? 0.8 : 0.35
    }
}
