import QtQuick
import QtQuick.Templates as T
import Plumbline

// One line of a menu, with the keys that do the same.
T.MenuItem {
    id: entry

    property string keys: ""
    // Shows a tick; the entry does not toggle by itself.
    property bool ticked: false

    implicitWidth: 232
    implicitHeight: 28
    leftPadding: 7 * Theme.unit
    rightPadding: 3 * Theme.unit

    contentItem: MenuWords {
        text: entry.text
        keys: entry.keys
        enabled: entry.enabled
    }
    indicator: Icon {
        x: 2 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        visible: entry.ticked || entry.checked
        name: "ui/check"
        size: 14
        color: Theme.accent
    }
    arrow: Icon {
        x: entry.width - width - 2 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        visible: entry.subMenu
        name: "ui/chevron-right"
        size: 14
        color: Theme.textSecondary
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: entry.highlighted && entry.enabled ? Theme.hover : "transparent"
    }
}
