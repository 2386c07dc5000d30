import QtQuick
import QtQuick.Templates as T

// What a finding says, as a button: what its card is built on and its explanation reads.
T.AbstractButton {
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
    required property var pathNames
    required property var terms
    required property var asks
    required property var fixes
    required property bool lit
    readonly property string levelWord: ({
        blocker: qsTr("Blocker"),
        warning: qsTr("Warning"),
        advice: qsTr("Advice"),
        question: qsTr("Question")
    })[level]
    signal answered(record: string, property: string, value: var)
    signal inspect(record: string)
    signal mend(fix: string)

    focusPolicy: Qt.TabFocus
    Accessible.name: qsTr("%1: %2. %3").arg(levelWord).arg(title).arg(message)
}
