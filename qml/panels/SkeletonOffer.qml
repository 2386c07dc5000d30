import QtQuick
import Plumbline

// On an empty board: the skeleton of the chosen shape.
Rectangle {
    id: offer

    required property ProfileModel profile

    implicitHeight: content.height + 4 * Theme.unit
    radius: Theme.radius
    color: Theme.accentTint

    Column {
        id: content

        x: 3 * Theme.unit
        y: 2 * Theme.unit
        width: parent.width - 2 * x
        spacing: 2 * Theme.unit

        Words {
            width: parent.width
            text: qsTr("Start from the skeleton of %1").arg(offer.profile.shapeTitle)
            font.weight: Font.Medium
        }
        SmallWords {
            width: parent.width
            text: qsTr("Unguarded has the parts that make the shape; what protects it is your exercise. Complete is the reference.")
            color: Theme.text
        }
        Row {
            spacing: 2 * Theme.unit

            PushButton {
                objectName: "skeleton-unguarded"
                text: qsTr("Unguarded")
                primary: true
                onClicked: offer.profile.start(false)
            }
            PushButton {
                objectName: "skeleton-complete"
                text: qsTr("Complete")
                onClicked: offer.profile.start(true)
            }
        }
    }
}
