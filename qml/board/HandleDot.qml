import QtQuick
import Plumbline

// A round handle of a line, centred on a point.
Rectangle {
    required property rect area
    required property bool filled

    x: Math.round(area.x - width / 2)
    y: Math.round(area.y - height / 2)
    width: 10
    height: 10
    radius: 5
    color: filled ? Theme.accent : Theme.panel
    border { color: filled ? Theme.panel : Theme.accent; width: filled ? 1 : 2 }
}
