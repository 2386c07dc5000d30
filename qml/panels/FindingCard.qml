import QtQuick
import Plumbline

// A finding: closed, what was found; open (lit on the board), why it matters here, what is usually done wrong and how to
// mend it.
FindingButton {
    id: card

    objectName: "finding-" + fingerprint
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 3 * Theme.unit + 2
    rightPadding: 3 * Theme.unit
    verticalPadding: 2 * Theme.unit + 2
    opacity: gone ? 0.5 : 1
    Keys.onPressed: event => {
        event.accepted = event.key === Qt.Key_Period
        if (event.accepted)
            chooser.begin(fingerprint)
    }

    Behavior on opacity {
        NumberAnimation {
            duration: Theme.motion
        }
    }
    background: Rectangle {
        radius: Theme.radius
        color: card.lit ? Theme[card.level + "Tint"] : card.down ? Theme.pressed : card.hovered ? Theme.hover : Theme.panel
        border.width: 1
        border.color: card.lit ? Theme.solid[card.level] : Theme.panelBorder

        Rectangle {
            x: 1
            y: Theme.radius
            width: 3
            height: parent.height - 2 * Theme.radius
            color: card.gone ? Theme.holds : Theme.solid[card.level]
        }
        FocusRing {
            shown: card.visualFocus
            radius: Theme.radius + 2
        }
    }
    contentItem: Column {
        spacing: Theme.unit

        Row {
            width: card.availableWidth
            spacing: Theme.unit + 2

            Icon {
                y: 1
                name: card.gone ? "ui/check" : "ui/" + card.level
                size: 15
                color: card.gone ? Theme.holds : Theme.solid[card.level]
            }
            Words {
                width: parent.width - 21
                text: card.title
                font.weight: Font.DemiBold
            }
        }
        Words {
            width: card.availableWidth
            text: card.gone ? qsTr("Not found any more") : card.message
            maximumLineCount: card.lit ? 100 : 3
            elide: Text.ElideRight
            color: card.lit ? Theme.text : Theme.textSecondary
        }
        SmallWords {
            width: card.availableWidth
            visible: card.lapsed !== "" && !card.gone
            color: Theme.warning
            text: qsTr("Asks again. %1").arg(card.lapsed)
        }
        FindingAnswers {
            width: card.availableWidth
            findings: card.findings
            asks: card.asks
            onInspect: record => card.inspect(record)
        }
        Loader {
            width: card.availableWidth
            active: card.lit
            visible: active
            // Qt 6.4 makes no bound components in loaders.
            // qmllint disable unqualified
            sourceComponent: FindingExplanation {
                finding: card
            }
            // qmllint enable unqualified
        }
    }
}
