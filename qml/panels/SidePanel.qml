import QtQuick
import Plumbline

// Profile, checks, inspector and budgets. A tab is made when it is first shown, and kept.
Item {
    id: panel

    required property Session session
    required property ProfileModel profile
    required property FindingsModel findings
    required property ReportSummary summary
    required property FixChooser chooser
    required property OutageControl outage
    property int tab: 0
    property bool ready: true
    signal tabChosen(tab: int)
    signal inspect(record: string)
    signal accept(fingerprint: string)
    signal findingWanted(fingerprint: string)

    // The keyboard goes to the first control of the tab that is shown, or to its head when there is none.
    function takeFocus() {
        const page = [profileTab, checksTab, inspectorTab, budgetsTab][tab].item as Item
        const first = page.nextItemInFocusChain()
        const target = holds(page, first) ? first : strip.currentItem
        target.forceActiveFocus(Qt.TabFocusReason)
    }
    function holds(page: Item, item: Item): bool {
        let outer = item
        while (outer && outer !== page)
            outer = outer.parent
        return outer !== null
    }

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    TabStrip {
        id: strip

        width: parent.width
        currentIndex: panel.tab

        TabHead {
            width: panel.width * 0.23
            text: qsTr("Profile")
            keys: qsTr("Ctrl+1")
            onClicked: panel.tabChosen(0)
        }
        TabHead {
            width: panel.width * 0.29
            text: qsTr("Checks")
            keys: qsTr("Ctrl+2")
            onClicked: panel.tabChosen(1)
            badge: panel.summary.attention
            badgeRole: panel.summary.worst
        }
        TabHead {
            width: panel.width * 0.24
            text: qsTr("Inspector")
            keys: qsTr("Ctrl+3")
            onClicked: panel.tabChosen(2)
        }
        TabHead {
            width: panel.width * 0.24
            text: qsTr("Budgets")
            keys: qsTr("Ctrl+4")
            onClicked: panel.tabChosen(3)
        }
    }
    // Qt 6.4 makes no bound components in loaders, hence names from outside.
    // qmllint disable unqualified
    SideTab {
        id: profileTab

        index: 0
        sourceComponent: ProfilePanel {
            session: panel.session
            profile: panel.profile
            onFindingWanted: fingerprint => panel.findingWanted(fingerprint)
        }
    }
    SideTab {
        id: checksTab

        index: 1
        sourceComponent: ChecksPanel {
            session: panel.session
            findings: panel.findings
            summary: panel.summary
            chooser: panel.chooser
            onInspect: record => panel.inspect(record)
            onAccept: fingerprint => panel.accept(fingerprint)
        }
    }
    SideTab {
        id: inspectorTab

        index: 2
        sourceComponent: InspectorPanel {
            session: panel.session
        }
    }
    SideTab {
        id: budgetsTab

        index: 3
        sourceComponent: BudgetPanel {
            session: panel.session
            outage: panel.outage
            shown: visible
        }
    }

    component SideTab: Loader {
        property int index
        property bool wanted: false
        readonly property bool current: panel.ready && index === panel.tab

        y: strip.height
        width: panel.width
        height: panel.height - y
        visible: current
        active: wanted || current
        onCurrentChanged: wanted = wanted || current
    }
    // qmllint enable unqualified
}
