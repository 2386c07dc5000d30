import QtQuick
import Plumbline

// Profile, checks and inspector. A tab is made when it is first shown, and kept.
Item {
    id: panel

    required property Session session
    required property ProfileModel profile
    required property FindingsModel findings
    required property ReportSummary summary
    required property FixChooser chooser
    property int tab: 0
    property bool ready: true
    signal tabChosen(tab: int)
    signal inspect(record: string)
    signal accept(fingerprint: string)
    signal findingWanted(fingerprint: string)

    Rectangle {
        anchors.fill: parent
        color: Theme.panel
    }
    TabStrip {
        id: strip

        width: parent.width
        currentIndex: panel.tab

        TabHead {
            width: panel.width / 3
            text: qsTr("Profile")
            keys: qsTr("Ctrl+1")
            onClicked: panel.tabChosen(0)
        }
        TabHead {
            width: panel.width / 3
            text: qsTr("Checks")
            keys: qsTr("Ctrl+2")
            onClicked: panel.tabChosen(1)
            badge: panel.summary.attention
            badgeRole: panel.summary.worst
        }
        TabHead {
            width: panel.width / 3
            text: qsTr("Inspector")
            keys: qsTr("Ctrl+3")
            onClicked: panel.tabChosen(2)
        }
    }
    // Qt 6.4 makes no bound components in loaders, hence names from outside.
    // qmllint disable unqualified
    SideTab {
        index: 0
        sourceComponent: ProfilePanel {
            session: panel.session
            profile: panel.profile
            onFindingWanted: fingerprint => panel.findingWanted(fingerprint)
        }
    }
    SideTab {
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
        index: 2
        sourceComponent: InspectorPanel {
            session: panel.session
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
