import QtQuick
import QtQuick.Templates as T
import Plumbline

// One of several small answers. `assumed` marks the one that counts while nothing is stated.
T.AbstractButton {
    id: chip

    // Not `checked`: a checkable button toggles itself, and what is chosen is for the model to say.
    property bool chosen: false
    property bool assumed: false

    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    implicitHeight: 24
    horizontalPadding: 2 * Theme.unit
    focusPolicy: Qt.TabFocus

    contentItem: Text {
        text: chip.text
        color: chip.chosen ? Theme.accentText : Theme.text
        font.pixelSize: Theme.fontSmall + 1
        verticalAlignment: Text.AlignVCenter
        horizontalAlignment: Text.AlignHCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: chip.chosen ? Theme.accent : chip.down || chip.hovered ? Theme.pressed : Theme.field
        border.width: chip.assumed ? 1 : 0
        border.color: Theme.fieldBorder

        FocusRing {
            shown: chip.visualFocus
        }
    }
}
