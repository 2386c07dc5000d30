pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Some verbs below a heading.
Column {
    id: row

    property string title: ""
    // {verb, text}
    property var verbs: []
    signal picked(verb: string)

    spacing: Theme.unit
    opacity: enabled ? 1 : 0.5

    Heading {
        text: row.title
    }
    Grid {
        columns: 3
        spacing: Theme.unit

        Repeater {
            model: row.verbs

            Chip {
                required property var modelData

                width: (row.width - 2 * Theme.unit) / 3
                implicitHeight: 28
                text: modelData.text
                Accessible.name: row.title + ": " + text
                onClicked: row.picked(modelData.verb)
            }
        }
    }
}
