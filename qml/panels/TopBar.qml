import QtQuick
import Plumbline

// The title with its save state, undo and redo, export, and the switches of both panels.
Rectangle {
    id: bar

    required property ProfileModel profile
    required property Document document
    required property EditHistory history
    required property ReportSummary summary
    property bool paletteOpen: true
    property bool panelOpen: true
    property alias menu: menuButton
    signal menuRequested
    signal paletteToggled
    signal panelToggled
    signal exportRequested

    implicitHeight: 40
    color: Theme.panel

    Line {
        anchors.bottom: parent.bottom
        width: parent.width
        color: Theme.panelBorder
    }
    Row {
        id: left

        x: 2 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit

        IconButton {
            id: menuButton

            objectName: "menuButton"
            iconName: "ui/menu"
            tip: qsTr("Menu")
            keys: "F10"
            onClicked: bar.menuRequested()
        }
        IconButton {
            iconName: "ui/panel-left"
            tip: bar.paletteOpen ? qsTr("Hide the palette") : qsTr("Show the palette")
            keys: qsTr("Ctrl+\\ hides both")
            color: bar.paletteOpen ? Theme.textSecondary : Theme.textDisabled
            onClicked: bar.paletteToggled()
        }
    }
    TitleField {
        id: title

        anchors.left: left.right
        anchors.leftMargin: Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        width: Math.min(naturalWidth, right.x - x - stateWords.width - 6 * Theme.unit)
        value: bar.profile.title
        placeholderText: bar.document.fileName
        onCommitted: text => bar.profile.title = text
    }
    SmallWords {
        id: stateWords

        anchors.left: title.right
        anchors.leftMargin: Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        wrapMode: Text.NoWrap
        text: bar.document.state
    }
    Row {
        id: right

        anchors.right: parent.right
        anchors.rightMargin: 2 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        spacing: Theme.unit

        IconButton {
            objectName: "undoButton"
            enabled: bar.history.canUndo
            iconName: "ui/undo"
            tip: enabled ? qsTr("Undo: %1").arg(bar.history.undoLabel) : qsTr("Nothing to undo")
            keys: qsTr("Ctrl+Z")
            onClicked: bar.history.undo()
        }
        IconButton {
            objectName: "redoButton"
            enabled: bar.history.canRedo
            iconName: "ui/redo"
            tip: enabled ? qsTr("Redo: %1").arg(bar.history.redoLabel) : qsTr("Nothing to redo")
            keys: qsTr("Ctrl+Shift+Z")
            onClicked: bar.history.redo()
        }
        Item {
            width: Theme.unit
            height: 1
        }
        PushButton {
            objectName: "exportButton"
            implicitHeight: 28
            primary: true
            enabled: !bar.document.empty
            text: qsTr("Export")
            tip: qsTr("A picture to share  Ctrl+E")
            onClicked: bar.exportRequested()
        }
        Item {
            width: Theme.unit
            height: 1
        }
        IconButton {
            id: panelButton

            iconName: "ui/panel-right"
            tip: bar.panelOpen ? qsTr("Hide the side panel") : qsTr("Show the side panel")
            keys: qsTr("Ctrl+\\ hides both")
            color: bar.panelOpen ? Theme.textSecondary : Theme.textDisabled
            onClicked: bar.panelToggled()

            Badge {
                anchors.horizontalCenter: parent.right
                anchors.horizontalCenterOffset: -4
                y: -4
                count: bar.panelOpen ? 0 : bar.summary.attention
                role: bar.summary.worst
            }
        }
    }
}
