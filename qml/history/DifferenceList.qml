import QtQuick
import Plumbline

// A kind of difference and what falls under it; nothing when nothing does.
Column {
    id: list

    required property string title
    required property var lines

    visible: lines.length > 0
    spacing: Theme.unit

    Heading {
        text: list.title
    }
    Words {
        width: parent.width
        lineHeight: 1.25
        text: list.lines.join("\n")
    }
}
