import QtQuick

// A frame over a part of the view; hidden while the part is empty.
Rectangle {
    required property rect area

    visible: area.width > 0 || area.height > 0
    x: area.x
    y: area.y
    width: area.width
    height: area.height
    color: "transparent"
}
