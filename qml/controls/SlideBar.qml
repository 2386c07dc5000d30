import QtQuick
import QtQuick.Templates as T
import Plumbline

// A slider; a double click on it asks for the usual value.
T.Slider {
    id: slider

    signal reset

    implicitHeight: 24
    focusPolicy: Qt.TabFocus

    background: Rectangle {
        x: slider.leftPadding
        y: (slider.height - height) / 2
        width: slider.availableWidth
        height: 4
        radius: 2
        color: Theme.field
        border { color: Theme.fieldBorder; width: 1 }

        Rectangle {
            width: slider.visualPosition * parent.width
            height: parent.height
            radius: 2
            color: Theme.accent
        }
    }
    handle: Rectangle {
        x: slider.leftPadding + slider.visualPosition * (slider.availableWidth - width)
        y: (slider.height - height) / 2
        width: 16
        height: 16
        radius: 8
        color: slider.pressed ? Theme.accentHover : Theme.panel
        border { color: Theme.accent; width: 2 }

        FocusRing {
            shown: slider.visualFocus
            radius: 10
        }
    }
    TapHandler {
        onDoubleTapped: slider.reset()
    }
}
