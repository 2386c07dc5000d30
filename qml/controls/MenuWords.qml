import QtQuick
import Plumbline

// What a line of a menu says: what it does, and the keys for it.
Item {
    id: line

    property string text: ""
    property string keys: ""

    implicitHeight: words.implicitHeight

    Text {
        id: words

        anchors.verticalCenter: parent.verticalCenter
        width: parent.width - keyWords.implicitWidth - 2 * Theme.unit
        text: line.text
        color: line.enabled ? Theme.text : Theme.textDisabled
        font.pixelSize: Theme.fontBody
        elide: Text.ElideMiddle
        textFormat: Text.PlainText
    }
    Text {
        id: keyWords

        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        text: line.keys
        color: Theme.textSecondary
        font.pixelSize: Theme.fontSmall
    }
}
