import QtQuick
import Plumbline

// One property: its name, and the field that its type asks for. What is not stated shows what is assumed meanwhile, or
// that it is a question.
PropertyRow {
    id: editor

    readonly property bool stacked: type === "set"
    property real labelWidth: 100

    objectName: "property-" + key
    implicitHeight: Math.max(labels.height, stacked ? 0 : loader.height) + (stacked ? loader.height + 2 : 0)
                    + (complaint.visible ? complaint.height + 2 : 0)

    Item {
        id: labels

        width: editor.stacked ? editor.width - more.width - Theme.unit : editor.labelWidth
        height: Math.max(28, label.implicitHeight + 6)

        Words {
            id: label

            anchors.verticalCenter: parent.verticalCenter
            width: Math.min(implicitWidth, parent.width - (mark.visible ? 18 : 0))
            text: editor.title
        }
        Icon {
            id: mark

            anchors.left: label.right
            anchors.leftMargin: Theme.unit
            anchors.verticalCenter: parent.verticalCenter
            visible: editor.condition === "open" && editor.noneAllowed
            name: "ui/question"
            size: 14
            color: Theme.warning
        }
        SmallWords {
            anchors.right: parent.right
            anchors.verticalCenter: parent.verticalCenter
            visible: editor.stacked && !editor.stated
            text: editor.assumption
        }
        HoverHandler {
            id: overLabel
        }
        Tip {
            text: editor.help
            visible: overLabel.hovered && editor.help !== ""
        }
    }
    Loader {
        id: loader

        x: editor.stacked ? 0 : editor.labelWidth + 2 * Theme.unit
        y: editor.stacked ? labels.height + 2 : Math.max(0, (labels.height - height) / 2)
        width: editor.width - x - (editor.stacked ? 0 : more.width + Theme.unit)
        sourceComponent: editor.type === "boolean" ? yesOrNo
                         : editor.type === "choice" ? oneOf
                         : editor.type === "set" ? several : line
    }
    SmallWords {
        id: complaint

        x: editor.stacked ? 0 : loader.x
        anchors.bottom: parent.bottom
        width: editor.width - x
        visible: editor.wrong !== ""
        text: editor.wrong
        color: Theme.blocker
    }
    IconButton {
        id: more

        anchors.right: parent.right
        y: (labels.height - height) / 2
        implicitWidth: 20
        implicitHeight: 24
        padding: 1
        opacity: overRow.hovered || activeFocus || menuLoader.menu?.opened ? 1 : 0
        enabled: editor.stated || editor.noneAllowed
        iconName: "ui/more"
        tip: qsTr("More about %1").arg(editor.title)
        onClicked: {
            menuLoader.active = true
            menuLoader.menu.popup(more, 0, more.height)
        }
    }
    Loader {
        id: menuLoader

        readonly property PopupMenu menu: item as PopupMenu

        active: false
        // Qt 6.4 makes no bound components in loaders, hence names from outside.
        // qmllint disable unqualified
        sourceComponent: PopupMenu {
            MenuEntry {
                text: qsTr("Not stated")
                enabled: editor.stated
                onTriggered: editor.answer(undefined)
            }
            MenuEntry {
                text: qsTr("Deliberately none")
                enabled: editor.noneAllowed
                ticked: editor.condition === "none"
                onTriggered: editor.answer("none")
            }
        }
        // qmllint enable unqualified
    }
    HoverHandler {
        id: overRow
    }

    // As above.
    // qmllint disable unqualified
    Component {
        id: line

        LineEditor {
            row: editor
        }
    }
    Component {
        id: yesOrNo

        YesNoEditor {
            row: editor
        }
    }
    Component {
        id: oneOf

        ChoiceEditor {
            row: editor
        }
    }
    Component {
        id: several

        SetEditor {
            row: editor
        }
    }
    // qmllint enable unqualified
}
