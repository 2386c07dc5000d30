import QtQuick
import Plumbline

// A line between two areas that can be dragged; a double click gives back the usual width. `side` is 1 when dragging to
// the right makes the area wider, -1 when dragging to the left does.
Item {
    id: splitter

    property int side: 1
    property real size: 0
    property real smallest: 0
    property real largest: 400
    signal resized(size: real)
    signal reset

    width: 8

    Rectangle {
        anchors.horizontalCenter: parent.horizontalCenter
        width: drag.active || pointer.hovered ? 2 : 1
        height: parent.height
        color: drag.active || pointer.hovered ? Theme.accent : Theme.panelBorder
    }
    HoverHandler {
        id: pointer

        cursorShape: Qt.SplitHCursor
    }
    DragHandler {
        id: drag

        property real from: 0

        target: null
        yAxis.enabled: false
        onActiveChanged: from = splitter.size
        onTranslationChanged: if (active)
            splitter.resized(Math.max(splitter.smallest, Math.min(splitter.largest, from + splitter.side * translation.x)))
    }
    TapHandler {
        onDoubleTapped: splitter.reset()
    }
}
