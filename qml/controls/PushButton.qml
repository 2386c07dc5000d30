import QtQuick
import QtQuick.Templates as T
import Plumbline

// A button with words: the main one of its place (primary), or one among others.
T.Button {
    id: button

    property bool primary: false
    property string tip: ""

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: Theme.controlHeight
    horizontalPadding: 3 * Theme.unit
    focusPolicy: Qt.TabFocus
    opacity: enabled ? 1 : 0.5

    contentItem: Text {
        text: button.text
        color: button.primary ? Theme.accentText : Theme.text
        font.pixelSize: Theme.fontBody
        font.weight: Font.Medium
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: button.primary ? (button.hovered || button.down ? Theme.accentHover : Theme.accent)
                              : button.down ? Theme.pressed : button.hovered ? Theme.pressed : Theme.field

        FocusRing {
            shown: button.visualFocus
        }
    }

    Tip {
        text: button.tip
        visible: button.hovered && button.tip !== ""
    }
}
