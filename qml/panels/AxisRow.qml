import QtQuick
import Plumbline

// One axis: what is asked, the answer from 1 to 5, a note.
Column {
    id: row

    required property AxisModel axes
    required property string key
    required property string title
    required property string questions
    required property var steps
    required property int value
    required property int neutral
    required property string noteText
    property bool noteOpen: false

    spacing: Theme.unit

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
            text: row.value === 0 ? qsTr("Read as %1").arg(row.neutral) : row.steps[row.value - 1]
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
    SmallWords {
        width: parent.width
        text: row.questions
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
