pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Rows of properties below a heading, all of them at once.
Column {
    id: section

    required property PropertyRows rows
    required property string title
    property string explanation: ""

    spacing: Theme.unit

    Line {
        width: parent.width
    }
    Heading {
        text: section.title
        topPadding: 2 * Theme.unit
        bottomPadding: Theme.unit
    }
    SmallWords {
        width: parent.width
        visible: section.explanation !== ""
        bottomPadding: Theme.unit
        text: section.explanation
    }
    Repeater {
        model: section.rows

        PropertyEditor {
            width: section.width
            rows: section.rows
        }
    }
}
