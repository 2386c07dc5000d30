import QtQuick
import QtQuick.Templates as T
import Plumbline

// One line of text. `committed` comes when the user is done with it: Enter, or the focus leaves; Escape takes back.
T.TextField {
    id: field

    // What is shown while the user does not edit; typing does not break it.
    property string value: ""
    // Something is wrong with what was typed.
    property bool wrong: false
    property string suffix: ""
    signal committed(text: string)

    property bool edited: false

    function takeBack() {
        edited = false
        text = value
    }
    function finish() {
        if (!edited)
            return
        edited = false
        committed(text)
        if (!wrong)
            text = value
    }

    implicitWidth: 120
    implicitHeight: 28
    leftPadding: 2 * Theme.unit
    rightPadding: 2 * Theme.unit + (unitWords.visible ? unitWords.implicitWidth + Theme.unit : 0)
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    placeholderTextColor: Theme.textSecondary
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    selectByMouse: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.fontBody
    Component.onCompleted: text = value
    onValueChanged: if (!edited) text = value
    onTextEdited: edited = true
    onEditingFinished: finish()
    Keys.onEscapePressed: event => {
        event.accepted = edited || wrong
        takeBack()
    }

    Text {
        x: field.leftPadding
        width: field.width - x - 2 * Theme.unit
        height: field.height
        visible: field.text === "" && field.preeditText === ""
        text: field.placeholderText
        color: field.placeholderTextColor
        font.pixelSize: Math.min(Theme.fontBody - 1, field.font.pixelSize)
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    Text {
        id: unitWords

        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.unit
        height: field.height
        visible: field.suffix !== "" && field.text !== ""
        text: field.suffix
        color: Theme.textSecondary
        font.pixelSize: Theme.fontSmall
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: Theme.field
        border.width: field.activeFocus ? 2 : field.hovered || field.wrong ? 1 : 0
        border.color: field.wrong ? Theme.blocker : field.activeFocus ? Theme.focusRing : Theme.fieldBorder
    }
}
