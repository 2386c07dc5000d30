pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// What speaks for a shape, what against it, and what would turn the choice.
Column {
    id: reasons

    property var reasonsFor: []
    property var reasonsAgainst: []
    property var flips: []

    spacing: Theme.unit

    Repeater {
        model: reasons.reasonsFor

        ReasonLine {
            required property string modelData

            width: reasons.width
            iconName: "ui/plus"
            color: Theme.holds
            text: modelData
        }
    }
    Repeater {
        model: reasons.reasonsAgainst

        ReasonLine {
            required property string modelData

            width: reasons.width
            iconName: "ui/minus"
            color: Theme.warning
            text: modelData
        }
    }
    Heading {
        topPadding: Theme.unit
        text: qsTr("What would turn the choice")
    }
    Repeater {
        model: reasons.flips

        ReasonLine {
            required property string modelData

            width: reasons.width
            iconName: "ui/arrow-right"
            color: Theme.textSecondary
            text: modelData
        }
    }
}
