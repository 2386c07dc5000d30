pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// The numbers of a finding, a line each: what is added up or compared, and which of it is assumed.
Column {
    id: table

    // {label, amount, assumed, source}
    property var terms: []

    spacing: 2
    visible: terms.length > 0

    Heading {
        width: parent.width
        text: qsTr("The numbers")
    }
    Repeater {
        model: table.terms

        Item {
            id: line

            required property var modelData
            required property int index
            readonly property string label: modelData.source === "" ? modelData.label
                                                                    : qsTr("%1, %2").arg(modelData.label).arg(modelData.source)

            width: table.width
            height: Math.max(words.implicitHeight, amount.implicitHeight) + 4
            Accessible.role: Accessible.StaticText
            Accessible.name: qsTr("%1: %2").arg(label).arg(amount.text)

            Line {
                width: parent.width
                visible: line.index > 0
            }
            Words {
                id: words

                y: 2
                width: parent.width - amount.width - 2 * Theme.unit
                text: line.label
            }
            Words {
                id: amount

                anchors.right: parent.right
                y: 2
                width: Math.min(implicitWidth, line.width / 2)
                horizontalAlignment: Text.AlignRight
                font.weight: Font.DemiBold
                text: line.modelData.assumed ? qsTr("%1, assumed").arg(line.modelData.amount) : line.modelData.amount
                color: line.modelData.assumed ? Theme.textSecondary : Theme.text
            }
        }
    }
}
