pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// How the picture should be.
Sheet {
    id: sheet

    required property Exporter exporter
    signal whereRequested

    title: qsTr("Export a picture")
    onAboutToShow: {
        exporter.refresh()
        exportButton.forceActiveFocus(Qt.TabFocusReason)
    }

    contentItem: Column {
        spacing: 3 * Theme.unit

        ExportRow {
            width: parent.width
            title: qsTr("Format")
            options: [{value: "svg", text: qsTr("SVG")}, {value: "png", text: qsTr("PNG")}]
            current: sheet.exporter.format
            onPicked: value => sheet.exporter.format = value
        }
        ExportRow {
            width: parent.width
            title: qsTr("Size")
            enabled: sheet.exporter.format === "png"
            options: [
                {value: 1, text: "1×"}, {value: 2, text: "2×"}, {value: 3, text: "3×"}, {value: 4, text: "4×"}
            ]
            current: sheet.exporter.scale
            onPicked: value => sheet.exporter.scale = value
        }
        ExportRow {
            width: parent.width
            title: qsTr("Theme")
            options: [{value: false, text: qsTr("Light")}, {value: true, text: qsTr("Dark")}]
            current: sheet.exporter.dark
            onPicked: value => sheet.exporter.dark = value
        }
        Column {
            x: 80

            Tick {
                text: qsTr("Severity marks of the checks")
                checked: sheet.exporter.marks
                onToggled: sheet.exporter.marks = checked
            }
            Tick {
                text: qsTr("Dotted grid")
                checked: sheet.exporter.grid
                onToggled: sheet.exporter.grid = checked
            }
        }
        SmallWords {
            x: 80
            text: sheet.exporter.size
        }
    }
    footer: Item {
        implicitHeight: buttons.height + 5 * Theme.unit

        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: 5 * Theme.unit
            spacing: 2 * Theme.unit

            PushButton {
                text: qsTr("Cancel")
                onClicked: sheet.reject()
            }
            PushButton {
                id: exportButton

                objectName: "exportWhere"
                primary: true
                text: qsTr("Export …")
                onClicked: {
                    sheet.accept()
                    sheet.whereRequested()
                }
            }
        }
    }
}
