pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// The five components that every AI system needs, a line each: drawn, wired, and which mistake is still there. A line
// opens its finding, or shows what is drawn.
Column {
    id: sheet

    required property Session session
    // A line was chosen.
    signal opened
    readonly property var colors: ({
        missing: Theme.blocker,
        unwired: Theme.warning,
        flawed: Theme.warning,
        asked: Theme.question,
        accepted: Theme.assumed,
        sound: Theme.holds,
        idle: Theme.textDisabled
    })

    Repeater {
        model: CompletenessModel {
            id: components

            session: sheet.session
        }

        T.AbstractButton {
            id: line

            required property int index
            required property string title
            required property string stand
            required property string drawing
            required property string mistake
            required property int more
            required property string words
            readonly property bool calm: stand === "sound" || stand === "accepted"

            objectName: "component-" + index
            width: sheet.width
            height: said.text === "" ? 26 : 12 + name.implicitHeight + said.implicitHeight
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            onClicked: {
                sheet.opened()
                components.show(index)
            }
            Accessible.name: words

            background: Rectangle {
                radius: Theme.radius - 2
                color: line.down ? Theme.pressed : line.hovered ? Theme.hover : "transparent"

                FocusRing {
                    shown: line.visualFocus
                }
            }
            Item {
                anchors.fill: parent

                Rectangle {
                    id: sign

                    x: Theme.unit
                    y: 7
                    width: 12
                    height: 12
                    radius: 6
                    visible: !line.calm
                    color: "transparent"
                    border.width: 1.5
                    border.color: sheet.colors[line.stand]

                    Rectangle {
                        anchors.centerIn: parent
                        visible: line.stand === "unwired" || line.stand === "flawed" || line.stand === "asked"
                        width: 6
                        height: 6
                        radius: 3
                        color: sheet.colors[line.stand]
                    }
                }
                Icon {
                    x: Theme.unit - 1
                    y: 6
                    visible: line.calm
                    name: line.stand === "sound" ? "ui/check" : "ui/waived"
                    size: 14
                    color: sheet.colors[line.stand]
                }
                Words {
                    id: name

                    x: 5 * Theme.unit + 2
                    y: 5
                    wrapMode: Text.NoWrap
                    text: line.title
                    color: line.stand === "idle" ? Theme.textSecondary : Theme.text
                }
                SmallWords {
                    anchors.left: name.right
                    anchors.leftMargin: 2 * Theme.unit
                    anchors.right: parent.right
                    anchors.rightMargin: Theme.unit
                    anchors.baseline: name.baseline
                    horizontalAlignment: Text.AlignRight
                    wrapMode: Text.NoWrap
                    elide: Text.ElideRight
                    text: line.drawing
                }
                SmallWords {
                    id: said

                    x: name.x
                    y: name.y + name.height + 1
                    width: parent.width - x - Theme.unit
                    visible: text !== ""
                    maximumLineCount: 2
                    elide: Text.ElideRight
                    text: line.stand === "missing" || line.stand === "idle" ? ""
                          : line.more > 0 ? qsTr("%1, +%2").arg(line.mistake).arg(line.more) : line.mistake
                }
            }

            Tip {
                text: line.words
                visible: line.hovered
            }
        }
    }
}
