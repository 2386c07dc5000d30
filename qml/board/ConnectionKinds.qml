pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import QtQuick.Templates as T
import Plumbline

// Beside the selected connection: its kind, and on a click the kinds that it could have instead.
T.AbstractButton {
    id: chip

    required property ConnectionMenu kinds
    required property Item board

    visible: kinds.shown
    x: Math.max(0, Math.min(Math.round(kinds.at.x) + 3 * Theme.unit, board.width - width))
    y: Math.max(0, Math.min(Math.round(kinds.at.y) + 3 * Theme.unit, board.height - height))
    implicitWidth: implicitContentWidth + leftPadding + rightPadding
    horizontalPadding: 2 * Theme.unit + 2
    implicitHeight: 6 * Theme.unit
    focusPolicy: Qt.TabFocus
    text: kinds.title
    Accessible.name: qsTr("Kind of connection: %1").arg(text)
    onClicked: list.popup(chip, 0, height + Theme.unit)
    onVisibleChanged: if (!visible) list.close()

    background: Rectangle {
        radius: height / 2
        color: chip.down ? Theme.pressed : chip.hovered ? Theme.hover : Theme.panel
        border.color: Theme.accent

        FocusRing {
            shown: chip.visualFocus
        }
    }
    contentItem: Row {
        spacing: Theme.unit

        Text {
            anchors.verticalCenter: parent.verticalCenter
            text: chip.text
            textFormat: Text.PlainText
            color: Theme.text
            font.pixelSize: Theme.fontSmall
        }
        Icon {
            anchors.verticalCenter: parent.verticalCenter
            name: "ui/chevron-down"
            size: 14
            color: Theme.textSecondary
        }
    }

    Connections {
        function onOffered() {
            chip.clicked()
        }

        target: chip.kinds
    }
    PopupMenu {
        id: list

        implicitWidth: 200
        onClosed: chip.board.forceActiveFocus()

        Instantiator {
            model: chip.kinds
            delegate: MenuEntry {
                id: entry

                required property int index
                required property string title
                required property string meaning
                required property bool current

                text: title
                checked: current
                onTriggered: chip.kinds.choose(index)

                Tip {
                    x: entry.width + Theme.unit
                    y: (entry.height - height) / 2
                    text: entry.meaning
                    visible: entry.hovered
                }
            }
            onObjectAdded: (index, object) => list.insertItem(index, object as T.MenuItem)
            onObjectRemoved: (index, object) => list.removeItem(object as T.MenuItem)
        }
    }
}
