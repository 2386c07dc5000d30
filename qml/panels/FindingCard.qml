import QtQuick
import QtQuick.Templates as T
import Plumbline

// A finding: closed, what was found; open (lit on the board), why it matters here, what is usually done wrong and how to
// mend it.
T.AbstractButton {
    id: card

    required property string fingerprint
    required property string level
    required property string title
    required property string message
    required property var reasons
    required property string why
    required property string mistake
    required property string fix
    required property string ignoreWhen
    required property var sources
    required property var pathNames
    required property var terms
    required property var asks
    required property bool lit
    signal answered(record: string, property: string, value: var)
    signal inspect(record: string)

    objectName: "finding-" + fingerprint
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    leftPadding: 3 * Theme.unit + 2
    rightPadding: 3 * Theme.unit
    verticalPadding: 2 * Theme.unit + 2
    focusPolicy: Qt.TabFocus
    Accessible.name: qsTr("%1: %2. %3").arg(levelWord).arg(title).arg(message)
    readonly property string levelWord: ({
        blocker: qsTr("Blocker"),
        warning: qsTr("Warning"),
        advice: qsTr("Advice"),
        question: qsTr("Question")
    })[level]

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
            color: Theme.solid[card.level]
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
                name: "ui/" + card.level
                size: 15
                color: Theme.solid[card.level]
            }
            Words {
                width: parent.width - 21
                text: card.title
                font.weight: Font.DemiBold
            }
        }
        Words {
            width: card.availableWidth
            text: card.message
            maximumLineCount: card.lit ? 100 : 3
            elide: Text.ElideRight
            color: card.lit ? Theme.text : Theme.textSecondary
        }
        Repeater {
            model: card.asks

            FindingAnswer {
                required property var modelData

                width: card.availableWidth
                ask: modelData
                many: card.asks.length > 1
                onAnswered: value => card.answered(modelData.record, modelData.property, value)
                onInspect: card.inspect(modelData.record)
            }
        }
        Loader {
            width: card.availableWidth
            active: card.lit
            visible: active
            sourceComponent: explanation
        }
    }

    Component {
        id: explanation

        Column {
            topPadding: Theme.unit
            bottomPadding: Theme.unit
            spacing: 2 * Theme.unit

            FindingPart {
                width: card.availableWidth
                title: qsTr("The path")
                words: card.pathNames.join(" \u2192 ")
            }
            FindingPart {
                width: card.availableWidth
                title: qsTr("The numbers")
                words: card.terms.join("\n")
            }
            FindingPart {
                width: card.availableWidth
                title: qsTr("Why here")
                words: card.reasons.join("\n")
            }
            FindingPart {
                width: card.availableWidth
                title: qsTr("Why it matters")
                words: card.why
            }
            FindingPart {
                width: card.availableWidth
                title: qsTr("Common mistake")
                words: card.mistake
            }
            FindingPart {
                width: card.availableWidth
                title: qsTr("How to mend it")
                words: card.fix
            }
            FindingPart {
                width: card.availableWidth
                title: qsTr("When to ignore it")
                words: card.ignoreWhen
            }
            SmallWords {
                width: card.availableWidth
                visible: text !== ""
                text: card.sources.length === 0 ? "" : qsTr("Source: %1").arg(card.sources.join("; "))
            }
        }
    }
}
