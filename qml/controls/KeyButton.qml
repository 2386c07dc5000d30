import QtQuick
import QtQuick.Templates as T
import Plumbline

// The keys of an action; a press lets others be recorded.
T.AbstractButton {
    id: button

    property bool recording: false
    // A key went down while keys are recorded.
    signal keyPressed(key: int, modifiers: int)

    implicitWidth: Math.max(6 * Theme.unit, implicitContentWidth + 3 * Theme.unit)
    implicitHeight: 5 * Theme.unit
    focusPolicy: Qt.StrongFocus
    Keys.onShortcutOverride: event => event.accepted = recording
    Keys.onPressed: event => {
        event.accepted = recording
        if (recording)
            keyPressed(event.key, event.modifiers)
        else if (event.key === Qt.Key_Return || event.key === Qt.Key_Enter)
            clicked()
    }

    contentItem: Text {
        text: button.recording ? qsTr("press keys") : button.text
        color: button.recording ? Theme.accentText : Theme.textSecondary
        font.pixelSize: Theme.fontSmall
        horizontalAlignment: Text.AlignHCenter
        verticalAlignment: Text.AlignVCenter
        textFormat: Text.PlainText
    }
    background: Rectangle {
        radius: Theme.unit
        color: button.recording ? Theme.accent
                                : button.hovered ? Theme.pressed : button.text !== "" ? Theme.field : "transparent"
        border.width: button.text === "" && button.enabled ? 1 : 0
        border.color: Theme.fieldBorder

        FocusRing {
            anchors.margins: -2
            shown: button.visualFocus
        }
    }
}
