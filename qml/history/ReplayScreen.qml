pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// A session from its first component to its close, on a board that only shows.
T.Popup {
    id: screen

    required property ReplayPlayer player

    objectName: "replayScreen"
    parent: T.Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        keys.forceActiveFocus()
        player.playing = true
    }
    onClosed: player.close()

    // The content is made at once, because its parts have names; it is small.
    // qmllint disable deferred-property-id
    contentItem: Item {
        id: keys

        // qmllint enable deferred-property-id
        readonly property real stride: 10000

        focus: true
        Keys.onSpacePressed: screen.player.toggle()
        Keys.onLeftPressed: screen.player.position -= stride
        Keys.onRightPressed: screen.player.position += stride
        Keys.onUpPressed: bar.faster(1)
        Keys.onDownPressed: bar.faster(-1)
        Keys.onPressed: event => {
            event.accepted = bar.jump(event.key)
        }

        Rectangle {
            id: top

            width: parent.width
            height: 44
            color: Theme.panel

            Words {
                x: 4 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width - 60
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                font.weight: Font.DemiBold
                text: qsTr("Replay: %1").arg(screen.player.title)
            }
            IconButton {
                objectName: "closeReplay"
                anchors.right: parent.right
                anchors.rightMargin: 3 * Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                iconName: "ui/close"
                tip: qsTr("Close")
                keys: qsTr("Esc")
                onClicked: screen.close()
            }
            Line {
                anchors.bottom: parent.bottom
                width: parent.width
            }
        }
        ReplayView {
            id: board

            objectName: "replayBoard"
            anchors.top: top.bottom
            anchors.bottom: bar.top
            width: parent.width
            player: screen.player
            dark: Theme.dark
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The board at %1").arg(screen.player.says)
        }
        Banner {
            anchors.horizontalCenter: parent.horizontalCenter
            anchors.top: board.top
            anchors.topMargin: 3 * Theme.unit
            width: Math.min(520, parent.width - 8 * Theme.unit)
            text: screen.player.problem
        }
        ReplayBar {
            id: bar

            anchors.bottom: parent.bottom
            width: parent.width
            player: screen.player
            onFitRequested: board.fit()
        }
    }
    background: Rectangle {
        color: Theme.window
    }
    T.Overlay.modal: Rectangle {
        color: Theme.window
    }
}
