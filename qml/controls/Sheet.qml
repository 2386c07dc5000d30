import QtQuick
import QtQuick.Templates as T
import Plumbline

// A dialog in the middle of the window.
T.Dialog {
    id: sheet

    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: parent ? Math.round((parent.height - height) / 3) : 0
    width: 380
    modal: true
    focus: true
    padding: 5 * Theme.unit
    topPadding: 3 * Theme.unit
    implicitHeight: implicitHeaderHeight + implicitContentHeight + topPadding + bottomPadding + implicitFooterHeight

    header: Text {
        text: sheet.title
        color: Theme.text
        font.pixelSize: Theme.fontTitle
        font.weight: Font.DemiBold
        leftPadding: 5 * Theme.unit
        rightPadding: 5 * Theme.unit
        topPadding: 5 * Theme.unit
        wrapMode: Text.Wrap
        textFormat: Text.PlainText
    }
    footer: Item {}
    background: Rectangle {
        color: Theme.panel
        radius: Theme.radius
        border.color: Theme.panelBorder

        Shade {}
    }
    T.Overlay.modal: Rectangle {
        color: Theme.shadow
    }
}
