pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// The kinds to choose from, beside the card that will be made: type, arrows, Enter.
T.Popup {
    id: popup

    required property QuickInsert kinds
    required property Item board

    function take(row: int) {
        kinds.choose(row)
    }

    objectName: "quickInsert"
    x: Math.max(Theme.unit, Math.min(kinds.card.x, board.width - width - Theme.unit))
    y: kinds.card.bottom + 2 * Theme.unit + height <= board.height || kinds.card.y < height
       ? Math.max(Theme.unit, Math.min(kinds.card.bottom + 2 * Theme.unit, board.height - height - Theme.unit))
       : kinds.card.y - height - 2 * Theme.unit
    width: 320
    implicitHeight: implicitContentHeight + topPadding + bottomPadding
    padding: 2 * Theme.unit
    modal: true
    focus: true
    visible: kinds.active
    closePolicy: T.Popup.CloseOnEscape | T.Popup.CloseOnPressOutside
    onClosed: kinds.cancel()
    onAboutToShow: {
        field.clear()
        list.currentIndex = 0
        field.forceActiveFocus()
    }

    // The content is made at once, because its parts have names; it is small.
    // qmllint disable deferred-property-id
    contentItem: Column {
        // qmllint enable deferred-property-id
        spacing: Theme.unit

        Heading {
            leftPadding: Theme.unit
            width: parent.width
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            text: popup.kinds.question
        }
        SearchField {
            id: field

            objectName: "quickInsertField"
            width: parent.width
            implicitHeight: 32
            placeholderText: qsTr("Name, kind or what it does")
            onTextChanged: {
                popup.kinds.query = text
                list.currentIndex = 0
                list.positionViewAtBeginning()
            }
            onAccepted: popup.take(list.currentIndex)
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
            Keys.onTabPressed: list.incrementCurrentIndex()
        }
        ListView {
            id: list

            objectName: "quickInsertList"
            width: parent.width
            height: Math.min(contentHeight, 6 * 36)
            clip: true
            model: popup.kinds
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            cacheBuffer: 0
            onCurrentIndexChanged: popup.kinds.look(currentIndex)
            delegate: CommandRow {
                required property int index

                width: list.width
                current: index === list.currentIndex
                onPicked: popup.take(index)
            }
            T.ScrollBar.vertical: ScrollHandle {}
        }
        SmallWords {
            width: parent.width
            padding: 2 * Theme.unit
            visible: popup.kinds.count === 0
            text: qsTr("Nothing matches \"%1\". Try another name for it, or what it does.").arg(field.text)
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
