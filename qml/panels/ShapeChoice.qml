pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// The four shapes, and "none of them, because ...".
Column {
    id: choice

    required property ProfileModel profile
    readonly property bool none: profile.shape === "none"

    spacing: 2 * Theme.unit

    Grid {
        id: grid

        width: parent.width
        columns: 2
        spacing: 2 * Theme.unit

        Repeater {
            id: cards

            readonly property real tallest: {
                let height = 0
                for (let i = 0; i < count; ++i)
                    height = Math.max(height, itemAt(i)?.implicitHeight ?? 0)
                return height
            }

            model: choice.profile.shapes

            ShapeCard {
                required property var modelData

                objectName: "shape-" + modelData.id
                width: (grid.width - grid.spacing) / 2
                height: cards.tallest
                text: modelData.title
                fitsWhen: modelData.fitsWhen
                chosen: choice.profile.shape === modelData.id
                onClicked: choice.profile.chooseShape(chosen ? "" : modelData.id, choice.profile.shapeReason)
            }
        }
    }
    ShapeCard {
        objectName: "shape-none"
        width: parent.width
        text: qsTr("None of them, because …")
        fitsWhen: choice.none ? "" : choice.profile.noneFitsWhen
        chosen: choice.none
        onClicked: choice.profile.chooseShape(chosen ? "" : "none", choice.profile.shapeReason)
    }
    LongField {
        objectName: "shapeReason"
        width: parent.width
        visible: choice.none || value !== ""
        placeholderText: choice.none ? qsTr("no AI is needed: a search page answers it") : qsTr("Why this shape")
        value: choice.profile.shapeReason
        Accessible.name: qsTr("Reason for the shape")
        onCommitted: text => choice.profile.chooseShape(choice.profile.shape, text)
    }
}
