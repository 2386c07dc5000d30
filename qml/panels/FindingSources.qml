pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// What a rule cites, with how well its authors know the text, and the rule's own name.
Column {
    id: list

    // {citation, name, status, statusWords}
    property var sources: []
    property string rule: ""

    spacing: 2

    Heading {
        width: parent.width
        visible: list.sources.length > 0
        text: qsTr("Sources")
    }
    Repeater {
        model: list.sources

        SmallWords {
            id: line

            required property var modelData

            width: list.width
            text: qsTr("%1 (%2)").arg(modelData.citation).arg(modelData.statusWords)

            HoverHandler {
                id: pointer
            }
            Tip {
                text: line.modelData.name
                visible: pointer.hovered && text !== ""
            }
        }
    }
    SmallWords {
        width: parent.width
        topPadding: Theme.unit
        text: list.rule
    }
}
