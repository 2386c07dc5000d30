pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// A demand from 1 to 5. Not answered is a gap: empty frames. Arrow keys, digits and Delete work too.
FocusScope {
    id: control

    // 0 when not answered.
    property int value: 0
    property var steps: []
    property string name: ""
    signal chosen(value: int)

    implicitHeight: 24
    activeFocusOnTab: true
    Accessible.role: Accessible.Slider
    Accessible.name: name
    Accessible.description: value === 0 ? qsTr("Not answered") : steps[value - 1]
    Keys.onLeftPressed: if (value > 1) chosen(value - 1)
    Keys.onRightPressed: if (value < 5) chosen(value + 1)
    Keys.onDeletePressed: chosen(0)
    Keys.onPressed: event => {
        const digit = event.key - Qt.Key_0
        event.accepted = event.modifiers === Qt.NoModifier && digit >= 0 && digit <= 5
        if (event.accepted)
            chosen(digit)
    }

    Row {
        anchors.fill: parent
        spacing: 2

        Repeater {
            model: 5

            Rectangle {
                id: step

                required property int index
                readonly property bool filled: index < control.value
                readonly property bool here: index === control.value - 1

                width: (control.width - 8) / 5
                height: control.height
                radius: Theme.unit
                color: here ? Theme.accent : filled ? Theme.accentTint : pointer.hovered ? Theme.pressed
                       : control.value === 0 ? "transparent" : Theme.field
                border.width: control.value === 0 ? 1 : 0
                border.color: Theme.fieldBorder

                Text {
                    anchors.centerIn: parent
                    text: step.index + 1
                    color: step.here ? Theme.accentText : step.filled ? Theme.accent : Theme.textSecondary
                    font.pixelSize: Theme.fontSmall
                    font.weight: step.here ? Font.DemiBold : Font.Normal
                }
                HoverHandler {
                    id: pointer
                }
                TapHandler {
                    gesturePolicy: TapHandler.ReleaseWithinBounds
                    onTapped: control.chosen(step.here ? 0 : step.index + 1)
                }
                Tip {
                    text: control.steps[step.index] ?? ""
                    visible: pointer.hovered
                    delay: 300
                }
            }
        }
    }
    FocusRing {
        shown: control.activeFocus
        radius: Theme.unit + 2
    }
}
