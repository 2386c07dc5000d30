pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// All actions with their keys, under their headings.
Sheet {
    id: sheet

    required property ActionTable actions

    objectName: "helpSheet"
    title: qsTr("Keys and actions")
    width: Math.min(860, (parent?.width ?? 860) - 8 * Theme.unit)
    height: Math.min(implicitHeight, (parent?.height ?? 600) - 16 * Theme.unit)
    y: parent ? Math.round((parent.height - height) / 2) : 0

    onClosed: keys.action = null

    footer: Item {
        implicitHeight: foot.height + 3 * Theme.unit

        Row {
            id: foot

            x: 5 * Theme.unit
            width: parent.width - 2 * x
            spacing: 3 * Theme.unit

            SmallWords {
                width: parent.width - usual.width - parent.spacing
                anchors.verticalCenter: parent.verticalCenter
                text: keys.says || qsTr("Press the keys of an action, with the pointer or with Tab and Enter, to change them.")
                color: keys.action ? Theme.text : Theme.textSecondary
            }
            PushButton {
                id: usual

                text: qsTr("Usual keys")
                onClicked: keys.reset()
            }
        }
    }
    // The content is made at once, because its parts have names; it is small.
    // qmllint disable deferred-property-id
    contentItem: Flickable {
        // qmllint enable deferred-property-id
        id: page

        implicitHeight: columns.height
        contentHeight: columns.height
        clip: true
        focus: true
        boundsBehavior: Flickable.StopAtBounds
        Keys.onDownPressed: flick(0, -800)
        Keys.onUpPressed: flick(0, 800)
        T.ScrollBar.vertical: ScrollHandle {}

        KeepInView {
            view: page
        }

        KeyRecorder {
            id: keys

            table: sheet.actions
        }
        // Headings flow into as many columns as there is room for.
        Flow {
            id: columns

            readonly property int count: Math.max(1, Math.floor(page.width / 260))

            width: page.width - 3 * Theme.unit
            spacing: 6 * Theme.unit

            Repeater {
                model: sheet.actions?.groups ?? []

                HelpGroup {
                    required property var modelData

                    width: Math.floor((columns.width - (columns.count - 1) * columns.spacing) / columns.count)
                    title: modelData.title
                    actions: modelData.actions
                    recorder: keys
                }
            }
        }
    }
}
