pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// What a finding can be mended with, one button each.
Column {
    id: list

    // {id, title, safe}
    property var fixes: []
    signal chosen(fix: string)
    // The board shows it as long as the pointer or the focus is on it; empty: on none.
    signal peeked(fix: string)

    visible: fixes.length > 0
    spacing: Theme.unit

    Repeater {
        model: list.fixes

        T.AbstractButton {
            id: button

            required property var modelData

            objectName: "fix-" + modelData.id
            width: list.width
            implicitHeight: implicitContentHeight + topPadding + bottomPadding
            horizontalPadding: 2 * Theme.unit
            verticalPadding: Theme.unit + 2
            focusPolicy: Qt.TabFocus
            text: modelData.title
            hoverEnabled: true
            onClicked: list.chosen(modelData.id)
            onHoveredChanged: list.peeked(hovered ? modelData.id : "")
            onVisualFocusChanged: list.peeked(visualFocus ? modelData.id : "")
            Accessible.description: modelData.safe ? qsTr("Safe: adds to what is there") : qsTr("Changes how things are connected")

            contentItem: Row {
                spacing: Theme.unit + 2

                Icon {
                    y: 1
                    name: "ui/plus"
                    size: 14
                    color: Theme.accent
                }
                Words {
                    width: parent.width - 20
                    text: button.text
                    color: Theme.accent
                }
            }
            background: Rectangle {
                radius: Theme.radius - 2
                color: button.down ? Theme.pressed : button.hovered ? Theme.hover : Theme.panel
                border.width: 1
                border.color: Theme.accent

                FocusRing {
                    shown: button.visualFocus
                }
            }
        }
    }
    SmallWords {
        width: list.width
        text: list.fixes.length > 1 ? qsTr("Rest on one to see it on the board, or compare them with the . key")
                                    : qsTr("Rest on it to see it on the board")
    }
}
