import QtQuick
import Plumbline

// What is known of one property, and how to state it: what the editors for each type work on.
Item {
    required property PropertyRows rows
    required property string key
    required property string title
    required property string help
    required property string type
    required property string unit
    required property var value
    // Of a number: as people say it, and rounded in its own unit where that differs.
    required property string spoken
    required property string normal
    required property var fallback
    required property string condition
    required property string assumption
    required property var values
    required property var valueTitles
    required property bool openSet
    required property bool noneAllowed
    readonly property bool stated: condition === "stated" || condition === "none"
    // What is wrong with the last answer.
    property string wrong: ""

    function answer(value: var) {
        wrong = rows.answer(key, value)
    }

    onConditionChanged: wrong = ""
}
