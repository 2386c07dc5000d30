import QtQuick
import QtQuick.Templates as T
import Plumbline

// One line of the budgets: a head that folds, a figure, a stage as a bar, a term, a missing number or a note.
T.AbstractButton {
    id: row

    required property int index
    required property string kind
    required property string label
    required property string value
    required property string before
    required property string note
    required property real start
    required property real length
    required property bool assumed
    required property bool bad
    required property string record
    required property bool folded
    readonly property bool isHead: kind === "head"
    readonly property bool isFigure: kind === "figure"
    readonly property bool isBar: kind === "bar"
    readonly property bool isWords: kind === "need" || kind === "note"

    implicitHeight: content.height + (isHead ? 4 * Theme.unit : 2 * Theme.unit)
    hoverEnabled: true
    focusPolicy: isWords ? Qt.NoFocus : Qt.TabFocus
    Accessible.name: isHead ? label : qsTr("%1: %2").arg(label).arg(value)
    Accessible.description: isHead ? (folded ? qsTr("Folded") : qsTr("Unfolded")) : note

    background: Rectangle {
        color: row.hovered && !row.isWords ? Theme.hover : "transparent"

        Line {
            visible: row.isHead
            x: 3 * Theme.unit
            width: parent.width - 2 * x
        }
        FocusRing {
            anchors.margins: 2
            shown: row.visualFocus
        }
    }
    // Beside the content item, which would put off making it.
    Column {
        id: content

        x: 3 * Theme.unit
        y: row.isHead ? 2 * Theme.unit : Theme.unit
        width: row.width - 2 * x
        spacing: 2

        Item {
            width: parent.width
            height: Math.max(words.height, figure.height)

            Icon {
                id: fold

                visible: row.isHead
                y: 2
                name: row.folded ? "ui/chevron-right" : "ui/chevron-down"
                size: 14
                color: Theme.textSecondary
            }
            Words {
                id: words

                x: row.isHead ? 18 : 0
                width: parent.width - x - (figure.visible ? figure.width + 2 * Theme.unit : 0)
                text: row.label
                font.weight: row.isHead ? Font.DemiBold : Font.Normal
                font.pixelSize: row.isHead || row.isFigure ? Theme.fontBody : Theme.fontSmall
                color: row.isHead || row.isFigure ? Theme.text : row.kind === "need" ? Theme.question : Theme.textSecondary
            }
            Words {
                id: figure

                anchors.right: parent.right
                visible: text !== ""
                width: Math.min(implicitWidth, row.width * 0.55)
                horizontalAlignment: Text.AlignRight
                text: row.before === "" ? row.value : qsTr("%1 → %2").arg(row.before).arg(row.value)
                font.weight: row.isFigure ? Font.DemiBold : Font.Normal
                font.pixelSize: row.isFigure ? Theme.fontBody : Theme.fontSmall
                color: row.bad ? Theme.blocker : row.assumed || row.isHead ? Theme.textSecondary : Theme.text
            }
        }
        // A stage of the waterfall.
        Rectangle {
            visible: row.isBar
            width: parent.width
            height: 6
            radius: 3
            color: Theme.field

            Rectangle {
                x: row.start * parent.width
                width: Math.max(3, row.length * parent.width)
                height: parent.height
                radius: 3
                color: row.assumed ? Theme.assumed : Theme.accent
            }
        }
        SmallWords {
            width: parent.width
            visible: row.note !== "" || row.assumed
            text: row.assumed && row.note !== "" ? qsTr("%1 (assumed)").arg(row.note) : row.assumed ? qsTr("assumed") : row.note
        }
    }
}
