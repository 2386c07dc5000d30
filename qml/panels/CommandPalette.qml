pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// Everything by name: type, choose with the arrows, Enter. Also the search on the board.
T.Popup {
    id: palette

    required property Session session
    required property ActionTable actions
    // Only what is on the board.
    property bool boardOnly: false
    signal kindChosen(kind: string)
    signal recordChosen(record: string)
    signal findingChosen(fingerprint: string)

    function take(row: int) {
        if (hits.count === 0)
            return
        close()
        hits.run(row)
    }

    objectName: "commandPalette"
    parent: T.Overlay.overlay
    x: parent ? Math.round((parent.width - width) / 2) : 0
    y: 12 * Theme.unit
    width: Math.min(560, (parent?.width ?? 560) - 8 * Theme.unit)
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 2 * Theme.unit
    modal: true
    focus: true
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onAboutToShow: {
        field.clear()
        hits.refresh()
        list.currentIndex = 0
        field.forceActiveFocus()
    }

    CommandSearch {
        id: hits

        session: palette.session
        actions: palette.actions
        boardOnly: palette.boardOnly
        query: field.text
        onQueryChanged: {
            list.currentIndex = 0
            list.positionViewAtBeginning()
        }
        onKindChosen: kind => palette.kindChosen(kind)
        onRecordChosen: record => palette.recordChosen(record)
        onFindingChosen: fingerprint => palette.findingChosen(fingerprint)
    }
    // The content is made at once, because its parts have names; it is small.
    // qmllint disable deferred-property-id
    contentItem: Column {
        // qmllint enable deferred-property-id
        spacing: Theme.unit

        SearchField {
            id: field

            objectName: "commandField"
            width: parent.width
            implicitHeight: 36
            placeholderText: palette.boardOnly ? qsTr("Find a component or zone on the board")
                                             : qsTr("Find an action, a component or a finding")
            onAccepted: palette.take(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        ListView {
            id: list

            objectName: "commandList"
            width: parent.width
            height: Math.min(contentHeight, 11 * 36)
            clip: true
            model: hits
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0
            delegate: CommandRow {
                required property int index

                width: list.width
                current: index === list.currentIndex
                onPicked: palette.take(index)
            }
            T.ScrollBar.vertical: ScrollHandle {}
        }
        SmallWords {
            width: parent.width
            padding: 2 * Theme.unit
            visible: hits.count === 0
            text: field.text === "" ? qsTr("There is nothing on the board yet.")
                                    : qsTr("Nothing matches \"%1\".").arg(field.text)
        }
    }
    background: Rectangle {
        color: Theme.panel
        radius: Theme.radius
        border.color: Theme.panelBorder

        Shade {}
    }
    T.Overlay.modal: Rectangle {
        color: "transparent"
    }
}
