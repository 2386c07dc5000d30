import QtQuick
import QtQuick.Templates as T
import Plumbline

// The head of a part that folds away.
T.AbstractButton {
    id: head

    property string title: ""
    property bool unfolded: false

    implicitHeight: 28
    hoverEnabled: true
    focusPolicy: Qt.TabFocus
    Accessible.name: title
    Accessible.description: unfolded ? qsTr("Unfolded") : qsTr("Folded")

    background: Rectangle {
        radius: Theme.radius - 2
        color: head.down ? Theme.pressed : head.hovered ? Theme.hover : "transparent"

        FocusRing {
            shown: head.visualFocus
        }
    }
    contentItem: Item {
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: head.unfolded ? "ui/chevron-down" : "ui/chevron-right"
            size: 14
            color: Theme.textSecondary
        }
        Words {
            x: 18
            anchors.verticalCenter: parent.verticalCenter
            color: Theme.textSecondary
            font.weight: Font.DemiBold
            text: head.title
        }
    }
}
