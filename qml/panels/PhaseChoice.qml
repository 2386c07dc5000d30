import QtQuick
import Plumbline

// Which rules run, and in which order findings are listed: as far as the drawing has come, or as the user says.
Item {
    id: row

    required property ReportSummary summary
    readonly property var phases: ["", "sketch", "design", "review"]
    readonly property var titles: [summary.phase === "sketch" && summary.pinned === "" ? qsTr("Sketch, as drawn") : qsTr("As drawn"),
        qsTr("Sketch"), qsTr("Design"), qsTr("Review")]

    implicitHeight: 28

    Words {
        anchors.verticalCenter: parent.verticalCenter
        color: Theme.textSecondary
        text: qsTr("Phase")

        HoverHandler {
            id: pointer
        }
        Tip {
            text: qsTr("Sketch checks the skeleton only, design everything; review lists the questions first")
            visible: pointer.hovered
        }
    }
    Choice {
        objectName: "phaseChoice"
        anchors.right: parent.right
        width: 150
        model: row.titles
        currentIndex: row.phases.indexOf(row.summary.pinned)
        Accessible.name: qsTr("Phase of the checks")
        onActivated: index => row.summary.pinned = row.phases[index]
    }
}
