import QtQuick
import QtQuick.Templates as T
import Plumbline

// The components to place. Narrow, it shows tiles; wide, rows. While something is searched it is always wide, over the
// board's edge, so that names can be read and nothing moves.
FocusScope {
    id: shelf

    required property Session session
    required property Board board
    readonly property bool tiles: panel.width < 150
    property bool searching: false

    function search() {
        searching = true
        field.forceActiveFocus()
    }
    function leave() {
        field.clear()
        searching = false
        board.forceActiveFocus()
    }
    function place(kind: string) {
        if (kind === "")
            return
        board.placeKind(kind)
        kinds.used(kind)
        leave()
    }

    PaletteModel {
        id: kinds

        session: shelf.session
        query: field.text
        onQueryChanged: list.currentIndex = query === "" ? -1 : 0
    }
    Rectangle {
        id: panel

        width: shelf.searching ? Math.max(shelf.width, 240) : shelf.width
        height: parent.height
        color: Theme.panel

        Shade {
            visible: shelf.searching && panel.width > shelf.width
        }
        Rectangle {
            anchors.fill: parent
            color: Theme.panel
        }
        SearchField {
            id: field

            objectName: "paletteSearch"
            x: 3 * Theme.unit
            y: 2 * Theme.unit
            width: panel.width - 2 * x
            visible: !shelf.tiles
            placeholderText: qsTr("Find a component")
            onActiveFocusChanged: shelf.searching = activeFocus || text !== ""
            onAccepted: shelf.place(list.currentIndex > 0 ? (list.currentItem as PaletteRow)?.kind ?? "" : kinds.best)
            Keys.onEscapePressed: shelf.leave()
            Keys.onDownPressed: list.incrementCurrentIndex()
            Keys.onUpPressed: list.decrementCurrentIndex()
        }
        IconButton {
            x: (panel.width - width) / 2
            y: 2 * Theme.unit
            implicitWidth: panel.width - 4 * Theme.unit
            visible: shelf.tiles
            iconName: "ui/search"
            tip: qsTr("Find a component")
            onClicked: shelf.search()

            background: Rectangle {
                radius: Theme.radius - 2
                color: Theme.field
            }
        }
        ListView {
            id: list

            objectName: "paletteList"
            anchors.fill: parent
            anchors.topMargin: 11 * Theme.unit
            clip: true
            activeFocusOnTab: true
            keyNavigationEnabled: true
            currentIndex: -1
            highlightFollowsCurrentItem: true
            highlightMoveDuration: 0
            boundsBehavior: Flickable.StopAtBounds
            bottomMargin: 2 * Theme.unit
            // Rows out of sight would be made bit by bit, and a search that ends meanwhile removes them under
            // Qt 6.4's hands.
            cacheBuffer: 0
            model: kinds
            section.property: "section"
            // Qt 6.4 makes no bound components in view headers, hence names from outside.
            // qmllint disable unqualified
            section.delegate: Heading {
                required property string section

                width: list.width
                topPadding: 2 * Theme.unit + 2
                bottomPadding: Theme.unit
                leftPadding: shelf.tiles ? Theme.unit : 4 * Theme.unit
                rightPadding: Theme.unit
                horizontalAlignment: shelf.tiles ? Text.AlignHCenter : Text.AlignLeft
                text: section
            }
            delegate: PaletteRow {
                required property int index

                width: list.width
                tile: shelf.tiles
                current: index === list.currentIndex && (list.activeFocus || shelf.searching)
                onPicked: shelf.place(kind)
                onCarried: at => shelf.board.dragKind(kind, at)
                onDropped: shelf.board.cancelKind()
                onReleased: at => {
                    shelf.board.dropKind(kind, at)
                    kinds.used(kind)
                }
            }
            // qmllint enable unqualified
            Keys.onReturnPressed: shelf.place((currentItem as PaletteRow)?.kind ?? "")
            Keys.onEscapePressed: shelf.leave()
            onActiveFocusChanged: if (activeFocus && currentIndex < 0) currentIndex = 0
            T.ScrollBar.vertical: ScrollHandle {}

            FocusRing {
                anchors.margins: 2
                shown: list.activeFocus && list.currentIndex < 0
            }
        }
        SmallWords {
            x: 4 * Theme.unit
            y: list.y + 3 * Theme.unit
            width: panel.width - 2 * x
            visible: kinds.count === 0
            text: qsTr("Nothing matches \"%1\". Try another name for it, or what it does.").arg(field.text)
        }
    }
}
