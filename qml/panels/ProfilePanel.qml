pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// What is asked before any box is drawn: the shape, six axes, targets, the task.
Flickable {
    id: panel

    required property Session session
    required property ProfileModel profile

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
    TargetModel {
        id: targets

        session: panel.session
    }
    TaskModel {
        id: task

        session: panel.session
    }
    ObligationModel {
        id: obligations

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
        Repeater {
            model: axisModel

            AxisRow {
                width: content.width
                bottomPadding: Theme.unit
                axes: axisModel
            }
        }
        Line {
            width: parent.width
        }
        Heading {
            text: qsTr("Shape")
            topPadding: Theme.unit
        }
        ShapeChoice {
            width: parent.width
            profile: panel.profile
        }
        PropertySection {
            width: parent.width
            title: qsTr("Targets you commit to")
            explanation: qsTr("A target that is not stated switches its checks off.")
            rows: targets
        }
        PropertySection {
            width: parent.width
            title: qsTr("Task")
            rows: task
        }
        PropertySection {
            width: parent.width
            title: qsTr("Has to be kept to")
            rows: obligations
        }
    }
}
