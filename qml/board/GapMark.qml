pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// A distance between two records: a line with ends, and how many pixels of the board it is.
Item {
    id: mark

    required property rect area
    required property real zoom
    readonly property bool level: area.width >= area.height
    readonly property real length: Math.max(area.width, area.height)

    x: Math.round(area.x)
    y: Math.round(area.y)

    Rectangle {
        width: mark.level ? mark.length : 1
        height: mark.level ? 1 : mark.length
        color: Theme.guide
    }
    Repeater {
        model: [0, mark.length - 1]

        Rectangle {
            required property real modelData

            x: mark.level ? modelData : -3
            y: mark.level ? -3 : modelData
            width: mark.level ? 1 : 7
            height: mark.level ? 7 : 1
            color: Theme.guide
        }
    }
    Rectangle {
        x: Math.round(mark.level ? (mark.length - width) / 2 : Theme.unit + 2)
        y: Math.round(mark.level ? Theme.unit + 2 : (mark.length - height) / 2)
        width: words.implicitWidth + 2 * Theme.unit
        height: words.implicitHeight + 2
        radius: Theme.unit
        color: Theme.guide

        Text {
            id: words

            anchors.centerIn: parent
            text: Math.round(mark.length / mark.zoom)
            textFormat: Text.PlainText
            color: Theme.panel
            font.pixelSize: Theme.fontSmall
            font.weight: Font.DemiBold
        }
    }
}
