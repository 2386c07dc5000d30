pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// What is to be rehearsed, and when.
Rectangle {
    id: strip

    required property var due

    objectName: "dueStrip"
    implicitHeight: content.height + 5 * Theme.unit
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.panelBorder

    Column {
        id: content

        x: 3 * Theme.unit
        y: 2.5 * Theme.unit
        width: parent.width - 2 * x
        spacing: 2 * Theme.unit

        Heading {
            text: qsTr("Rehearse again")
        }
        Flow {
            width: parent.width
            spacing: 2 * Theme.unit

            Repeater {
                model: strip.due

                Rectangle {
                    required property var modelData

                    width: words.implicitWidth + 4 * Theme.unit
                    height: 26
                    radius: Theme.radius - 2
                    color: modelData.isDue ? Theme.accentTint : Theme.field
                    Accessible.role: Accessible.StaticText
                    Accessible.name: modelData.says

                    Words {
                        id: words

                        anchors.centerIn: parent
                        wrapMode: Text.NoWrap
                        color: parent.modelData.isDue ? Theme.accent : Theme.text
                        text: qsTr("%1, %2").arg(parent.modelData.title).arg(parent.modelData.when)
                    }
                }
            }
        }
    }
}
