pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// What is down, and how the others fare: a frame and a word each, so that colour is not all there is.
Item {
    id: root

    required property BoardOverlay overlay
    required property real zoom

    Repeater {
        model: root.overlay.fates

        Rectangle {
            id: mark

            required property var modelData
            readonly property string fate: modelData.fate
            readonly property bool bad: fate === "down" || fate === "failed"
            readonly property color tone: bad ? Theme.blocker : fate === "degraded" ? Theme.warning
                                                              : fate === "served" ? Theme.holds : Theme.accent

            x: modelData.area.x - 3
            y: modelData.area.y - 3
            width: modelData.area.width + 6
            height: modelData.area.height + 6
            radius: Theme.radius + 2
            color: fate === "down" ? Qt.alpha(Theme.window, 0.6) : "transparent"
            border { color: mark.tone; width: 2 }

            // Struck out.
            Rectangle {
                anchors.centerIn: parent
                visible: mark.fate === "down"
                width: Math.hypot(mark.width, mark.height) - 2 * mark.radius
                height: 2
                rotation: Math.atan2(mark.height, mark.width) * 180 / Math.PI
                color: mark.tone
                antialiasing: true
            }
            Rectangle {
                visible: root.zoom > 0.4
                anchors { horizontalCenter: parent.horizontalCenter; verticalCenter: parent.bottom }
                width: words.implicitWidth + 4 * Theme.unit
                height: words.implicitHeight + Theme.unit
                radius: height / 2
                color: mark.tone

                Text {
                    id: words

                    anchors.centerIn: parent
                    text: mark.fate === "down" ? qsTr("Down") : mark.fate === "failed" ? qsTr("Requests fail")
                          : mark.fate === "degraded" ? qsTr("Degraded") : mark.fate === "served" ? qsTr("Served")
                          : mark.fate === "stepsIn" ? qsTr("Steps in") : qsTr("Notices")
                    textFormat: Text.PlainText
                    color: Theme.panel
                    font.pixelSize: Theme.fontSmall
                    font.weight: Font.DemiBold
                }
            }
        }
    }
}
