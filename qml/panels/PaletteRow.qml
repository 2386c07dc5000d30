import QtQuick
import Plumbline

// A kind of component: an icon with its name below (tile) or beside it. A tap places it, a drag carries it to the board.
Item {
    id: row

    required property string kind
    required property string title
    required property string meaning
    required property string iconName
    required property string colorRole
    property bool tile: false
    property bool current: false
    signal picked
    signal carried(at: point)
    signal released(at: point)
    signal dropped

    implicitHeight: tile ? 32 + 4 + label.implicitHeight + 10 : 32
    Accessible.role: Accessible.Button
    Accessible.name: title
    Accessible.description: meaning
    Accessible.onPressAction: picked()

    Rectangle {
        anchors.fill: parent
        anchors.leftMargin: Theme.unit
        anchors.rightMargin: Theme.unit
        radius: Theme.radius - 2
        color: row.current ? Theme.selected : pointer.hovered ? Theme.hover : "transparent"
    }
    Rectangle {
        id: field

        x: row.tile ? (row.width - width) / 2 : 3 * Theme.unit
        y: row.tile ? 5 : (row.height - height) / 2
        width: row.tile ? 32 : 26
        height: width
        radius: Theme.radius - 2
        color: Theme.tint[row.colorRole]

        Icon {
            anchors.centerIn: parent
            name: row.iconName
            size: row.tile ? 20 : 17
            color: Theme.ink[row.colorRole]
        }
    }
    Text {
        id: label

        x: row.tile ? 3 : field.x + field.width + 2 * Theme.unit + 2
        y: row.tile ? field.y + field.height + 4 : (row.height - height) / 2
        width: row.width - x - (row.tile ? 3 : Theme.unit)
        text: row.title
        color: Theme.text
        font.pixelSize: row.tile ? Theme.fontSmall : Theme.fontBody
        horizontalAlignment: row.tile ? Text.AlignHCenter : Text.AlignLeft
        wrapMode: row.tile ? Text.Wrap : Text.NoWrap
        maximumLineCount: row.tile ? 2 : 1
        elide: Text.ElideRight
        textFormat: Text.PlainText
    }
    HoverHandler {
        id: pointer
    }
    TapHandler {
        gesturePolicy: TapHandler.DragThreshold
        onTapped: row.picked()
    }
    DragHandler {
        id: drag

        target: null
        dragThreshold: 4
        grabPermissions: PointerHandler.CanTakeOverFromAnything
        onActiveChanged: if (!active) row.released(centroid.scenePosition)
        onCentroidChanged: if (active) row.carried(centroid.scenePosition)
        onCanceled: row.dropped()
    }
    Tip {
        x: row.width + Theme.unit
        y: (row.height - height) / 2
        text: row.title + ". " + row.meaning + "."
        visible: pointer.hovered && !drag.active
    }
}
