import QtQuick
import Plumbline

// What went wrong, where, and what to do; or good news. Never in the way: it does not take the focus.
Rectangle {
    id: bar

    required property Notice notice

    implicitWidth: 480
    implicitHeight: words.height + 4 * Theme.unit
    visible: notice.shown
    radius: Theme.radius
    color: notice.problem ? Theme.blockerTint : Theme.panel
    border.width: 1
    border.color: notice.problem ? Theme.blocker : Theme.panelBorder
    Accessible.role: Accessible.AlertMessage
    Accessible.name: notice.what + " " + notice.fix

    Shade {}
    Rectangle {
        anchors.fill: parent
        anchors.margins: 1
        radius: parent.radius - 1
        color: parent.color
    }
    Icon {
        x: 3 * Theme.unit
        y: 2 * Theme.unit + 1
        name: bar.notice.problem ? "ui/warning" : "ui/info"
        size: 16
        color: bar.notice.problem ? Theme.blocker : Theme.accent
    }
    Column {
        id: words

        x: 9 * Theme.unit
        y: 2 * Theme.unit
        width: bar.width - x - closeButton.width - 4 * Theme.unit
        spacing: 2

        Words {
            objectName: "noticeWhat"
            width: parent.width
            text: bar.notice.what
            font.weight: bar.notice.problem ? Font.DemiBold : Font.Normal
        }
        SmallWords {
            width: parent.width
            visible: text !== ""
            text: bar.notice.where
            wrapMode: Text.WrapAnywhere
        }
        Words {
            width: parent.width
            visible: text !== ""
            text: bar.notice.fix
        }
    }
    IconButton {
        id: closeButton

        anchors.right: parent.right
        anchors.rightMargin: Theme.unit
        y: Theme.unit
        implicitWidth: 24
        implicitHeight: 24
        iconName: "ui/close"
        tip: qsTr("Dismiss")
        onClicked: bar.notice.dismiss()
    }
    Timer {
        id: timer

        interval: 6000
        onTriggered: bar.notice.dismiss()
    }
    Connections {
        function onChanged() {
            timer.running = false
            timer.running = bar.notice.shown && !bar.notice.problem
        }

        target: bar.notice
    }
}
