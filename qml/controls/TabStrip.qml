pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// Tabs as in look.md: words, an underline, a count when one needs attention.
T.TabBar {
    id: strip

    implicitHeight: 36
    focusPolicy: Qt.TabFocus

    contentItem: ListView {
        model: strip.contentModel
        currentIndex: strip.currentIndex
        orientation: ListView.Horizontal
        boundsBehavior: Flickable.StopAtBounds
        interactive: false
    }
    background: Item {
        Line {
            anchors.bottom: parent.bottom
            width: parent.width
        }
    }
}
