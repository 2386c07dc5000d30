pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// The actions below one heading of the help sheet.
Column {
    id: group

    required property string title
    required property var actions
    required property KeyRecorder recorder

    spacing: 2

    Heading {
        bottomPadding: Theme.unit
        text: group.title
    }
    Repeater {
        model: group.actions

        Item {
            id: line

            required property UserAction modelData

            width: group.width
            height: 6 * Theme.unit + 2

            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - cap.width - 2 * Theme.unit
                text: line.modelData.text
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
            }
            KeyButton {
                id: cap

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                enabled: !line.modelData.fixed
                recording: group.recorder.action === line.modelData
                text: line.modelData.keys
                Accessible.name: qsTr("Keys for %1: %2").arg(line.modelData.text).arg(text)
                onClicked: group.recorder.action = line.modelData
                onKeyPressed: (key, modifiers) => group.recorder.press(key, modifiers)
            }
        }
    }
}
