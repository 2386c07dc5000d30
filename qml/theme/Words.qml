import QtQuick
import Plumbline

// Running text of the interface.
Text {
    color: Theme.text
    font.pixelSize: Theme.fontBody
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
