import QtQuick
import QtQuick.Templates as T
import Plumbline

// The numbers of the design, at any traffic and with parts taken down.
FocusScope {
    id: panel

    required property Session session
    required property OutageControl outage
    property bool shown: true

    BudgetModel {
        id: numbers

        session: panel.session
        shown: panel.shown
    }
    ListView {
        id: list

        objectName: "budgetList"
        anchors.fill: parent
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        activeFocusOnTab: false
        bottomMargin: 4 * Theme.unit
        model: numbers
        T.ScrollBar.vertical: ScrollHandle {}
        // Qt 6.4 makes no bound components in view headers, hence names from outside.
        // qmllint disable unqualified
        header: BudgetHead {
            width: list.width
            budget: numbers
            outage: panel.outage
        }
        delegate: BudgetRow {
            width: list.width
            onClicked: numbers.choose(index)
        }
        // qmllint enable unqualified

        KeepInView {
            view: list
        }
    }
}
