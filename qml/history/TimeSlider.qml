pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Where in the session the replay is, with the phases above and what happened as ticks.
Item {
    id: time

    required property ReplayPlayer player
    readonly property real reach: slider.width - 16

    implicitHeight: 40

    Repeater {
        model: time.player.marks

        Item {
            id: mark

            required property var modelData
            required property int index
            readonly property real place: 8 + modelData.share * time.reach

            x: place
            height: time.height

            Rectangle {
                x: -0.5
                y: mark.modelData.isPhase ? 3 : 17
                width: 1
                height: mark.modelData.isPhase ? 20 : 6
                color: mark.modelData.isPhase ? Theme.textSecondary : Theme.accent
            }
            SmallWords {
                x: Theme.unit
                visible: mark.modelData.isPhase
                width: Math.min(implicitWidth, Math.max(0, mark.modelData.room * time.reach - 2 * Theme.unit))
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                text: mark.modelData.title
            }
        }
    }
    SlideBar {
        id: slider

        objectName: "replaySlider"
        anchors.bottom: parent.bottom
        width: parent.width
        to: time.player.length
        value: time.player.position
        stepSize: 10000
        onMoved: time.player.position = value
        Accessible.name: qsTr("Time of the session: %1").arg(time.player.says)
    }
}
