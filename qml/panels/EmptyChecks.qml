pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// An empty tab teaches: what will be checked, and when.
Column {
    id: empty

    property bool sketch: true

    spacing: 2 * Theme.unit

    Words {
        width: parent.width
        font.weight: Font.DemiBold
        text: empty.sketch ? qsTr("Checks start once a request can reach a model") : qsTr("Nothing is violated")
    }
    Words {
        width: parent.width
        visible: empty.sketch
        color: Theme.textSecondary
        text: qsTr("Connect who asks (an end user, a client app or an external caller) to a model. Then the design is "
                   + "checked for:")
    }
    Column {
        width: parent.width
        visible: empty.sketch
        spacing: Theme.unit + 2

        Repeater {
            model: [
                qsTr("an evaluation pipeline that can stop a release"),
                qsTr("observability of quality, not only of errors"),
                qsTr("a fallback that does not fail with the primary"),
                qsTr("a limit on every way to a model"),
                qsTr("a person before what cannot be undone"),
                qsTr("the chosen shape, security, privacy, reliability, cost and data")
            ]

            Row {
                id: line

                required property string modelData

                spacing: 2 * Theme.unit

                Icon {
                    name: "ui/check"
                    size: 14
                    color: Theme.textSecondary
                }
                Text {
                    width: empty.width - 22
                    text: line.modelData
                    color: Theme.textSecondary
                    font.pixelSize: Theme.fontBody
                    wrapMode: Text.Wrap
                }
            }
        }
    }
    Words {
        width: parent.width
        visible: !empty.sketch
        color: Theme.textSecondary
        text: qsTr("What holds on assumptions is counted below: state those properties to be sure.")
    }
}
