import QtQuick
import Plumbline

// Head of a section of a panel.
Text {
    color: Theme.textSecondary
    font.pixelSize: Theme.fontSmall
    font.weight: Font.DemiBold
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
    Accessible.role: Accessible.Heading
    Accessible.name: text
}
