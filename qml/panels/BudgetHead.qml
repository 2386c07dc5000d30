pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// What if there were ten times the traffic, and what if a part failed.
Column {
    id: head

    required property BudgetModel budget
    required property OutageControl outage

    padding: 3 * Theme.unit
    spacing: 2 * Theme.unit

    Item {
        width: parent.width - 2 * parent.padding
        height: words.height

        Heading {
            text: qsTr("Traffic")
        }
        Words {
            id: words

            objectName: "trafficWords"
            anchors.right: parent.right
            font.weight: Font.DemiBold
            color: head.budget.traffic === 1 ? Theme.text : Theme.accent
            text: head.budget.traffic === 1 ? qsTr("as planned") : qsTr("%1 the plan").arg(head.budget.trafficWords)
        }
    }
    SlideBar {
        objectName: "traffic"
        width: parent.width - 2 * parent.padding
        value: head.budget.position
        Accessible.name: qsTr("Traffic as a multiple of the plan")
        onMoved: head.budget.position = value
        onReset: head.budget.traffic = 1
    }
    Row {
        spacing: Theme.unit

        Repeater {
            model: [0.1, 1, 3, 10, 100]

            Chip {
                required property real modelData

                objectName: "traffic-" + modelData
                text: qsTr("%1x").arg(modelData)
                chosen: head.budget.traffic === modelData
                onClicked: head.budget.traffic = modelData
            }
        }
    }
    Line {
        width: parent.width - 2 * parent.padding
    }
    Heading {
        text: qsTr("What if it fails?")
    }
    SmallWords {
        width: parent.width - 2 * parent.padding
        visible: head.outage.down === "" && head.outage.candidate === ""
        text: qsTr("Select a component to take it down, or choose one of the failures below.")
    }
    PushButton {
        objectName: "takeDown"
        visible: head.outage.candidate !== ""
        width: Math.min(implicitWidth, head.width - 2 * head.padding)
        text: head.outage.candidateIsDown ? qsTr("Bring up %1").arg(head.outage.candidate)
                                          : qsTr("Take down %1").arg(head.outage.candidate)
        onClicked: head.outage.toggle()
    }
    Words {
        width: parent.width - 2 * parent.padding
        visible: head.outage.down !== ""
        color: Theme.blocker
        text: qsTr("Down: %1").arg(head.outage.down)
    }
    TextLink {
        objectName: "bringUp"
        visible: head.outage.down !== ""
        text: qsTr("Bring everything up again")
        onClicked: head.outage.bringUp()
    }
}
