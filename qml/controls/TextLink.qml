import QtQuick
import QtQuick.Templates as T
import Plumbline

// Words that lead somewhere.
T.AbstractButton {
    id: link

    implicitWidth: implicitContentWidth
    implicitHeight: implicitContentHeight
    focusPolicy: Qt.TabFocus
    Accessible.role: Accessible.Link

    contentItem: SmallWords {
        text: link.text
        color: Theme.accent
        font.underline: link.hovered
    }
    background: Item {
        FocusRing {
            shown: link.visualFocus
        }
    }
    HoverHandler {
        cursorShape: Qt.PointingHandCursor
    }
}
