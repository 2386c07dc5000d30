pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// Which findings the list shows: by level, by concern (chosen on a ring), about the selected component.
Column {
    id: filters

    required property FindingsModel findings
    required property ReportSummary summary
    required property InspectorSubject subject
    readonly property bool oneSelected: subject.type === "component"

    spacing: Theme.unit
    // The filter follows the selection while it is on.
    Connections {
        function onChanged() {
            if (filters.findings.about !== "" && filters.findings.about !== filters.subject.record)
                filters.findings.about = filters.oneSelected ? filters.subject.record : ""
        }

        target: filters.subject
    }

    Row {
        spacing: Theme.unit / 2
        Accessible.role: Accessible.Grouping
        Accessible.name: filters.summary.headline

        Repeater {
            model: filters.summary.levels

            T.AbstractButton {
                id: chip

                required property var modelData
                readonly property bool on: filters.findings.level === modelData.level
                readonly property string levelWords: ({
                    blocker: qsTr("Blockers"),
                    warning: qsTr("Warnings"),
                    advice: qsTr("Advice"),
                    question: qsTr("Questions")
                })[modelData.level]

                objectName: "level-" + modelData.level
                implicitWidth: 28 + number.implicitWidth + Theme.unit
                implicitHeight: 26
                hoverEnabled: true
                focusPolicy: Qt.TabFocus
                enabled: modelData.count > 0 || on
                opacity: enabled ? 1 : 0.45
                onClicked: filters.findings.level = on ? "" : modelData.level
                Accessible.name: qsTr("%1: %2").arg(levelWords).arg(modelData.count)
                Accessible.checkable: true
                Accessible.checked: on

                background: Rectangle {
                    radius: Theme.radius - 2
                    color: chip.on ? Theme.selected : chip.down ? Theme.pressed : chip.hovered ? Theme.hover : "transparent"
                    border.width: chip.on ? 1 : 0
                    border.color: Theme.accent

                    FocusRing {
                        shown: chip.visualFocus
                    }
                }
                Item {
                    anchors.fill: parent

                    Icon {
                        x: Theme.unit + 1
                        anchors.verticalCenter: parent.verticalCenter
                        name: "ui/" + chip.modelData.level
                        size: 15
                        color: Theme.solid[chip.modelData.level]
                    }
                    Words {
                        id: number

                        x: 24
                        anchors.verticalCenter: parent.verticalCenter
                        font.weight: Font.DemiBold
                        text: chip.modelData.count
                    }
                }
                Tip {
                    text: chip.on ? qsTr("Show all levels") : qsTr("Only %1").arg(chip.levelWords.toLowerCase())
                    visible: chip.hovered
                }
            }
        }
    }
    Flow {
        width: parent.width
        spacing: Theme.unit

        // Always there, so that a selection moves nothing.
        Chip {
            objectName: "onlySelected"
            enabled: filters.oneSelected
            opacity: enabled ? 1 : 0.5
            width: Math.min(implicitWidth, filters.width - (all.visible ? all.width + parent.spacing : 0))
            chosen: filters.findings.about !== ""
            text: filters.oneSelected ? qsTr("Only about %1").arg(filters.subject.name) : qsTr("Only about the selection")
            Accessible.role: Accessible.CheckBox
            Accessible.checked: chosen
            onClicked: filters.findings.about = chosen ? "" : filters.subject.record
        }
        Chip {
            id: all

            objectName: "showAllFindings"
            visible: filters.findings.filtered
            text: filters.findings.hidden > 0 ? qsTr("All (%1 more)").arg(filters.findings.hidden) : qsTr("All")
            Accessible.name: qsTr("Show all findings")
            onClicked: filters.findings.showAll()
        }
    }
}
