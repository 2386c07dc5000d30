pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// What a question asks to state: one click for a yes or no and for a choice; values to pick, or a field, for the rest.
Column {
    id: answer

    // As FindingsModel gives it: {record, recordName, property, title, type, unit, values, valueTitles, openSet, usual, usualTitle,
    // help}
    required property var ask
    readonly property bool isSet: ask.type === "set"
    readonly property bool isTyped: ask.type === "number" || ask.type === "text" || ask.type === "list" || (isSet && ask.openSet)
    readonly property var options: ask.type === "boolean" ? [true, false] : ask.type === "choice" || isSet ? ask.values : []
    // Of a set: what is picked so far.
    property var picked: []
    // What was wrong with the last answer.
    property string wrong: ""
    signal answered(value: var)
    signal inspect

    function choose(value: var) {
        if (isSet)
            picked = picked.includes(value) ? picked.filter(one => one !== value) : picked.concat([value])
        else
            answered(value)
    }
    function take(words: string) {
        if (words.trim() === "")
            return
        if (ask.type === "list" || isSet)
            answered(picked.concat(words.split(",").map(word => word.trim()).filter(word => word !== "")))
        else
            answered(words)
    }

    topPadding: Theme.unit
    spacing: Theme.unit

    SmallWords {
        width: parent.width
        text: qsTr("%1 of %2").arg(answer.ask.title).arg(answer.ask.recordName)

        HoverHandler {
            id: pointer
        }
        Tip {
            text: answer.ask.help ?? ""
            visible: pointer.hovered && text !== ""
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.unit

        Repeater {
            model: answer.options

            Chip {
                required property var modelData
                required property int index

                objectName: "answer-" + answer.ask.property + "-" + modelData
                text: answer.ask.type === "boolean" ? (modelData ? qsTr("Yes") : qsTr("No")) : answer.ask.valueTitles[index]
                chosen: answer.picked.includes(modelData)
                Accessible.name: answer.ask.title + ": " + text
                Accessible.role: answer.isSet ? Accessible.CheckBox : Accessible.Button
                Accessible.checked: chosen
                onClicked: answer.choose(modelData)
            }
        }
        Field {
            objectName: "answer-" + answer.ask.property
            implicitHeight: 24
            implicitWidth: answer.ask.type === "number" ? 112 : 160
            visible: answer.isTyped
            placeholderText: answer.ask.type === "number" ? (suffix === "" ? qsTr("number") : qsTr("number, %1").arg(suffix))
                             : answer.isSet ? qsTr("other …") : answer.ask.type === "list" ? qsTr("one, another") : qsTr("answer")
            suffix: answer.ask.unit ?? ""
            wrong: answer.wrong !== ""
            Accessible.name: answer.ask.title
            onCommitted: text => answer.take(text)
        }
        Chip {
            objectName: "answer-" + answer.ask.property + "-done"
            visible: answer.isSet && answer.picked.length > 0
            text: qsTr("Done")
            font.weight: Font.DemiBold
            Accessible.name: qsTr("State %1").arg(answer.ask.title)
            onClicked: answer.answered(answer.picked)
        }
        Chip {
            objectName: "answer-" + answer.ask.property + "-usual"
            visible: (answer.isTyped || answer.isSet) && answer.picked.length === 0 && (answer.ask.usualTitle ?? "") !== ""
            text: qsTr("%1, as usual").arg(answer.ask.usualTitle ?? "")
            Accessible.name: qsTr("%1: %2").arg(answer.ask.title).arg(answer.ask.usualTitle ?? "")
            onClicked: answer.answered(answer.ask.usual)
        }
        Chip {
            objectName: "answer-" + answer.ask.property + "-none"
            visible: (answer.isTyped || answer.isSet) && answer.picked.length === 0
            text: qsTr("None")
            Accessible.name: qsTr("There is deliberately no %1").arg(answer.ask.title)
            onClicked: answer.answered("none")
        }
        Chip {
            text: answer.ask.type === "kind" ? qsTr("Choose its kind …") : qsTr("Look …")
            Accessible.name: qsTr("Show %1 in the inspector").arg(answer.ask.recordName)
            onClicked: answer.inspect()
        }
    }
    SmallWords {
        width: parent.width
        visible: text !== ""
        color: Theme.blocker
        text: answer.wrong
    }
}
