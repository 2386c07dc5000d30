import QtQuick
import Plumbline

// Above the findings: the five components, the eleven concerns, the phase, and which findings are listed.
Column {
    id: head

    required property Session session
    required property FindingsModel findings
    required property ReportSummary summary
    required property InspectorSubject subject
    readonly property bool sketch: summary.phase === "sketch"

    topPadding: 2 * Theme.unit
    bottomPadding: 2 * Theme.unit
    spacing: 2 * Theme.unit

    CompletenessSheet {
        x: 2 * Theme.unit
        width: parent.width - 2 * x
        session: head.session
        onOpened: head.findings.showAll()
    }
    ConcernRings {
        x: 2 * Theme.unit
        width: parent.width - 2 * x
        session: head.session
        chosen: head.findings.concern
        onPicked: concern => head.findings.concern = head.findings.concern === concern ? "" : concern
    }
    Banner {
        objectName: "incompleteRules"
        x: 3 * Theme.unit
        width: parent.width - 2 * x
        text: head.summary.incomplete
    }
    Line {
        x: 3 * Theme.unit
        width: parent.width - 2 * x
    }
    PhaseChoice {
        x: 3 * Theme.unit
        width: parent.width - 2 * x
        summary: head.summary
    }
    FindingFilters {
        x: 3 * Theme.unit
        width: parent.width - 2 * x
        findings: head.findings
        summary: head.summary
        subject: head.subject
    }
    EmptyChecks {
        x: 3 * Theme.unit
        width: parent.width - 2 * x
        visible: head.findings.count === 0 && !head.findings.filtered
        sketch: head.sketch
    }
    Words {
        x: 3 * Theme.unit
        width: parent.width - 2 * x
        visible: head.findings.count === 0 && head.findings.filtered
        color: Theme.textSecondary
        text: qsTr("Nothing of this kind is found.")
    }
}
