pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Several records: how many, and what can be done with all of them.
Column {
    id: several

    required property InspectorSubject subject

    spacing: 3 * Theme.unit

    Words {
        width: parent.width
        font.weight: Font.DemiBold
        text: several.subject.summary
    }
    ArrangeRow {
        width: parent.width
        title: qsTr("Align")
        verbs: [
            {verb: "left", text: qsTr("Left")},
            {verb: "centerX", text: qsTr("Centre")},
            {verb: "right", text: qsTr("Right")},
            {verb: "top", text: qsTr("Top")},
            {verb: "centerY", text: qsTr("Middle")},
            {verb: "bottom", text: qsTr("Bottom")}
        ]
        onPicked: verb => several.subject.arrange(verb)
    }
    ArrangeRow {
        width: parent.width
        title: qsTr("Equal gaps")
        enabled: several.subject.count > 2
        verbs: [
            {verb: "horizontal", text: qsTr("Across")},
            {verb: "vertical", text: qsTr("Down")}
        ]
        onPicked: verb => several.subject.arrange(verb)
    }
    PushButton {
        text: qsTr("Delete them")
        onClicked: several.subject.arrange("remove")
    }
}
