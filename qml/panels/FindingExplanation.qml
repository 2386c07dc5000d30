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
    FindingPart {
        width: explanation.width
        title: qsTr("The numbers")
        words: explanation.finding.terms.join("\n")
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
        onChosen: fix => explanation.finding.mend(fix)
    }
    FindingPart {
        width: explanation.width
        title: qsTr("When to ignore it")
        words: explanation.finding.ignoreWhen
    }
    SmallWords {
        width: explanation.width
        visible: text !== ""
        text: explanation.finding.sources.length === 0 ? "" : qsTr("Source: %1").arg(explanation.finding.sources.join("; "))
    }
}
