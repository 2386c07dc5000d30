import QtQuick
import QtQuick.Templates as T
import Plumbline

// A tooltip below its parent, kept inside the window. Made only when `visible`: there are many, and few are ever seen.
Loader {
    id: tip

    property string text: ""
    property int delay: 600

    x: parent ? (parent.width - width) / 2 : 0
    y: parent ? parent.height + Theme.unit : 0
    width: (item as T.ToolTip)?.width ?? 0
    height: (item as T.ToolTip)?.height ?? 0
    active: visible && text !== ""

    // Qt 6.4 makes no bound components in loaders, hence names from outside.
    // qmllint disable unqualified
    sourceComponent: T.ToolTip {
        id: popup

        parent: tip.parent
        x: tip.x
        y: tip.y
        visible: true
        text: tip.text
        delay: tip.delay
        margins: Theme.unit
        implicitWidth: Math.min(260, implicitContentWidth + leftPadding + rightPadding)
        implicitHeight: implicitContentHeight + topPadding + bottomPadding
        horizontalPadding: 2 * Theme.unit
        verticalPadding: Theme.unit + 2
        closePolicy: T.Popup.CloseOnEscape

        contentItem: Text {
            text: popup.text
            color: Theme.tooltipText
            font.pixelSize: Theme.fontSmall
            wrapMode: Text.Wrap
            textFormat: Text.PlainText
        }
        background: Rectangle {
            color: Theme.tooltip
            radius: Theme.unit
        }
    }
    // qmllint enable unqualified
}
