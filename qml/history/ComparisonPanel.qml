pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Two attempts side by side: points by dimension, then what differs on the boards.
Column {
    id: panel

    required property AttemptComparison comparison
    readonly property real column: 62
    signal done

    objectName: "comparisonPanel"
    spacing: 3 * Theme.unit

    Item {
        width: parent.width
        height: 28

        Words {
            anchors.verticalCenter: parent.verticalCenter
            font.weight: Font.DemiBold
            font.pixelSize: Theme.fontTitle
            text: qsTr("Comparison")
        }
        PushButton {
            objectName: "endComparison"
            anchors.right: parent.right
            implicitHeight: 28
            text: qsTr("Done")
            onClicked: panel.done()
        }
    }
    Repeater {
        model: [{name: qsTr("First"), attempt: panel.comparison.first}, {name: qsTr("Then"), attempt: panel.comparison.second}]

        Item {
            id: head

            required property var modelData

            width: panel.width
            height: headWords.height

            SmallWords {
                width: 40
                text: head.modelData.name
            }
            Column {
                id: headWords

                x: 44
                width: parent.width - x

                Words {
                    width: parent.width
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    text: head.modelData.attempt.title ?? ""
                }
                SmallWords {
                    width: parent.width
                    text: qsTr("%1 · %2 · %3").arg(head.modelData.attempt.when ?? "").arg(head.modelData.attempt.score ?? "").arg(
                              head.modelData.attempt.band ?? "")
                }
            }
        }
    }
    Line {
        width: parent.width
    }
    Column {
        width: parent.width
        spacing: 2 * Theme.unit

        Repeater {
            model: panel.comparison.dimensions

            Item {
                id: entry

                required property var modelData

                width: panel.width
                height: title.height
                Accessible.role: Accessible.StaticText
                Accessible.name: qsTr("%1: first %2, then %3").arg(modelData.title).arg(modelData.first).arg(modelData.second)

                Words {
                    id: title

                    width: parent.width - 3 * panel.column
                    elide: Text.ElideRight
                    wrapMode: Text.NoWrap
                    text: entry.modelData.title
                }
                Words {
                    anchors.right: second.left
                    width: panel.column
                    horizontalAlignment: Text.AlignRight
                    color: Theme.textSecondary
                    text: entry.modelData.change === "" && entry.modelData.first.length > 5 ? "–" : entry.modelData.first
                }
                Words {
                    id: second

                    anchors.right: change.left
                    width: panel.column
                    horizontalAlignment: Text.AlignRight
                    text: entry.modelData.change === "" && entry.modelData.second.length > 5 ? "–" : entry.modelData.second
                }
                Words {
                    id: change

                    anchors.right: parent.right
                    width: panel.column - 10
                    horizontalAlignment: Text.AlignRight
                    font.weight: Font.DemiBold
                    color: entry.modelData.better > 0 ? Theme.holds : entry.modelData.better < 0 ? Theme.blocker : Theme.textSecondary
                    text: entry.modelData.change
                }
            }
        }
    }
    Line {
        width: parent.width
    }
    Banner {
        width: parent.width
        text: panel.comparison.problem
    }
    Words {
        width: parent.width
        visible: text !== ""
        text: panel.comparison.summary
    }
    DifferenceList {
        width: parent.width
        title: qsTr("Gone from the board")
        lines: panel.comparison.gone
    }
    DifferenceList {
        width: parent.width
        title: qsTr("New on the board")
        lines: panel.comparison.added
    }
    DifferenceList {
        width: parent.width
        title: qsTr("Connections")
        lines: panel.comparison.rewired
    }
}
