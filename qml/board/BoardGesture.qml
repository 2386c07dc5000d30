pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Shapes
import Plumbline

// What shows while a gesture is under way.
Item {
    id: root

    required property BoardOverlay overlay
    required property real zoom

    FrameRect {
        area: root.overlay.joined
        border { color: Theme.accent; width: 2 }
        radius: Theme.radius
    }

    FrameRect {
        area: root.overlay.marquee
        color: Theme.marquee
        border { color: Theme.accent; width: 1 }
    }

    FrameRect {
        area: root.overlay.frame
        radius: Theme.radius
        color: Theme.marquee
        border { color: Theme.accent; width: 2 }
    }

    FrameRect {
        area: root.overlay.target
        radius: Theme.radius
        border { color: root.overlay.legal ? Theme.accent : Theme.blocker; width: 2 }
    }

    Repeater {
        model: root.overlay.guides

        Rectangle {
            required property rect area

            x: Math.round(area.x)
            y: Math.round(area.y)
            width: Math.max(1, Math.round(area.width))
            height: Math.max(1, Math.round(area.height))
            color: Theme.guide
        }
    }

    Shape {
        ShapePath {
            strokeColor: Theme.accent
            strokeWidth: 2
            strokeStyle: ShapePath.DashLine
            dashPattern: [3, 2]
            fillColor: "transparent"
            joinStyle: ShapePath.RoundJoin
            PathPolyline { path: root.overlay.loose }
        }
    }

    Repeater {
        model: root.overlay.gaps

        GapMark {
            zoom: root.zoom
        }
    }

    Repeater {
        model: root.overlay.twigs

        Shape {
            id: twig

            required property var modelData

            ShapePath {
                strokeColor: Theme.accent
                strokeWidth: 2
                strokeStyle: ShapePath.DashLine
                dashPattern: [3, 2]
                fillColor: "transparent"
                joinStyle: ShapePath.RoundJoin
                PathPolyline { path: twig.modelData }
            }
        }
    }

    Repeater {
        model: root.overlay.growth

        GhostCard {
            required property var modelData

            area: modelData.area
            iconName: modelData.icon
            title: modelData.title
            role: modelData.role
            zoom: root.zoom
        }
    }

    GhostCard {
        area: root.overlay.ghost
        iconName: root.overlay.ghostIcon
        title: root.overlay.ghostTitle
        role: root.overlay.ghostRole
        zoom: root.zoom
    }

    SaysChip {
        visible: root.overlay.says !== ""
        text: root.overlay.says
        warns: !root.overlay.legal
        x: Math.min(root.overlay.saysAt.x + 4 * Theme.unit, root.width - width - Theme.unit)
        y: Math.min(root.overlay.saysAt.y + 4 * Theme.unit, root.height - height - Theme.unit)
    }
}
