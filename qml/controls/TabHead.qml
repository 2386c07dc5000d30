import QtQuick
import QtQuick.Templates as T
import Plumbline

// One tab of a TabStrip.
T.TabButton {
    id: tab

    property int badge: 0
    property string badgeRole: "warning"
    property string keys: ""

    implicitHeight: 36
    focusPolicy: Qt.TabFocus
    Accessible.name: badge > 0 ? text + ", " + badge : text

    contentItem: Item {
        Row {
            anchors.centerIn: parent
            spacing: Theme.unit + 2

            Text {
                anchors.verticalCenter: parent.verticalCenter
                text: tab.text
                color: tab.checked ? Theme.accent : tab.hovered ? Theme.text : Theme.textSecondary
                font.pixelSize: Theme.fontBody
                font.weight: tab.checked ? Font.DemiBold : Font.Normal
            }
            Badge {
                anchors.verticalCenter: parent.verticalCenter
                count: tab.badge
                role: tab.badgeRole
            }
        }
    }
    background: Item {
        Rectangle {
            anchors.bottom: parent.bottom
            width: parent.width
            height: 2
            color: Theme.accent
            visible: tab.checked
        }
        FocusRing {
            anchors.margins: 2
            shown: tab.visualFocus
        }
    }

    Tip {
        text: tab.text + "  " + tab.keys
        visible: tab.hovered && tab.keys !== ""
    }
}
