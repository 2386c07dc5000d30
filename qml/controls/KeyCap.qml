import QtQuick
import Plumbline

// Keys to press, as a small cap; nothing for no keys.
Rectangle {
    id: cap

    property string text: ""

    visible: text !== ""
    width: visible ? words.implicitWidth + 3 * Theme.unit : 0
    height: 5 * Theme.unit
    radius: Theme.unit
    color: Theme.field

    Text {
        id: words

        anchors.centerIn: parent
        text: cap.text
        color: Theme.textSecondary
        font.pixelSize: Theme.fontSmall
        textFormat: Text.PlainText
    }
}
