import QtQuick
import Plumbline

// A reason behind its mark.
Item {
    id: line

    property string iconName: ""
    property color color: Theme.textSecondary
    property string text: ""

    implicitHeight: words.height

    Icon {
        y: 1
        name: line.iconName
        size: 12
        color: line.color
    }
    SmallWords {
        id: words

        x: 18
        width: line.width - x
        text: line.text
        color: Theme.text
    }
}
