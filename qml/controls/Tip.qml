import QtQuick
import QtQuick.Templates as T
import Plumbline

// A tooltip below its parent, kept inside the window.
T.ToolTip {
    id: tip

    x: parent ? (parent.width - implicitWidth) / 2 : 0
    y: parent ? parent.height + Theme.unit : 0
    margins: Theme.unit
    implicitWidth: Math.min(260, implicitContentWidth + leftPadding + rightPadding)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    horizontalPadding: 2 * Theme.unit
    verticalPadding: Theme.unit + 2
    delay: 600
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutsideParent | T.Popup.CloseOnReleaseOutsideParent

    contentItem: Text {
        text: tip.text
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
