pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// What verdicts rest on that nobody has stated, component by component.
Column {
    id: list

    required property AssumptionsModel assumptions
    property bool unfolded: false

    visible: assumptions.count > 0
    spacing: 2 * Theme.unit

    FoldHead {
        objectName: "assumedHead"
        width: parent.width
        title: qsTr("Assumed (%1)").arg(list.assumptions.count)
        unfolded: list.unfolded
        onClicked: list.unfolded = !list.unfolded
    }
    Repeater {
        model: list.unfolded ? list.assumptions : null

        Assumption {
            required property string record

            width: list.width
            onConfirmed: list.assumptions.confirm(record)
            onChosen: list.assumptions.show(record)
        }
    }
}
