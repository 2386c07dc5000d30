import QtQuick
import Plumbline

// The title of the design: reads as words, edits as a field.
Field {
    id: field

    readonly property real naturalWidth: Math.max(60, Math.ceil(measure.width) + leftPadding + rightPadding + 4)

    objectName: "titleField"
    leftPadding: Theme.unit + 2
    rightPadding: Theme.unit + 2
    font.pixelSize: Theme.fontBody + 1
    placeholderTextColor: Theme.text
    font.weight: Font.DemiBold
    Accessible.name: qsTr("Title of the design")
    background: Rectangle {
        radius: Theme.radius - 2
        color: field.activeFocus || field.hovered ? Theme.field : "transparent"
        border.width: field.activeFocus ? 2 : 0
        border.color: Theme.focusRing
    }

    TextMetrics {
        id: measure

        font: field.font
        text: field.text === "" ? field.placeholderText : field.text
    }
}
