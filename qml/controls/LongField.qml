import QtQuick
import QtQuick.Templates as T
import Plumbline

// Several lines of text; commits when the focus leaves or with Ctrl+Enter, Escape takes back.
T.TextArea {
    id: field

    property string value: ""
    property bool edited: false
    signal committed(text: string)

    function finish() {
        if (!edited)
            return
        edited = false
        committed(text)
        text = value
    }
    function takeBack() {
        text = value
        edited = false
    }

    implicitWidth: 120
    implicitHeight: Math.max(28, contentHeight + topPadding + bottomPadding)
    leftPadding: 2 * Theme.unit
    rightPadding: 2 * Theme.unit
    topPadding: 6
    bottomPadding: 6
    color: Theme.text
    placeholderTextColor: Theme.textSecondary
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    selectByMouse: true
    wrapMode: TextEdit.Wrap
    textFormat: TextEdit.PlainText
    font.family: Theme.fontFamily
    font.pixelSize: Theme.fontBody
    Component.onCompleted: text = value
    onValueChanged: if (!edited) text = value
    onTextChanged: if (activeFocus && text !== value) edited = true
    onActiveFocusChanged: if (!activeFocus) finish()
    Keys.onEscapePressed: event => {
        event.accepted = edited
        takeBack()
    }
    Keys.onPressed: event => {
        if ((event.key === Qt.Key_Return || event.key === Qt.Key_Enter) && event.modifiers & Qt.ControlModifier)
            finish()
        else if (event.key === Qt.Key_Tab)
            nextItemInFocusChain().forceActiveFocus(Qt.TabFocusReason)
        else
            return
        event.accepted = true
    }

    Text {
        x: field.leftPadding
        y: field.topPadding
        width: field.width - field.leftPadding - field.rightPadding
        visible: field.text === "" && field.preeditText === ""
        text: field.placeholderText
        color: field.placeholderTextColor
        font: field.font
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: Theme.field
        border.width: field.activeFocus ? 2 : field.hovered ? 1 : 0
        border.color: field.activeFocus ? Theme.focusRing : Theme.fieldBorder
    }
}
