pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// One of a few options.
Row {
    id: row

    property string title: ""
    // {value, text}
    property var options: []
    property var current
    signal picked(value: var)

    spacing: Theme.unit
    opacity: enabled ? 1 : 0.5

    Words {
        width: 76
        height: 28
        verticalAlignment: Text.AlignVCenter
        text: row.title
    }
    Repeater {
        model: row.options

        Chip {
            required property var modelData

            width: 56
            implicitHeight: 28
            text: modelData.text
            chosen: row.current === modelData.value
            Accessible.name: row.title + ": " + text
            Accessible.role: Accessible.RadioButton
            Accessible.checked: chosen
            onClicked: row.picked(modelData.value)
        }
    }
}
