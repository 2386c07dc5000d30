pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// A shape in the ranking: how much speaks for it and the weightiest reason; opened, all reasons, what would turn the
// choice, and the user's own sentence against it.
T.AbstractButton {
    id: card

    required property string shape
    required property string title
    required property real score
    required property var reasonsFor
    required property var reasonsAgainst
    required property var flips
    required property bool leads
    required property bool chosen
    required property string rejection
    property bool opened: false
    readonly property string headline: (leads || chosen ? reasonsFor[0] : reasonsAgainst[0]) ?? ""
    signal openWanted
    signal rejected(because: string)

    objectName: "shape-" + shape
    text: title
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: 2 * Theme.unit + 2
    verticalPadding: 2 * Theme.unit
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.RadioButton
    Accessible.name: title
    Accessible.description: qsTr("Score %1 of 100. %2").arg(Math.round(100 * score)).arg(headline)
    Accessible.checked: chosen

    // The content is made at once, because its parts have names; it is small.
    // qmllint disable deferred-property-id
    contentItem: Column {
        // qmllint enable deferred-property-id
        spacing: Theme.unit

        Item {
            width: parent.width
            height: 20

            Words {
                anchors.verticalCenter: parent.verticalCenter
                anchors.right: bar.left
                anchors.left: parent.left
                text: card.leads ? qsTr("%1, fits best").arg(card.title) : card.title
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                color: card.chosen ? Theme.accent : Theme.text
                font.weight: Font.DemiBold
            }
            Rectangle {
                id: bar

                anchors.right: more.left
                anchors.rightMargin: Theme.unit
                anchors.verticalCenter: parent.verticalCenter
                width: 48
                height: 5
                radius: 2.5
                color: Theme.divider

                Rectangle {
                    width: parent.width * card.score
                    height: parent.height
                    radius: parent.radius
                    color: card.leads ? Theme.accent : Theme.textSecondary
                }
            }
            IconButton {
                id: more

                objectName: "reasons-" + card.shape
                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                implicitWidth: 22
                implicitHeight: 22
                padding: 2
                iconName: card.opened ? "ui/chevron-down" : "ui/chevron-right"
                tip: card.opened ? qsTr("Fold the reasons") : qsTr("All reasons")
                onClicked: card.openWanted()
            }
        }
        SmallWords {
            width: card.availableWidth
            visible: !card.opened && text !== ""
            text: card.headline
        }
        SmallWords {
            width: card.availableWidth
            visible: !card.opened && card.rejection !== ""
            text: card.rejection
            color: Theme.text
            font.italic: true
        }
        AdviceReasons {
            width: card.availableWidth
            visible: card.opened
            reasonsFor: card.opened ? card.reasonsFor : []
            reasonsAgainst: card.opened ? card.reasonsAgainst : []
            flips: card.opened ? card.flips : []
        }
        LongField {
            objectName: "rejection-" + card.shape
            width: card.availableWidth
            visible: card.opened && !card.chosen
            placeholderText: qsTr("%1 loses because …").arg(card.title)
            value: card.rejection
            Accessible.name: qsTr("Why not %1").arg(card.title)
            onCommitted: text => card.rejected(text)
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: card.chosen ? Theme.accentTint : card.down ? Theme.pressed : card.hovered ? Theme.hover : Theme.panel
        border.width: card.chosen ? 2 : 1
        border.color: card.chosen ? Theme.accent : card.hovered ? Theme.fieldBorder : Theme.panelBorder

        FocusRing {
            shown: card.visualFocus
            radius: Theme.radius + 2
        }
    }
}
