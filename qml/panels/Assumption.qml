import QtQuick
import Plumbline

// What is assumed of one component, and the click that makes it a fact.
Item {
    id: line

    required property string name
    required property string words
    signal confirmed
    signal chosen

    implicitHeight: Math.max(content.height, confirm.height)

    Column {
        id: content

        width: parent.width - confirm.width - 2 * Theme.unit

        Heading {
            width: parent.width
            text: qsTr("Assumed of %1").arg(line.name)
        }
        SmallWords {
            width: parent.width
            text: line.words
        }
        TapHandler {
            onTapped: line.chosen()
        }
    }
    Chip {
        id: confirm

        objectName: "confirm-" + line.name
        anchors.right: parent.right
        text: qsTr("Confirm all")
        Accessible.name: qsTr("Confirm what is assumed of %1").arg(line.name)
        onClicked: line.confirmed()
    }
}
