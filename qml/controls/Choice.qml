pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// One of several values from a list. `placeholder` shows while none is chosen.
T.ComboBox {
    id: choice

    property string placeholder: ""
    property bool muted: currentIndex < 0

    implicitWidth: 120
    implicitHeight: 28
    leftPadding: 2 * Theme.unit
    rightPadding: 6 * Theme.unit
    focusPolicy: Qt.TabFocus

    contentItem: Text {
        text: choice.currentIndex < 0 ? choice.placeholder : choice.displayText
        color: choice.muted ? Theme.textSecondary : Theme.text
        font.pixelSize: choice.muted ? Theme.fontBody - 1 : Theme.fontBody
        verticalAlignment: Text.AlignVCenter
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    indicator: Icon {
        x: choice.width - width - 2 * Theme.unit
        anchors.verticalCenter: parent.verticalCenter
        name: "ui/chevron-down"
        size: 14
        color: Theme.textSecondary
    }
    background: Rectangle {
        radius: Theme.radius - 2
        color: Theme.field
        border.width: choice.visualFocus ? 2 : choice.hovered ? 1 : 0
        border.color: choice.visualFocus ? Theme.focusRing : Theme.fieldBorder
    }
    delegate: T.ItemDelegate {
        id: line

        required property var modelData
        required property int index

        width: ListView.view.width
        implicitHeight: 28
        leftPadding: 2 * Theme.unit
        highlighted: choice.highlightedIndex === index

        contentItem: Text {
            text: choice.textRole === "" ? line.modelData : line.modelData[choice.textRole]
            color: Theme.text
            font.pixelSize: Theme.fontBody
            font.weight: choice.currentIndex === line.index ? Font.DemiBold : Font.Normal
            verticalAlignment: Text.AlignVCenter
            elide: Text.ElideRight
            textFormat: Text.PlainText
        }
        background: Rectangle {
            radius: Theme.radius - 2
            color: line.highlighted ? Theme.hover : "transparent"
        }
    }
    popup: T.Popup {
        y: choice.height + 2
        width: Math.max(choice.width, 140)
        implicitHeight: Math.min(contentItem.implicitHeight + 2 * padding, 300)
        margins: Theme.unit
        padding: Theme.unit

        contentItem: ListView {
            clip: true
            implicitHeight: contentHeight
            model: choice.delegateModel
            currentIndex: choice.highlightedIndex
            T.ScrollBar.vertical: ScrollHandle {}
        }
        background: Rectangle {
            color: Theme.panel
            radius: Theme.radius
            border.color: Theme.panelBorder

            Shade {}
        }
    }
}
