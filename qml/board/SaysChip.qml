import QtQuick
import Plumbline

// A few words beside the pointer.
Rectangle {
    id: chip

    property alias text: words.text
    // Says why something cannot be.
    property bool warns: false

    width: words.width + 4 * Theme.unit
    height: words.height + 2 * Theme.unit
    radius: Theme.unit
    color: warns ? Theme.blockerTint : Theme.tooltip
    border.color: warns ? Theme.blocker : "transparent"

    Text {
        id: words

        anchors.centerIn: parent
        width: Math.min(implicitWidth, 280)
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
        color: chip.warns ? Theme.blocker : Theme.tooltipText
        font.pixelSize: Theme.fontSmall
    }
}
