pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// One axis: what is asked, the answer from 1 to 5 and what follows from it, the numbers committed to, a note.
Column {
    id: row

    required property Session session
    required property AxisModel axes
    required property string key
    required property string title
    required property string questions
    required property var steps
    required property int value
    required property int neutral
    required property string noteText
    required property string so
    required property int drives
    property bool noteOpen: false
    signal findingWanted(fingerprint: string)

    spacing: Theme.unit

    CommitmentModel {
        id: numbers

        session: row.session
        about: row.key
    }
    Item {
        width: parent.width
        height: 20

        Words {
            id: titleWords

            anchors.verticalCenter: parent.verticalCenter
            text: row.title
            font.weight: Font.Medium
        }
        SmallWords {
            anchors.left: titleWords.right
            anchors.leftMargin: 2 * Theme.unit
            anchors.right: noteButton.left
            anchors.rightMargin: Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            horizontalAlignment: Text.AlignRight
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            text: row.value === 0 ? qsTr("Not answered, read as %1").arg(row.neutral) : row.steps[row.value - 1]
            color: row.value === 0 ? Theme.textSecondary : Theme.accent
            font.weight: row.value === 0 ? Font.Normal : Font.DemiBold
            font.italic: row.value === 0
        }
        IconButton {
            id: noteButton

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            implicitWidth: 22
            implicitHeight: 22
            iconName: "ui/note"
            tip: row.noteText === "" ? qsTr("Add a note") : qsTr("Edit the note")
            on: row.noteText !== ""
            onClicked: {
                row.noteOpen = true
                note.forceActiveFocus()
            }
        }
    }
    AxisControl {
        objectName: "axis-" + row.key
        width: parent.width
        name: row.title
        value: row.value
        steps: row.steps
        onChosen: value => row.axes.choose(row.key, value)
    }
    Item {
        width: parent.width
        height: ends.height

        SmallWords {
            id: ends

            text: row.steps[0]
        }
        SmallWords {
            anchors.right: parent.right
            text: row.steps[4]
        }
    }
    SmallWords {
        width: parent.width
        visible: row.value === 0
        text: row.questions
        color: Theme.text
    }
    SmallWords {
        objectName: "so-" + row.key
        width: parent.width
        visible: row.so !== ""
        text: row.so
        color: Theme.text
    }
    TextLink {
        objectName: "drives-" + row.key
        visible: row.value > 0 && row.drives > 0
        text: row.drives === 1 ? qsTr("1 open finding depends on it")
                               : qsTr("%1 open findings depend on it").arg(row.drives)
        onClicked: row.findingWanted(row.axes.firstFinding(row.key))
    }
    Column {
        width: parent.width
        topPadding: Theme.unit

        Repeater {
            model: numbers

            PropertyEditor {
                width: row.width
                rows: numbers
            }
        }
    }
    LongField {
        id: note

        width: parent.width
        visible: row.noteOpen || row.noteText !== ""
        placeholderText: qsTr("What was agreed, in your words")
        value: row.noteText
        Accessible.name: qsTr("Note on %1").arg(row.title)
        onCommitted: text => row.axes.note(row.key, text)
        onActiveFocusChanged: if (!activeFocus) row.noteOpen = false
    }
}
