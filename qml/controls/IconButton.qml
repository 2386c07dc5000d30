import QtQuick
import QtQuick.Templates as T
import Plumbline

// A button that shows an icon; its words are in the tooltip and for screen readers.
T.Button {
    id: button

    required property string iconName
    // What it does, and the keys for it.
    required property string tip
    property string keys: ""
    // Stands for something that is on.
    property bool on: false
    property color color: enabled ? Theme.textSecondary : Theme.textDisabled

    implicitWidth: 28
    implicitHeight: 28
    padding: 4
    focusPolicy: Qt.TabFocus
    Accessible.name: tip

    contentItem: Icon {
        name: button.iconName
        size: 18
        color: button.on ? Theme.accent : button.hovered && button.enabled ? Theme.text : button.color
        opacity: button.enabled ? 1 : 0.6
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: button.down ? Theme.pressed : button.on ? Theme.selected
                                                            : button.hovered && button.enabled ? Theme.hover : "transparent"

        FocusRing {
            shown: button.visualFocus
        }
    }

    Tip {
        text: button.keys === "" ? button.tip : button.tip + "  " + button.keys
        visible: button.hovered || button.visualFocus
    }
}
