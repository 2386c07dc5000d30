import QtQuick
import QtQuick.Templates as T
import Plumbline

// What the checks found, and how each concern stands.
FocusScope {
    id: panel

    required property Session session
    required property FindingsModel findings
    required property ReportSummary summary
    signal inspect(record: string)

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
        displaced: Transition {
            NumberAnimation {
                property: "y"
                duration: Theme.motion
                easing.type: Easing.OutCubic
            }
        }
        // Qt 6.4 makes no bound components in view headers, hence names from outside.
        // qmllint disable unqualified
        header: Column {
            width: list.width
            topPadding: 3 * Theme.unit
            bottomPadding: 2 * Theme.unit
            spacing: 2 * Theme.unit

            ConcernRings {
                x: 2 * Theme.unit
                width: parent.width - 2 * x
                session: panel.session
            }
            Banner {
                objectName: "incompleteRules"
                x: 3 * Theme.unit
                width: parent.width - 2 * x
                text: panel.summary.incomplete
            }
            Words {
                x: 3 * Theme.unit
                width: parent.width - 2 * x
                visible: text !== ""
                font.weight: Font.DemiBold
                text: panel.summary.headline
            }
            EmptyChecks {
                x: 3 * Theme.unit
                width: parent.width - 2 * x
                visible: panel.findings.count === 0
                sketch: panel.summary.phase === "sketch"
            }
        }
        delegate: FindingCard {
            id: card

            x: 3 * Theme.unit
            width: list.width - 2 * x
            onClicked: panel.findings.select(fingerprint)
            onAnswered: (record, property, value) => panel.findings.answer(record, property, value)
            onInspect: record => panel.inspect(record)
            onMend: fix => panel.findings.mend(fingerprint, fix)
        }
        footer: Column {
            width: list.width
            topPadding: 3 * Theme.unit
            spacing: Theme.unit

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

        KeepInView {
            view: list
        }
        Connections {
            function onLitRowChanged() {
                reveal.start()
            }

            target: panel.findings
        }
        Timer {
            id: reveal

            // The card has its new height only after it was laid out.
            interval: 1
            onTriggered: if (panel.findings.litRow >= 0) list.positionViewAtIndex(panel.findings.litRow, ListView.Contain)
        }
    }
}
