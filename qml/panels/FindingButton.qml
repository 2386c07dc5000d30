import QtQuick
import QtQuick.Templates as T
import Plumbline

// What a finding says, as a button: what its card is built on and its explanation reads.
T.AbstractButton {
    required property FindingsModel findings
    required property FixChooser chooser
    required property string fingerprint
    required property string level
    required property string title
    required property string message
    required property var reasons
    required property string why
    required property string mistake
    required property string fix
    required property string ignoreWhen
    required property var sources
    required property string rule
    required property var pathNames
    required property var terms
    required property var asks
    required property var fixes
    required property var assumptions
    required property string lapsed
    required property bool lit
    required property bool gone
    readonly property string levelWord: ({
        blocker: qsTr("Blocker"),
        warning: qsTr("Warning"),
        advice: qsTr("Advice"),
        question: qsTr("Question")
    })[level]
    signal inspect(record: string)
    signal accept

    focusPolicy: Qt.TabFocus
    enabled: !gone
    Accessible.name: qsTr("%1: %2. %3").arg(levelWord).arg(title).arg(message)
}
