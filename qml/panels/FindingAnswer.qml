pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// What a question asks to state: one click for a yes or no and for a choice, else the way to the field.
Column {
    id: answer

    // {record, recordName, property, title, type, values, valueTitles, help}
    required property var ask
    readonly property var options: ask.type === "boolean" ? [true, false] : ask.type === "choice" ? ask.values : []
    signal answered(value: var)
    signal inspect

    topPadding: Theme.unit
    spacing: Theme.unit

    SmallWords {
        width: parent.width
        text: qsTr("%1 of %2").arg(answer.ask.title).arg(answer.ask.recordName)
    }
    Flow {
        width: parent.width
        spacing: Theme.unit

        Repeater {
            model: answer.options

            Chip {
                required property var modelData
                required property int index

                text: answer.ask.type === "choice" ? answer.ask.valueTitles[index] : modelData ? qsTr("Yes") : qsTr("No")
                Accessible.name: answer.ask.title + ": " + text
                onClicked: answer.answered(modelData)
            }
        }
        Chip {
            text: answer.options.length > 0 ? qsTr("Other …") : qsTr("Answer …")
            Accessible.name: qsTr("Answer %1 in the inspector").arg(answer.ask.title)
            onClicked: answer.inspect()
        }
    }
}
