import QtQuick
import Plumbline

// A line that stays as long as what it says is so.
Rectangle {
    id: banner

    property string text: ""

    implicitHeight: words.height + 4 * Theme.unit
    visible: text !== ""
    radius: Theme.radius
    color: Theme.blockerTint
    border.width: 1
    border.color: Theme.blocker
    Accessible.role: Accessible.AlertMessage
    Accessible.name: text

    Icon {
        x: 3 * Theme.unit
        y: 2 * Theme.unit + 1
        name: "ui/warning"
        size: 16
        color: Theme.blocker
    }
    Words {
        id: words

        x: 9 * Theme.unit
        y: 2 * Theme.unit
        width: banner.width - x - 3 * Theme.unit
        text: banner.text
    }
}
