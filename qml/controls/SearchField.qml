import QtQuick
import QtQuick.Templates as T
import Plumbline

// A field to search in, with the key that leads to it.
T.TextField {
    id: field

    property string keys: ""

    implicitWidth: 160
    implicitHeight: 28
    leftPadding: 8 * Theme.unit - 4
    rightPadding: 7 * Theme.unit
    verticalAlignment: TextInput.AlignVCenter
    color: Theme.text
    selectionColor: Theme.accent
    selectedTextColor: Theme.accentText
    selectByMouse: true
    font.family: Theme.fontFamily
    font.pixelSize: Theme.fontBody
    Accessible.role: Accessible.EditableText
    Accessible.name: placeholderText

    Icon {
        x: 2 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        name: "ui/search"
        size: 14
        color: Theme.textSecondary
    }
    Text {
        x: field.leftPadding
        width: field.width - field.leftPadding - field.rightPadding
        height: field.height
        visible: field.text === "" && field.preeditText === ""
        text: field.placeholderText
        color: Theme.textSecondary
        font: field.font
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    Text {
        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.unit + 2
        height: field.height
        visible: field.text === ""
        text: field.keys
        color: Theme.textSecondary
        font.pixelSize: Theme.fontSmall
        verticalAlignment: Text.AlignVCenter
    }
    IconButton {
        anchors.right: parent.right
        anchors.rightMargin: 2
        anchors.verticalCenter: parent.verticalCenter
        implicitWidth: 24
        implicitHeight: 24
        visible: field.text !== ""
        focusPolicy: Qt.NoFocus
        iconName: "ui/close"
        tip: qsTr("Clear the search")
        onClicked: field.clear()
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: Theme.field
        border.width: field.activeFocus ? 2 : field.hovered ? 1 : 0
        border.color: field.activeFocus ? Theme.focusRing : Theme.fieldBorder
    }
}
