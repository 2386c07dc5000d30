import QtQuick
import QtQuick.Shapes
import Plumbline

// What is selected, and the handles to work on it.
Item {
    id: root

    required property BoardOverlay overlay

    Repeater {
        model: root.overlay.routes

        Shape {
            id: route

            required property var modelData

            ShapePath {
                strokeColor: Qt.alpha(Theme.accent, 0.3)
                strokeWidth: 7
                fillColor: "transparent"
                joinStyle: ShapePath.RoundJoin
                capStyle: ShapePath.RoundCap
                PathPolyline { path: route.modelData }
            }
        }
    }

    Repeater {
        model: root.overlay.groups

        Shape {
            id: group

            required property rect area

            ShapePath {
                strokeColor: Theme.accent
                strokeWidth: 1
                strokeStyle: ShapePath.DashLine
                dashPattern: [4, 3]
                fillColor: "transparent"
                startX: group.area.left
                startY: group.area.top
                PathLine { x: group.area.right; y: group.area.top }
                PathLine { x: group.area.right; y: group.area.bottom }
                PathLine { x: group.area.left; y: group.area.bottom }
                PathLine { x: group.area.left; y: group.area.top }
            }
        }
    }

    Repeater {
        model: root.overlay.outlines

        Rectangle {
            required property rect area

            x: area.x
            y: area.y
            width: area.width
            height: area.height
            radius: Theme.radius
            color: "transparent"
            border { color: Theme.accent; width: 2 }
        }
    }

    Repeater {
        model: root.overlay.grips

        Rectangle {
            required property rect area

            x: Math.round(area.x - width / 2)
            y: Math.round(area.y - height / 2)
            width: 8
            height: 8
            radius: 2
            color: Theme.panel
            border { color: Theme.accent; width: 1 }
        }
    }

    Repeater {
        model: root.overlay.connectHandles

        HandleDot { filled: true }
    }

    Repeater {
        model: root.overlay.endHandles

        HandleDot { filled: false }
    }
}
