pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Any of several values. Few are chips; of many, the chosen ones are chips and the others are in a menu.
Flow {
    id: editor

    property var chosen: []
    property var values: []
    property var valueTitles: []
    // Counts while nothing is stated.
    property var fallback: []
    // Takes values of the user's own.
    property bool open: false
    property string name: ""
    readonly property bool many: values.length > 12
    // Values of the user's own come last.
    readonly property var shown: (many ? [] : values).concat(chosen.filter(one => many || !values.includes(one)))
    signal changed(chosen: var)

    function toggle(value: string) {
        changed(chosen.includes(value) ? chosen.filter(one => one !== value) : chosen.concat([value]))
    }

    spacing: Theme.unit

    Repeater {
        model: editor.shown

        Chip {
            required property string modelData
            readonly property int known: editor.values.indexOf(modelData)

            text: known < 0 ? modelData : editor.valueTitles[known]
            checked: editor.chosen.includes(modelData)
            assumed: editor.fallback.includes(modelData)
            Accessible.name: editor.name + ": " + text
            Accessible.role: Accessible.CheckBox
            Accessible.checked: checked
            onClicked: editor.toggle(modelData)
        }
    }
    Choice {
        implicitHeight: 24
        implicitWidth: 120
        visible: editor.many
        model: editor.valueTitles
        currentIndex: -1
        placeholder: qsTr("Add …")
        Accessible.name: qsTr("Add to %1").arg(editor.name)
        onActivated: index => {
            editor.toggle(editor.values[index])
            currentIndex = -1
        }
    }
    Field {
        implicitHeight: 24
        implicitWidth: 96
        visible: editor.open
        placeholderText: qsTr("other …")
        Accessible.name: qsTr("Add to %1").arg(editor.name)
        onCommitted: text => {
            if (text.trim() !== "" && !editor.chosen.includes(text.trim()))
                editor.toggle(text.trim())
            clear()
        }
    }
}
