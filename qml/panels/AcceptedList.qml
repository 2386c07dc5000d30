pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// What was accepted, counted apart and never lost: also what has no finding any more.
Column {
    id: list

    required property AcceptedModel accepted
    property bool unfolded: false
    signal change(fingerprint: string)

    visible: accepted.count > 0
    spacing: Theme.unit

    FoldHead {
        objectName: "acceptedHead"
        width: parent.width
        title: qsTr("Accepted (%1)").arg(list.accepted.count)
        unfolded: list.unfolded
        onClicked: list.unfolded = !list.unfolded
    }
    Repeater {
        model: list.unfolded ? list.accepted : null

        Rectangle {
            id: card

            required property string key
            required property string fingerprint
            required property string title
            required property string message
            required property string terms
            required property string reason
            required property bool orphaned
            readonly property bool covers: fingerprint !== ""

            objectName: "accepted-" + (covers ? fingerprint : key)
            width: list.width
            height: content.height + 4 * Theme.unit
            radius: Theme.radius
            color: Theme.panel
            border.width: 1
            border.color: Theme.panelBorder

            Column {
                id: content

                x: 3 * Theme.unit
                y: 2 * Theme.unit
                width: parent.width - 2 * x
                spacing: Theme.unit

                Words {
                    width: parent.width
                    font.weight: Font.DemiBold
                    text: card.title
                }
                Words {
                    width: parent.width
                    color: card.covers ? Theme.textSecondary : Theme.warning
                    text: card.message
                }
                SmallWords {
                    width: parent.width
                    text: card.terms
                }
                Words {
                    width: parent.width
                    visible: text !== ""
                    text: card.reason === "" ? "" : qsTr("\u201c%1\u201d").arg(card.reason)
                }
                Row {
                    spacing: Theme.unit

                    Chip {
                        visible: card.covers
                        text: qsTr("Show")
                        onClicked: list.accepted.show(card.fingerprint)
                    }
                    Chip {
                        objectName: "change-" + card.fingerprint
                        visible: card.covers
                        text: qsTr("Change …")
                        onClicked: list.change(card.fingerprint)
                    }
                    Chip {
                        objectName: "withdraw-" + (card.covers ? card.fingerprint : card.key)
                        text: card.covers ? qsTr("Withdraw") : qsTr("Remove")
                        onClicked: list.accepted.withdraw(card.key)
                    }
                }
            }
        }
    }
}
