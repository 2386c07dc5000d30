import QtQuick
import QtQuick.Templates as T
import Plumbline

// What is known of the selected record, and what is not.
FocusScope {
    id: panel

    required property Session session

    InspectorSubject {
        id: chosen

        session: panel.session
    }
    InspectorModel {
        id: properties

        session: panel.session
    }
    MouseArea {
        anchors.fill: parent
        onPressed: panel.forceActiveFocus()
    }
    Column {
        x: 3 * Theme.unit
        y: 4 * Theme.unit
        width: panel.width - 2 * x
        visible: chosen.type === "none"
        spacing: 2 * Theme.unit

        Words {
            width: parent.width
            font.weight: Font.DemiBold
            text: qsTr("Nothing is selected")
        }
        Words {
            width: parent.width
            color: Theme.textSecondary
            text: qsTr("Select a component, a connection or a zone to see what is stated about it, what is assumed, and "
                       + "what is still a question.")
        }
        Words {
            width: parent.width
            color: Theme.textSecondary
            text: qsTr("A property that is not stated is never read as \"there is none\": checks ask, or use the usual "
                       + "value and say so.")
        }
    }
    KeepInView {
        view: list
    }
    SeveralSelected {
        x: 3 * Theme.unit
        y: 4 * Theme.unit
        width: panel.width - 2 * x
        visible: chosen.type === "many"
        subject: chosen
    }
    ListView {
        id: list

        objectName: "propertyList"
        anchors.fill: parent
        visible: chosen.type !== "none" && chosen.type !== "many"
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        cacheBuffer: 2000
        spacing: Theme.unit
        bottomMargin: 4 * Theme.unit
        model: properties
        T.ScrollBar.vertical: ScrollHandle {}
        // Qt 6.4 makes no bound components in view headers, hence names from outside.
        // qmllint disable unqualified
        header: SubjectHead {
            width: list.width
            subject: chosen
            session: panel.session
            openCount: properties.openCount
        }
        section.property: "group"
        section.delegate: Heading {
            required property string section

            width: list.width
            leftPadding: 3 * Theme.unit
            topPadding: 3 * Theme.unit
            bottomPadding: Theme.unit
            text: section
        }
        delegate: PropertyEditor {
            x: 3 * Theme.unit
            width: list.width - 2 * x
            rows: properties
        }
        // qmllint enable unqualified
    }
}
