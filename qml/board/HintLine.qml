import QtQuick
import Plumbline

// What can be done now.
Text {
    id: root

    textFormat: Text.PlainText
    elide: Text.ElideRight
    color: Theme.textSecondary
    font.pixelSize: Theme.fontSmall
}
