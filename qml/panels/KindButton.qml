pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// The kind of a component, and a list with a search to give it another one.
T.Button {
    id: button

    required property Session session
    signal picked(kind: string)

    implicitHeight: 28
    leftPadding: 2 * Theme.unit
    rightPadding: 6 * Theme.unit
    focusPolicy: Qt.TabFocus
    Accessible.name: qsTr("Kind: %1").arg(text)
    onClicked: popup.open()

    contentItem: Text {
        text: button.text
        color: Theme.text
        font.pixelSize: Theme.fontBody
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: Theme.field
        border.width: button.visualFocus ? 2 : button.hovered ? 1 : 0
        border.color: button.visualFocus ? Theme.focusRing : Theme.fieldBorder

        Icon {
            anchors.right: parent.right
            anchors.rightMargin: 2 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            name: "ui/chevron-down"
            size: 14
            color: Theme.textSecondary
        }
    }

    T.Popup {
        id: popup

        x: button.width - width
        y: button.height + 2
        width: 240
        height: 320
        margins: Theme.unit
        padding: Theme.unit
        focus: true

        contentItem: KindList {
            focus: true
            session: button.session
            onPicked: kind => {
                popup.close()
                button.picked(kind)
            }
        }
        background: Rectangle {
            color: Theme.panel
            radius: Theme.radius
            border.color: Theme.panelBorder

            Shade {}
        }
    }
}
