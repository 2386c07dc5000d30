import QtQuick
import Plumbline

// A number, a text or a list of texts.
Field {
    id: field

    required property PropertyRow row
    readonly property string shown: row.value === undefined ? ""
                                    : row.spoken !== "" ? row.spoken
                                    : row.type === "list" && row.condition !== "none" ? row.value.join(", ")
                                    : String(row.value)

    value: row.condition === "none" ? qsTr("none, deliberately") : shown
    placeholderText: row.assumption
    suffix: edited ? "" : row.spoken !== "" ? (row.normal === "" ? "" : "= " + row.normal)
            : row.condition === "stated" && !isNaN(Number(shown)) ? row.unit : ""
    wrong: row.wrong !== ""
    inputMethodHints: row.type === "number" ? Qt.ImhPreferNumbers : Qt.ImhNone
    Accessible.name: row.unit === "" ? row.title : row.title + ", " + row.unit
    Accessible.description: row.help
    onEditedChanged: if (edited) row.wrong = ""
    onCommitted: text => row.answer(row.type === "list" ? text.split(",").map(part => part.trim())
                                                              .filter(part => part !== "") : text)
}
