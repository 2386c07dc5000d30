pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Play, time, phases and speed of a replay.
Rectangle {
    id: bar

    required property ReplayPlayer player
    readonly property var speeds: [1, 4, 8, 16, 60]
    signal fitRequested

    function faster(by: int) {
        const place = speeds.indexOf(player.speed)
        player.speed = speeds[Math.max(0, Math.min(speeds.length - 1, place + by))]
    }
    // By keys: to an end, or to a mark.
    function jump(key: int): bool {
        if (key === Qt.Key_Home || key === Qt.Key_End)
            player.position = key === Qt.Key_Home ? 0 : player.length
        else if (key === Qt.Key_PageUp || key === Qt.Key_PageDown)
            player.goToMark(key === Qt.Key_PageUp ? -1 : 1)
        else
            return false
        return true
    }

    objectName: "replayBar"
    implicitHeight: 84
    color: Theme.panel

    Line {
        width: parent.width
    }
    TimeSlider {
        id: slider

        x: 4 * Theme.unit
        y: 2 * Theme.unit
        width: parent.width - 2 * x
        player: bar.player
    }
    Row {
        id: left

        x: 3 * Theme.unit
        anchors.bottom: parent.bottom
        anchors.bottomMargin: 2 * Theme.unit
        spacing: Theme.unit

        PushButton {
            objectName: "replayToggle"
            implicitHeight: 28
            width: 72
            primary: true
            text: bar.player.playing ? qsTr("Pause") : qsTr("Play")
            tip: qsTr("Space")
            onClicked: bar.player.toggle()
        }
        IconButton {
            iconName: "ui/fit"
            tip: qsTr("Show everything")
            onClicked: bar.fitRequested()
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: 2 * Theme.unit
            wrapMode: Text.NoWrap
            text: bar.player.says
        }
        Words {
            anchors.verticalCenter: parent.verticalCenter
            leftPadding: 2 * Theme.unit
            wrapMode: Text.NoWrap
            color: Theme.textSecondary
            text: bar.player.moment
        }
    }
    Row {
        anchors.right: parent.right
        anchors.rightMargin: 4 * Theme.unit
        anchors.verticalCenter: left.verticalCenter
        spacing: Theme.unit

        SmallWords {
            anchors.verticalCenter: parent.verticalCenter
            rightPadding: Theme.unit
            text: qsTr("Speed")
        }
        Repeater {
            model: bar.speeds

            Chip {
                required property real modelData

                objectName: "speed-" + modelData
                text: qsTr("%1×").arg(modelData)
                chosen: bar.player.speed === modelData
                onClicked: bar.player.speed = modelData
            }
        }
    }
}
