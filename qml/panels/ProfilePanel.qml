pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// What is asked before any box is drawn: six axes with the numbers committed to, cost, the task; then the shape.
Flickable {
    id: panel

    required property Session session
    required property ProfileModel profile
    signal findingWanted(fingerprint: string)

    contentHeight: content.height + 6 * Theme.unit
    boundsBehavior: Flickable.StopAtBounds
    clip: true
    T.ScrollBar.vertical: ScrollHandle {}

    KeepInView {
        view: panel
    }
    AxisModel {
        id: axisModel

        session: panel.session
    }
    CommitmentModel {
        id: cost

        session: panel.session
        about: "cost"
    }
    TaskModel {
        id: task

        session: panel.session
    }
    AdviceModel {
        id: adviceModel

        session: panel.session
    }
    MouseArea {
        // A click beside the fields ends editing.
        anchors.fill: parent
        onPressed: panel.forceActiveFocus()
    }
    Column {
        id: content

        x: 3 * Theme.unit
        y: 3 * Theme.unit
        width: panel.width - 2 * x
        spacing: 2 * Theme.unit

        Heading {
            text: qsTr("Six axes, before any box is drawn")
        }
        SmallWords {
            width: parent.width
            text: axisModel.answered === 6 ? qsTr("All six are answered.")
                                      : qsTr("%1 of 6 answered. Press 1 to 5, or Delete to take an answer back.").arg(axisModel.answered)
        }
        AxisRadar {
            objectName: "radar"
            width: parent.width
            height: 148
            values: axisModel.values
            dark: Theme.dark
            names: [qsTr("Quality"), qsTr("Scale"), qsTr("Freshness"), qsTr("Personalisation"), qsTr("Failure"), qsTr("Compliance")]
            Accessible.role: Accessible.Graphic
            Accessible.name: qsTr("The six axes as a picture")
        }
        Repeater {
            model: axisModel

            AxisRow {
                width: content.width
                bottomPadding: 2 * Theme.unit
                session: panel.session
                axes: axisModel
                onFindingWanted: fingerprint => panel.findingWanted(fingerprint)
            }
        }
        PropertySection {
            width: parent.width
            title: qsTr("Cost")
            explanation: qsTr("A number that is not stated switches its checks off.")
            rows: cost
        }
        PropertySection {
            width: parent.width
            title: qsTr("Task")
            explanation: qsTr("The shapes are told apart by the task as much as by the axes.")
            rows: task
        }
        Line {
            width: parent.width
        }
        Heading {
            text: qsTr("Shape")
            topPadding: Theme.unit
        }
        ShapeAdvice {
            width: parent.width
            profile: panel.profile
            advice: adviceModel
        }
    }
}
