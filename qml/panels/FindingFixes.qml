pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// What a finding can be mended with, one button each.
Column {
    id: list

    // {id, title}
    property var fixes: []
    signal chosen(fix: string)

    visible: fixes.length > 0
    spacing: Theme.unit

    Repeater {
        model: list.fixes

        Chip {
            required property var modelData

            objectName: "fix-" + modelData.id
            width: Math.min(implicitWidth, list.width)
            text: modelData.title
            onClicked: list.chosen(modelData.id)
        }
    }
}
