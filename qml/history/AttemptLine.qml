pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// One attempt: what, when, how it went, and what can be done with it. No button: the keys are those of the list.
T.Control {
    id: line

    required property int index
    required property string title
    required property string facts
    required property string score
    required property string band
    required property bool partly
    required property bool replayable
    required property bool chosen
    required property string words
    property bool current: false
    signal picked
    signal chooseRequested
    signal replayRequested
    signal removeRequested

    objectName: "attempt-" + index
    implicitHeight: 60
    hoverEnabled: true
    focusPolicy: Qt.NoFocus
    Accessible.role: Accessible.ListItem
    Accessible.name: words

    // The content is made at once, because its parts have names; it is small.
    // qmllint disable deferred-property-id
    contentItem: Item {
        // qmllint enable deferred-property-id
        Tick {
            id: tick

            objectName: "choose-" + line.index
            anchors.verticalCenter: parent.verticalCenter
            focusPolicy: Qt.NoFocus
            text: ""
            checked: line.chosen
            onClicked: line.chooseRequested()
            Accessible.name: qsTr("Compare %1").arg(line.words)
        }
        Column {
            anchors.left: tick.right
            anchors.leftMargin: 2 * Theme.unit
            anchors.right: result.left
            anchors.rightMargin: 3 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            spacing: 3

            Words {
                width: parent.width
                font.weight: Font.DemiBold
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                text: line.title
            }
            SmallWords {
                width: parent.width
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                text: line.facts
            }
        }
        Column {
            id: result

            anchors.right: buttons.left
            anchors.rightMargin: 3 * Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            width: 108
            spacing: 3

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignRight
                font.pixelSize: Theme.fontTitle
                font.weight: Font.DemiBold
                text: line.score
            }
            SmallWords {
                width: parent.width
                horizontalAlignment: Text.AlignRight
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                text: line.partly ? qsTr("%1, in part").arg(line.band) : line.band
            }
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter

            IconButton {
                objectName: "replay-" + line.index
                iconName: "ui/play"
                enabled: line.replayable
                tip: line.replayable ? qsTr("Replay") : qsTr("Nothing was recorded of this session")
                keys: line.replayable ? qsTr("Enter") : ""
                focusPolicy: Qt.NoFocus
                onClicked: line.replayRequested()
            }
            IconButton {
                objectName: "remove-" + line.index
                iconName: "ui/trash"
                tip: qsTr("Remove")
                keys: qsTr("Delete")
                focusPolicy: Qt.NoFocus
                onClicked: line.removeRequested()
            }
        }
    }
    TapHandler {
        onTapped: line.picked()
    }
    leftPadding: 2 * Theme.unit
    rightPadding: 2 * Theme.unit
    background: Rectangle {
        radius: Theme.radius
        color: line.chosen ? Theme.accentTint : line.hovered ? Theme.hover : Theme.panel
        border.width: line.current ? 2 : 1
        border.color: line.current ? Theme.focusRing : Theme.panelBorder
    }
}
