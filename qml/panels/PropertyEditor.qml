import QtQuick
import Plumbline

// One property: its name, and the field that its type asks for. What is not stated shows what is assumed meanwhile, or
// that it is a question.
Item {
    id: editor

    required property PropertyRows rows
    required property string key
    required property string title
    required property string help
    required property string type
    required property string unit
    required property var value
    required property var fallback
    required property string condition
    required property string assumption
    required property var values
    required property var valueTitles
    required property bool openSet
    required property bool noneAllowed
    readonly property bool stacked: type === "set"
    readonly property bool stated: condition === "stated" || condition === "none"
    property string wrong: ""
    property real labelWidth: 104

    function answer(value: var) {
        wrong = rows.answer(key, value)
    }

    objectName: "property-" + key
    implicitHeight: Math.max(labels.height, stacked ? 0 : loader.height) + (stacked ? loader.height + 2 : 0)
                    + (complaint.visible ? complaint.height + 2 : 0)
    onConditionChanged: wrong = ""

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
        opacity: overRow.hovered || activeFocus || menu.opened ? 1 : 0
        enabled: editor.stated || editor.noneAllowed
        iconName: "ui/more"
        tip: qsTr("More about %1").arg(editor.title)
        onClicked: menu.popup(0, height)

        PopupMenu {
            id: menu

            MenuEntry {
                text: qsTr("Not stated")
                enabled: editor.stated
                onTriggered: editor.answer(undefined)
            }
            MenuEntry {
                text: qsTr("Deliberately none")
                enabled: editor.noneAllowed
                checked: editor.condition === "none"
                onTriggered: editor.answer("none")
            }
        }
    }
    HoverHandler {
        id: overRow
    }

    Component {
        id: line

        Field {
            readonly property string shown: editor.value === undefined ? ""
                                            : editor.type === "list" && editor.condition !== "none" ? editor.value.join(", ")
                                            : String(editor.value)

            value: editor.condition === "none" ? qsTr("none, deliberately") : shown
            placeholderText: editor.assumption
            suffix: editor.condition === "stated" && !isNaN(Number(shown)) ? editor.unit : ""
            wrong: editor.wrong !== ""
            inputMethodHints: editor.type === "number" ? Qt.ImhPreferNumbers : Qt.ImhNone
            Accessible.name: editor.unit === "" ? editor.title : editor.title + ", " + editor.unit
            Accessible.description: editor.help
            onCommitted: text => editor.answer(editor.type === "list" ? text.split(",").map(part => part.trim())
                                                                               .filter(part => part !== "") : text)
        }
    }
    Component {
        id: yesOrNo

        Row {
            spacing: Theme.unit

            Repeater {
                model: [true, false]

                Chip {
                    required property bool modelData

                    implicitHeight: 28
                    width: 48
                    text: modelData ? qsTr("Yes") : qsTr("No")
                    checked: editor.value === modelData
                    assumed: !editor.stated && editor.fallback === modelData
                    Accessible.name: editor.title + ": " + text
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: checked
                    onClicked: editor.answer(checked ? undefined : modelData)
                }
            }
            SmallWords {
                anchors.verticalCenter: parent.verticalCenter
                visible: !editor.stated || editor.condition === "none"
                text: editor.condition === "none" ? qsTr("none") : editor.condition === "open" ? qsTr("not stated")
                                                                                             : qsTr("assumed")
            }
        }
    }
    Component {
        id: oneOf

        Choice {
            model: editor.valueTitles
            currentIndex: editor.values.indexOf(editor.value)
            placeholder: editor.condition === "none" ? qsTr("none, deliberately") : editor.assumption
            Accessible.name: editor.title
            Accessible.description: editor.help
            onActivated: index => editor.answer(editor.values[index])
        }
    }
    Component {
        id: several

        SetEditor {
            chosen: Array.isArray(editor.value) ? editor.value : editor.condition === "stated" ? Array.from(editor.value) : []
            values: editor.values
            valueTitles: editor.valueTitles
            fallback: editor.stated ? [] : Array.from(editor.fallback ?? [])
            open: editor.openSet
            name: editor.title
            onChanged: chosen => editor.answer(chosen)
        }
    }
}
