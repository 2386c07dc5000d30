import QtQuick
import Plumbline

// One of the values that the catalogue lists.
Choice {
    id: editor

    required property PropertyRow row

    model: row.valueTitles
    currentIndex: row.values.indexOf(row.value)
    placeholder: row.condition === "none" ? qsTr("none, deliberately") : row.assumption
    Accessible.name: row.title
    Accessible.description: row.help
    onActivated: index => row.answer(row.values[index])
}
