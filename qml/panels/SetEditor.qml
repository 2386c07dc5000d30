pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Any of several values. Few are chips; of many, the chosen ones are chips and the others are in a menu.
Flow {
    id: editor

    required property PropertyRow row
    readonly property var chosen: row.condition === "stated" ? Array.from(row.value) : []
    // Counts while nothing is stated.
    readonly property var fallback: row.stated ? [] : Array.from(row.fallback ?? [])
    readonly property var values: row.values
    readonly property bool many: values.length > 12
    // Values of the user's own come last.
    readonly property var shown: (many ? [] : values).concat(chosen.filter(one => many || !values.includes(one)))

    function toggle(value: string) {
        row.answer(chosen.includes(value) ? chosen.filter(one => one !== value) : chosen.concat([value]))
    }

    spacing: Theme.unit

    Repeater {
        model: editor.shown

        Chip {
            required property string modelData
            readonly property int known: editor.values.indexOf(modelData)

            text: known < 0 ? modelData : editor.row.valueTitles[known]
            chosen: editor.chosen.includes(modelData)
            assumed: editor.fallback.includes(modelData)
            Accessible.name: editor.row.title + ": " + text
            Accessible.role: Accessible.CheckBox
            Accessible.checked: chosen
            onClicked: editor.toggle(modelData)
        }
    }
    Choice {
        implicitHeight: 24
        implicitWidth: 120
        visible: editor.many
        model: editor.row.valueTitles
        currentIndex: -1
        placeholder: qsTr("Add …")
        Accessible.name: qsTr("Add to %1").arg(editor.row.title)
        onActivated: index => {
            editor.toggle(editor.values[index])
            currentIndex = -1
        }
    }
    Field {
        implicitHeight: 24
        implicitWidth: 96
        visible: editor.row.openSet
        placeholderText: qsTr("other …")
        Accessible.name: qsTr("Add to %1").arg(editor.row.title)
        onCommitted: text => {
            if (text.trim() !== "" && !editor.chosen.includes(text.trim()))
                editor.toggle(text.trim())
            clear()
        }
    }
}
