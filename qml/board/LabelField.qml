import QtQuick
import Plumbline

// The field in which a label is edited, exactly where it is drawn.
Loader {
    id: root

    required property LabelEditor editor

    // The board may have the keyboard again.
    signal done

    active: editor.active
    sourceComponent: editor.multiline ? lines : line

    Connections {
        target: root.editor

        function onActiveChanged() {
            if (!root.editor.active)
                root.done()
        }
    }

    // Qt 6.4 makes no bound components in loaders, hence names from outside.
    // qmllint disable unqualified
    Component {
        id: line

        Rectangle {
            x: input.x - Theme.unit
            y: input.y - 2
            width: input.width + 2 * Theme.unit
            height: input.height + 4
            radius: Theme.unit
            color: Theme.panel
            border { color: Theme.accent; width: 1 }

            TextInput {
                id: input

                readonly property rect area: root.editor.area

                parent: root.parent
                z: 1
                width: Math.max(area.width, contentWidth + 2)
                x: root.editor.centered ? area.x + (area.width - width) / 2 : area.x
                y: area.y + area.height - baselineOffset
                font: root.editor.font
                text: root.editor.text
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentText
                horizontalAlignment: root.editor.centered ? TextInput.AlignHCenter : TextInput.AlignLeft
                selectByMouse: true
                Accessible.name: qsTr("Label")
                onAccepted: root.editor.commit(text)
                onActiveFocusChanged: if (!activeFocus) root.editor.commit(text)
                Keys.onEscapePressed: root.editor.cancel()
                Component.onCompleted: {
                    forceActiveFocus()
                    selectAll()
                }
            }
        }
    }

    Component {
        id: lines

        Rectangle {
            readonly property rect area: root.editor.area

            x: area.x
            y: area.y
            width: area.width
            height: Math.max(area.height, edit.height)
            color: Theme.panel
            border { color: Theme.accent; width: 1 }

            TextEdit {
                id: edit

                width: parent.width
                padding: 3 * Theme.unit
                font: root.editor.font
                text: root.editor.text
                color: Theme.text
                selectionColor: Theme.accent
                selectedTextColor: Theme.accentText
                textFormat: TextEdit.PlainText
                wrapMode: TextEdit.Wrap
                selectByMouse: true
                Accessible.name: qsTr("Note")
                onActiveFocusChanged: if (!activeFocus) root.editor.commit(text)
                Keys.onEscapePressed: root.editor.cancel()
                Keys.onPressed: event => {
                    const enter = event.key === Qt.Key_Return || event.key === Qt.Key_Enter
                    event.accepted = enter && !(event.modifiers & Qt.ShiftModifier)
                    if (event.accepted)
                        root.editor.commit(text)
                }
                Component.onCompleted: {
                    forceActiveFocus()
                    selectAll()
                }
            }
        }
    }
    // qmllint enable unqualified
}
