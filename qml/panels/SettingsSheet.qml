pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// What is set once for all designs: the rules that come on top of the program's own.
Sheet {
    id: sheet

    required property RulePackList packs
    signal folderRequested

    objectName: "settingsSheet"
    title: qsTr("Settings")
    width: 480

    // The content is made at once, because its parts have names; it is small.
    // qmllint disable deferred-property-id
    contentItem: Column {
        // qmllint enable deferred-property-id
        spacing: 3 * Theme.unit

        Heading {
            text: qsTr("Rules of your own")
        }
        SmallWords {
            width: parent.width
            text: qsTr("A folder with rule files, and kinds of component if you like. They are checked in every design, after the rules of the program.")
        }
        Repeater {
            model: sheet.packs.folders

            PackRow {
                required property var modelData
                required property int index

                width: parent.width
                objectName: "pack-" + index
                name: modelData.name
                path: modelData.path
                says: modelData.says
                onRemoved: sheet.packs.remove(index)
            }
        }
        Row {
            spacing: 2 * Theme.unit

            PushButton {
                objectName: "addRules"
                text: qsTr("Add a folder …")
                onClicked: sheet.folderRequested()
            }
            PushButton {
                visible: sheet.packs.folders.length > 0
                text: qsTr("Read again")
                tip: qsTr("After a file was mended")
                onClicked: sheet.packs.reload()
            }
        }
        Banner {
            objectName: "packRefusal"
            width: parent.width
            text: sheet.packs.refusal
        }
        Banner {
            objectName: "packProblems"
            width: parent.width
            text: sheet.packs.problems.length === 0 ? "" : qsTr("The rule set is incomplete. What these files would have found is not found:")
        }
        Flickable {
            width: parent.width
            height: Math.min(contentHeight, 160)
            visible: sheet.packs.problems.length > 0
            contentHeight: list.height
            clip: true
            boundsBehavior: Flickable.StopAtBounds
            T.ScrollBar.vertical: ScrollHandle {}

            Column {
                id: list

                width: parent.width - 3 * Theme.unit
                spacing: 2 * Theme.unit

                Repeater {
                    model: sheet.packs.problems

                    SmallWords {
                        required property string modelData

                        width: list.width
                        wrapMode: Text.WrapAtWordBoundaryOrAnywhere
                        text: modelData
                    }
                }
            }
        }
    }
    footer: Item {
        implicitHeight: closeButton.height + 5 * Theme.unit

        PushButton {
            id: closeButton

            objectName: "closeSettings"
            anchors.right: parent.right
            anchors.rightMargin: 5 * Theme.unit
            primary: true
            text: qsTr("Done")
            onClicked: sheet.close()
        }
    }
}
