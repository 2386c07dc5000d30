pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// All that a finding asks for.
Column {
    id: answers

    required property FindingsModel findings
    property var asks: []
    signal inspect(record: string)

    visible: asks.length > 0

    Repeater {
        model: answers.asks

        FindingAnswer {
            required property var modelData

            width: answers.width
            ask: modelData
            onAnswered: value => wrong = answers.findings.answer(modelData.record, modelData.property, value)
            onInspect: answers.inspect(modelData.record)
        }
    }
}
