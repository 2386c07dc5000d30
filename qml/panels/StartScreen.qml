pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// On an empty board: start from a shape, open an example or a file, or just draw. Goes as soon as something is there.
Rectangle {
    id: start

    required property ProfileModel profile
    required property Document document
    signal openRequested
    signal shapeChosen
    signal historyRequested
    signal dismissed

    width: 460
    height: content.height + 10 * Theme.unit
    radius: Theme.radius + 4
    color: Theme.panel
    border.color: Theme.panelBorder

    Shade {}
    Rectangle {
        anchors.fill: parent
        anchors.margins: 1
        radius: parent.radius - 1
        color: Theme.panel
    }
    Column {
        id: content

        x: 5 * Theme.unit
        y: 5 * Theme.unit
        width: parent.width - 2 * x
        spacing: 2 * Theme.unit

        Words {
            width: parent.width
            font.pixelSize: Theme.fontTitle + 1
            font.weight: Font.DemiBold
            text: qsTr("Start a design")
        }
        Words {
            width: parent.width
            bottomPadding: Theme.unit
            color: Theme.textSecondary
            text: qsTr("Press / and type what you need (\"llm\", \"vector db\", \"guard\"), or drag it from the left. "
                       + "Or start from the shape you have in mind:")
        }
        Grid {
            id: grid

            width: parent.width
            columns: 2
            spacing: 2 * Theme.unit

            Repeater {
                model: start.profile.shapes

                ShapeCard {
                    required property var modelData

                    objectName: "start-" + modelData.id
                    width: (grid.width - grid.spacing) / 2
                    height: 68
                    text: modelData.title
                    fitsWhen: modelData.fitsWhen
                    chosen: start.profile.shape === modelData.id
                    onClicked: {
                        start.profile.chooseShape(modelData.id, start.profile.shapeReason)
                        start.shapeChosen()
                    }
                }
            }
        }
        SkeletonOffer {
            width: parent.width
            visible: start.profile.canStart
            profile: start.profile
        }
        Heading {
            topPadding: 2 * Theme.unit
            visible: examples.count > 0
            text: qsTr("Open an example")
        }
        Grid {
            width: parent.width
            columns: 2
            columnSpacing: 2 * Theme.unit
            rowSpacing: Theme.unit
            visible: examples.count > 0

            Repeater {
                id: examples

                model: start.document.examples

                Chip {
                    required property var modelData

                    width: (content.width - 2 * Theme.unit) / 2
                    implicitHeight: 28
                    text: modelData.title
                    onClicked: start.document.request(Document.Intent.Copy, modelData.url)
                }
            }
        }
        Heading {
            topPadding: 2 * Theme.unit
            visible: recent.count > 0
            text: qsTr("Open again")
        }
        Flow {
            width: parent.width
            spacing: Theme.unit
            visible: recent.count > 0

            Repeater {
                id: recent

                model: start.document.recent

                Chip {
                    required property var modelData
                    required property int index

                    implicitHeight: 28
                    width: Math.min(implicitWidth, content.width)
                    visible: index < 3
                    text: modelData.name
                    Accessible.description: modelData.folder
                    onClicked: start.document.request(Document.Intent.Open, modelData.url)
                }
            }
        }
        Row {
            topPadding: 3 * Theme.unit
            spacing: 2 * Theme.unit

            PushButton {
                objectName: "startOpen"
                text: qsTr("Open a file …")
                onClicked: start.openRequested()
            }
            PushButton {
                objectName: "startDraw"
                text: qsTr("Just draw")
                onClicked: start.dismissed()
            }
            PushButton {
                objectName: "startHistory"
                text: qsTr("History …")
                tip: qsTr("Attempts of practice, progress and replays")
                onClicked: start.historyRequested()
            }
        }
    }
}
