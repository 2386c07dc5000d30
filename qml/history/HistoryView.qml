pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// What was practised, over the whole window: attempts on the left, progress or a comparison on the right.
T.Popup {
    id: view

    required property Session session
    required property AttemptList attempts
    signal replayRequested(row: int)
    signal exportRequested
    signal importRequested

    function remove(row: int) {
        attempts.remove(row)
        list.currentIndex = Math.min(row, attempts.count - 1)
    }

    objectName: "historyView"
    parent: T.Overlay.overlay
    width: parent?.width ?? 0
    height: parent?.height ?? 0
    padding: 0
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape
    onAboutToShow: {
        attempts.refresh()
        list.currentIndex = 0
        list.forceActiveFocus()
    }

    AttemptComparison {
        id: pair

        session: view.session
    }
    Connections {
        function onChanged() {
            pair.follow(view.attempts)
        }

        target: view.attempts
    }
    // The content is made at once, because its parts have names; it is small.
    // qmllint disable deferred-property-id
    contentItem: Item {
        // qmllint enable deferred-property-id

        Words {
            id: heading

            x: 6 * Theme.unit
            y: 5 * Theme.unit
            font.pixelSize: Theme.fontTitle + 3
            font.weight: Font.DemiBold
            text: qsTr("History of practice")
            Accessible.role: Accessible.Heading
        }
        Row {
            anchors.right: parent.right
            anchors.rightMargin: 5 * Theme.unit
            anchors.verticalCenter: heading.verticalCenter
            spacing: 2 * Theme.unit

            PushButton {
                objectName: "importAttempts"
                implicitHeight: 28
                enabled: !view.attempts.busy
                text: qsTr("Import …")
                onClicked: view.importRequested()
            }
            PushButton {
                objectName: "exportAttempts"
                implicitHeight: 28
                enabled: view.attempts.count > 0 && !view.attempts.busy
                text: qsTr("Export all …")
                onClicked: view.exportRequested()
            }
            IconButton {
                objectName: "closeHistory"
                iconName: "ui/close"
                tip: qsTr("Close")
                keys: qsTr("Esc")
                onClicked: view.close()
            }
        }
        Column {
            id: above

            x: 6 * Theme.unit
            anchors.top: heading.bottom
            anchors.topMargin: 4 * Theme.unit
            width: parent.width - frame.width - 15 * Theme.unit
            spacing: 3 * Theme.unit

            Banner {
                objectName: "historyProblem"
                width: parent.width
                text: view.attempts.problem
            }
            DueStrip {
                width: parent.width - 3 * Theme.unit
                visible: view.attempts.due.length > 0
                due: view.attempts.due
            }
        }
        ListView {
            id: list

            objectName: "attemptList"
            focus: true
            x: 6 * Theme.unit
            anchors.top: above.bottom
            anchors.topMargin: 3 * Theme.unit
            anchors.bottom: below.top
            anchors.bottomMargin: 2 * Theme.unit
            width: above.width
            clip: true
            spacing: Theme.unit
            boundsBehavior: Flickable.StopAtBounds
            activeFocusOnTab: true
            keyNavigationEnabled: true
            currentIndex: 0
            model: view.attempts
            Accessible.role: Accessible.List
            Accessible.name: qsTr("Attempts, the latest first")
            T.ScrollBar.vertical: ScrollHandle {}
            Keys.onReturnPressed: view.replayRequested(currentIndex)
            Keys.onEnterPressed: view.replayRequested(currentIndex)
            Keys.onSpacePressed: view.attempts.choose(currentIndex)
            Keys.onDeletePressed: view.remove(currentIndex)

            delegate: AttemptLine {
                width: list.width - 3 * Theme.unit
                current: ListView.isCurrentItem && list.activeFocus
                onPicked: {
                    list.currentIndex = index
                    list.forceActiveFocus()
                }
                onChooseRequested: view.attempts.choose(index)
                onReplayRequested: view.replayRequested(index)
                onRemoveRequested: view.remove(index)
            }
        }
        Column {
            anchors.centerIn: list
            width: list.width - 20 * Theme.unit
            spacing: 2 * Theme.unit
            visible: view.attempts.count === 0

            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                font.weight: Font.DemiBold
                text: qsTr("No attempts yet")
            }
            Words {
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                color: Theme.textSecondary
                text: qsTr("A session of practice that you close is kept here, with its board, its score and a replay.")
            }
        }
        Row {
            id: below

            x: 6 * Theme.unit
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 4 * Theme.unit
            height: 28
            spacing: 3 * Theme.unit

            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: Math.min(implicitWidth, above.width - 90)
                elide: Text.ElideMiddle
                wrapMode: Text.NoWrap
                color: Theme.textSecondary
                text: view.attempts.outcome !== "" || view.attempts.count === 0 ? view.attempts.outcome
                      : qsTr("Enter replays, Space chooses two to compare, Delete removes.")
                Accessible.role: Accessible.StaticText
                Accessible.name: text
            }
            PushButton {
                objectName: "restoreAttempt"
                implicitHeight: 28
                visible: view.attempts.canRestore
                text: qsTr("Undo")
                onClicked: view.attempts.restore()
            }
        }
        Rectangle {
            id: frame

            anchors.right: parent.right
            anchors.rightMargin: 5 * Theme.unit
            anchors.top: above.top
            anchors.bottom: parent.bottom
            anchors.bottomMargin: 5 * Theme.unit
            width: Math.min(440, parent.width * 0.38)
            visible: view.attempts.count > 0
            radius: Theme.radius
            color: Theme.panel
            border.color: Theme.panelBorder

            Flickable {
                id: scroll

                anchors.fill: parent
                anchors.margins: 5 * Theme.unit
                contentHeight: pair.shown ? compared.height : progressed.height
                clip: true
                boundsBehavior: Flickable.StopAtBounds
                T.ScrollBar.vertical: ScrollHandle {}

                ProgressPanel {
                    id: progressed

                    width: scroll.width - 3 * Theme.unit
                    visible: !pair.shown
                    progress: view.attempts.progress
                    count: view.attempts.count
                    chosen: view.attempts.chosen
                }
                ComparisonPanel {
                    id: compared

                    width: scroll.width - 3 * Theme.unit
                    visible: pair.shown
                    comparison: pair
                    onDone: view.attempts.chooseNone()
                }
            }
        }
        Shortcut {
            enabled: view.opened && view.attempts.canRestore
            sequence: "Ctrl+Z"
            onActivated: view.attempts.restore()
        }
    }
    background: Rectangle {
        color: Theme.window
    }
    T.Overlay.modal: Rectangle {
        color: Theme.window
    }
}
