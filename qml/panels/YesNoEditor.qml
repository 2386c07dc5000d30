pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// A yes or no; the one that is assumed while nothing is stated has a frame.
Row {
    id: editor

    required property PropertyRow row

    spacing: Theme.unit

    Repeater {
        model: [true, false]

        Chip {
            required property bool modelData

            implicitHeight: 28
            width: 48
            text: modelData ? qsTr("Yes") : qsTr("No")
            chosen: editor.row.value === modelData
            assumed: !editor.row.stated && editor.row.fallback === modelData
            Accessible.name: editor.row.title + ": " + text
            Accessible.role: Accessible.RadioButton
            Accessible.checked: chosen
            onClicked: editor.row.answer(chosen ? undefined : modelData)
        }
    }
    SmallWords {
        anchors.verticalCenter: parent.verticalCenter
        visible: editor.row.condition !== "stated"
        text: editor.row.condition === "none" ? qsTr("none") : editor.row.condition === "open" ? qsTr("not stated")
                                                                                             : qsTr("assumed")
    }
}
