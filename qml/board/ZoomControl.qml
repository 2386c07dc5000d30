import QtQuick
import QtQuick.Templates as T
import Plumbline

// Out, 100 %, in, and everything.
Rectangle {
    id: control

    required property real zoom
    // 1 is in, -1 out, 0 to 100 %.
    signal step(direction: int)
    signal fit

    width: row.width + 2 * Theme.unit
    height: 9 * Theme.unit
    radius: Theme.radius
    color: Theme.panel
    border.color: Theme.panelBorder

    Row {
        id: row

        anchors.centerIn: parent

        IconButton {
            iconName: "ui/minus"
            tip: qsTr("Zoom out")
            keys: "Ctrl+-"
            onClicked: control.step(-1)
        }
        T.AbstractButton {
            id: percent

            width: 13 * Theme.unit
            height: 7 * Theme.unit
            focusPolicy: Qt.TabFocus
            text: qsTr("%1 %").arg(Math.round(control.zoom * 100))
            Accessible.name: qsTr("Zoom %1, set to 100 %").arg(text)
            onClicked: control.step(0)

            background: Rectangle {
                radius: Theme.radius - 2
                color: percent.down ? Theme.pressed : percent.hovered ? Theme.hover : "transparent"

                FocusRing {
                    shown: percent.visualFocus
                }
            }
            contentItem: Text {
                text: percent.text
                textFormat: Text.PlainText
                horizontalAlignment: Text.AlignHCenter
                verticalAlignment: Text.AlignVCenter
                color: Theme.text
                font.pixelSize: Theme.fontBody
            }

            Tip {
                text: qsTr("Zoom to 100 %") + "  Ctrl+0"
                visible: percent.hovered || percent.visualFocus
            }
        }
        IconButton {
            iconName: "ui/plus"
            tip: qsTr("Zoom in")
            keys: "Ctrl+="
            onClicked: control.step(1)
        }
        IconButton {
            iconName: "ui/fit"
            tip: qsTr("Show everything")
            keys: "Shift+1"
            onClicked: control.fit()
        }
    }
}
