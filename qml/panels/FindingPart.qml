import QtQuick
import Plumbline

// One part of an explanation: what kind of words they are, then the words.
Column {
    id: part

    property string title: ""
    property string words: ""

    spacing: 2
    visible: words !== ""

    Heading {
        width: parent.width
        text: part.title
    }
    Text {
        width: parent.width
        text: part.words
        color: Theme.text
        font.pixelSize: Theme.fontBody
        textFormat: Text.PlainText
        wrapMode: Text.Wrap
    }
}
