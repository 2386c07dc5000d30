pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// All that a finding asks for.
Column {
    id: answers

    property var asks: []
    signal answered(record: string, property: string, value: var)
    signal inspect(record: string)

    visible: asks.length > 0

    Repeater {
        model: answers.asks

        FindingAnswer {
            required property var modelData

            width: answers.width
            ask: modelData
            onAnswered: value => answers.answered(modelData.record, modelData.property, value)
            onInspect: answers.inspect(modelData.record)
        }
    }
}
