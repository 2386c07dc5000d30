pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Why a finding matters here, what is usually done wrong, how to mend it, when to ignore it, and who says so.
Column {
    id: explanation

    required property FindingButton finding

    topPadding: Theme.unit
    bottomPadding: Theme.unit
    spacing: 2 * Theme.unit

    FindingPart {
        width: explanation.width
        title: qsTr("The path")
        words: explanation.finding.pathNames.join(" \u2192 ")
    }
    FindingTerms {
        width: explanation.width
        terms: explanation.finding.terms
    }
    FindingPart {
        width: explanation.width
        title: qsTr("Why here")
        words: explanation.finding.reasons.join("\n")
    }
    FindingPart {
        width: explanation.width
        title: qsTr("Why it matters")
        words: explanation.finding.why
    }
    FindingPart {
        width: explanation.width
        title: qsTr("Common mistake")
        words: explanation.finding.mistake
    }
    FindingPart {
        width: explanation.width
        title: qsTr("How to mend it")
        words: explanation.finding.fix
    }
    FindingFixes {
        width: explanation.width
        fixes: explanation.finding.fixes
        onChosen: fix => explanation.finding.findings.mend(explanation.finding.fingerprint, fix)
        onPeeked: fix => explanation.finding.chooser.peek(explanation.finding.fingerprint, fix)
    }
    Repeater {
        model: explanation.finding.assumptions

        Assumption {
            required property var modelData

            width: explanation.width
            name: modelData.name
            words: modelData.words
            onConfirmed: explanation.finding.findings.confirm(modelData.record)
        }
    }
    FindingPart {
        width: explanation.width
        title: qsTr("When to ignore it")
        words: explanation.finding.ignoreWhen
    }
    PushButton {
        objectName: "accept-" + explanation.finding.fingerprint
        visible: explanation.finding.level !== "question"
        implicitHeight: 28
        text: explanation.finding.lapsed === "" ? qsTr("Accept …") : qsTr("Accept again …")
        tip: qsTr("Keep it as it is, with a reason")
        onClicked: explanation.finding.accept()
    }
    FindingSources {
        width: explanation.width
        sources: explanation.finding.sources
        rule: explanation.finding.rule
    }
}
