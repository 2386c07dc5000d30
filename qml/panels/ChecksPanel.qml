import QtQuick
import QtQuick.Templates as T
import Plumbline

// How complete the design is, how each concern stands, and what the checks found.
FocusScope {
    id: panel

    required property Session session
    required property FindingsModel findings
    required property ReportSummary summary
    required property FixChooser chooser
    signal inspect(record: string)
    signal accept(fingerprint: string)

    InspectorSubject {
        id: chosen

        session: panel.session
    }
    AcceptedModel {
        id: acceptedFindings

        session: panel.session
    }
    AssumptionsModel {
        id: assumed

        session: panel.session
    }
    ListView {
        id: list

        objectName: "findingList"
        anchors.fill: parent
        clip: true
        activeFocusOnTab: false
        boundsBehavior: Flickable.StopAtBounds
        spacing: 2 * Theme.unit
        bottomMargin: 3 * Theme.unit
        cacheBuffer: 2000
        model: panel.findings
        T.ScrollBar.vertical: ScrollHandle {}
        add: Transition {
            NumberAnimation {
                property: "opacity"
                from: 0
                to: 1
                duration: Theme.motion
            }
        }
        remove: Transition {
            NumberAnimation {
                property: "opacity"
                to: 0
                duration: Theme.motion
            }
        }
        displaced: Transition {
            NumberAnimation {
                property: "y"
                duration: Theme.motion
                easing.type: Easing.OutCubic
            }
            // One that is pushed aside while it fades in is not left half visible.
            NumberAnimation {
                property: "opacity"
                to: 1
                duration: Theme.motion
            }
        }
        // Qt 6.4 makes no bound components in view headers, hence names from outside.
        // qmllint disable unqualified
        header: ChecksHead {
            width: list.width
            session: panel.session
            findings: panel.findings
            summary: panel.summary
            subject: chosen
        }
        delegate: FindingCard {
            x: 3 * Theme.unit
            width: list.width - 2 * x
            findings: panel.findings
            chooser: panel.chooser
            onClicked: panel.findings.select(fingerprint)
            onInspect: record => panel.inspect(record)
            onAccept: panel.accept(fingerprint)
        }
        footer: Column {
            width: list.width
            topPadding: 3 * Theme.unit
            spacing: 2 * Theme.unit

            AcceptedList {
                x: 3 * Theme.unit
                width: parent.width - 2 * x
                accepted: acceptedFindings
                onChange: fingerprint => panel.accept(fingerprint)
            }
            AssumedList {
                x: 3 * Theme.unit
                width: parent.width - 2 * x
                assumptions: assumed
            }
            SmallWords {
                x: 3 * Theme.unit
                width: parent.width - 2 * x
                visible: text !== ""
                text: panel.summary.footline
            }
            Repeater {
                model: panel.summary.notes

                SmallWords {
                    required property string modelData

                    x: 3 * Theme.unit
                    width: list.width - 2 * x
                    text: modelData
                }
            }
        }
        // qmllint enable unqualified

        // Nothing moves under a pointer that is at work; a pointer that only rests there holds nothing up.
        HoverHandler {
            id: pointer

            onPointChanged: if (hovered) rest.restart()
            onHoveredChanged: if (!hovered) rest.stop()
        }
        Timer {
            id: rest

            interval: 1500
        }
        Binding {
            target: panel.findings
            property: "held"
            value: pointer.hovered && rest.running
        }
        KeepInView {
            view: list
        }
        Connections {
            function onLitRowChanged() {
                reveal.start()
            }

            target: panel.findings
        }
        Component.onCompleted: reveal.start()
        Timer {
            id: reveal

            property bool again: false

            // The card has its new height only after it was laid out, and cards on the way to it only after that.
            interval: again ? 60 : 1
            onTriggered: {
                if (panel.findings.litRow >= 0)
                    list.positionViewAtIndex(panel.findings.litRow, ListView.Contain)
                again = !again
                if (again)
                    start()
            }
        }
    }
}
