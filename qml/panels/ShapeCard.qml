import QtQuick
import QtQuick.Templates as T
import Plumbline

// A shape to choose, with when it fits.
T.AbstractButton {
    id: card

    property string fitsWhen: ""
    property bool chosen: false

    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: 2 * Theme.unit + 2
    verticalPadding: 2 * Theme.unit
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: text
    Accessible.description: fitsWhen
    Accessible.checked: chosen

    contentItem: Column {
        spacing: 2

        Words {
            width: card.availableWidth
            text: card.text
            color: card.chosen ? Theme.accent : Theme.text
            font.weight: Font.DemiBold
        }
        SmallWords {
            width: card.availableWidth
            visible: text !== ""
            text: card.fitsWhen
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: card.chosen ? Theme.accentTint : card.down ? Theme.pressed : card.hovered ? Theme.hover : Theme.panel
        border.width: card.chosen ? 2 : 1
        border.color: card.chosen ? Theme.accent : card.hovered ? Theme.fieldBorder : Theme.panelBorder

        FocusRing {
            shown: card.visualFocus
            radius: Theme.radius + 2
        }
    }
}
