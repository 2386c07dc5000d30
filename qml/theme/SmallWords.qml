import QtQuick
import Plumbline

// Explanations and captions.
Text {
    color: Theme.textSecondary
    font.pixelSize: Theme.fontSmall
    lineHeight: 1.15
    textFormat: Text.PlainText
    wrapMode: Text.Wrap
}
