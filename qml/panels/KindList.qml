pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// All kinds of component, with a search.
FocusScope {
    id: kindList

    required property Session session
    signal picked(kind: string)

    PaletteModel {
        id: kinds

        session: kindList.session
        query: search.text
    }
    SearchField {
        id: search

        width: parent.width
        focus: true
        placeholderText: qsTr("Change the kind to …")
        onAccepted: if (list.currentItem) kindList.picked((list.currentItem as PaletteRow).kind)
        onTextChanged: list.currentIndex = 0
        Keys.onDownPressed: list.incrementCurrentIndex()
        Keys.onUpPressed: list.decrementCurrentIndex()
    }
    ListView {
        id: list

        anchors.fill: parent
        anchors.topMargin: 8 * Theme.unit
        clip: true
        boundsBehavior: Flickable.StopAtBounds
        model: kinds
        highlightMoveDuration: 0
        T.ScrollBar.vertical: ScrollHandle {}
        delegate: PaletteRow {
            required property int index

            width: list.width
            current: index === list.currentIndex
            onPicked: kindList.picked(kind)
        }
    }
}
