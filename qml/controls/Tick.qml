import QtQuick
import QtQuick.Templates as T
import Plumbline

// A yes or no with words beside it.
T.CheckBox {
    id: tick

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: 28
    leftPadding: 6 * Theme.unit
    focusPolicy: Qt.TabFocus

    indicator: Rectangle {
        anchors.verticalCenter: parent.verticalCenter
        width: 16
        height: 16
        radius: Theme.unit
        color: tick.checked ? Theme.accent : Theme.field
        border.width: tick.checked ? 0 : 1
        border.color: Theme.fieldBorder

        Icon {
            anchors.centerIn: parent
            visible: tick.checked
            name: "ui/check"
            size: 12
            color: Theme.accentText
        }
        FocusRing {
            shown: tick.visualFocus
            radius: Theme.unit + 2
        }
    }
    contentItem: Text {
        text: tick.text
        color: Theme.text
        font.pixelSize: Theme.fontBody
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
}
