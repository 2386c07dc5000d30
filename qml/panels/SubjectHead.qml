pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Name and kind of the selected record.
Column {
    id: head

    required property InspectorSubject subject
    required property Session session
    property int openCount: 0
    readonly property bool isComponent: subject.type === "component"
    readonly property bool isConnection: subject.type === "connection"

    topPadding: 3 * Theme.unit
    spacing: 2 * Theme.unit

    Item {
        x: 3 * Theme.unit
        width: parent.width - 2 * x
        height: 36

        Rectangle {
            id: sign

            width: 36
            height: 36
            radius: Theme.radius
            color: head.isComponent && head.subject.role !== "" ? Theme.tint[head.subject.role] : Theme.field

            Icon {
                anchors.centerIn: parent
                name: head.subject.icon
                size: 22
                color: head.isComponent && head.subject.role !== "" ? Theme.ink[head.subject.role] : Theme.textSecondary
            }
        }
        Field {
            // What was typed about one record is never written to the next.
            readonly property string record: head.subject.record

            objectName: "subjectName"
            anchors.left: sign.right
            anchors.leftMargin: 2 * Theme.unit
            anchors.right: parent.right
            height: 36
            font.weight: Font.DemiBold
            value: head.subject.name
            placeholderText: head.isConnection ? qsTr("No label") : ""
            Accessible.name: qsTr("Name")
            onRecordChanged: takeBack()
            onCommitted: text => {
                if (!head.subject.rename(text))
                    takeBack()
            }
        }
    }
    SmallWords {
        x: 3 * Theme.unit
        width: parent.width - 2 * x
        visible: head.isConnection
        color: Theme.text
        text: head.subject.from + " \u2192 " + head.subject.to
    }
    Row {
        x: 3 * Theme.unit
        width: parent.width - 2 * x
        spacing: 2 * Theme.unit

        Words {
            width: 100
            height: 28
            verticalAlignment: Text.AlignVCenter
            text: qsTr("Kind")
        }
        Choice {
            width: parent.width - 100 - parent.spacing - 6 * Theme.unit
            visible: head.isConnection
            textRole: "title"
            model: head.subject.connectionKinds
            currentIndex: head.subject.connectionKindIndex
            placeholder: head.subject.kindTitle
            Accessible.name: qsTr("Kind of connection")
            onActivated: index => head.subject.changeKind(head.subject.connectionKinds[index].id)
        }
        KindButton {
            width: parent.width - 100 - parent.spacing - 6 * Theme.unit
            visible: head.isComponent
            session: head.session
            text: head.subject.kindTitle
            onPicked: kind => head.subject.changeKind(kind)
        }
        Words {
            height: 28
            verticalAlignment: Text.AlignVCenter
            visible: !head.isConnection && !head.isComponent
            color: Theme.textSecondary
            text: head.subject.kindTitle
        }
    }
    AssumptionsModel {
        id: assumed

        session: head.session
        about: head.subject.record
    }
    Repeater {
        model: assumed

        Assumption {
            required property string record

            x: 3 * Theme.unit
            width: head.width - 2 * x
            onConfirmed: assumed.confirm(record)
        }
    }
    SmallWords {
        x: 3 * Theme.unit
        width: parent.width - 2 * x
        text: head.openCount === 0 ? head.subject.meaning
                                   : qsTr("%1. Not stated yet: %2.").arg(head.subject.meaning).arg(head.openCount)
    }
}
