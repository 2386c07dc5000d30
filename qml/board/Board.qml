import QtQuick
import Plumbline

// The board with everything that floats above it.
FocusScope {
    id: root

    property Session session
    required property ActionTable actions
    property bool dark: Theme.dark
    property bool minimap: true
    readonly property string tool: view.tools.tool
    readonly property real zoom: view.camera.zoom
    readonly property bool empty: view.empty
    // component, connection, zone, note, several; board while nothing is selected.
    readonly property string subject: view.subject
    // What carries out the commands of the board.
    readonly property BoardTools hands: view.tools
    // The keys of the board work.
    readonly property bool focused: view.activeFocus
    // Shown over the middle of a board with nothing on it.
    property alias emptyState: emptyLoader.sourceComponent
    // Pixels at the lower edge that something of the window lies over.
    property alias coveredBelow: view.coveredBelow

    function placeKind(kindId: string) { view.tools.place(kindId) }
    // "select", "hand" or "zone".
    function useTool(name: string) { view.tools.tool = name }
    function startZone(kindId: string) { view.tools.startZone(kindId) }

    // A component on its way from the palette; the point is one of the scene.
    function dragKind(kindId: string, scenePoint: point) {
        const at = view.mapFromItem(null, scenePoint)
        if (view.contains(at))
            view.tools.drag(kindId, at)
        else
            view.tools.dragAway()
    }
    function dropKind(kindId: string, scenePoint: point) {
        const at = view.mapFromItem(null, scenePoint)
        if (!view.contains(at))
            return cancelKind()
        view.tools.drag(kindId, at)
        view.tools.drop(at)
        view.forceActiveFocus()
    }
    function cancelKind() { view.tools.dragAway() }

    function copy(): bool { return view.copy() }
    function paste() { view.paste() }

    function fit() { view.showRecords([]) }
    function fitSelection() { view.showSelection() }
    // Selects a record and brings it into view.
    function goTo(record: string) {
        view.tools.select(record)
        view.showRecords([record])
        view.forceActiveFocus()
    }
    function centerOn(ids: list<string>) { view.showRecords(ids) }
    function zoomIn() { view.camera.step(1) }
    function zoomOut() { view.camera.step(-1) }
    function zoomReset() { view.camera.step(0) }

    clip: true

    BoardView {
        id: view

        anchors.fill: parent
        focus: true
        session: root.session
        dark: root.dark
        camera.reducedMotion: Theme.reducedMotion
        Accessible.role: Accessible.Canvas
        Accessible.name: qsTr("Board")
        Accessible.description: summary

        PinchHandler {
            property real before: 1
            property vector2d slid: Qt.vector2d(0, 0)

            target: null
            onActiveChanged: {
                before = 1
                slid = Qt.vector2d(0, 0)
            }
            onTranslationChanged: {
                view.camera.slide(Qt.point(translation.x - slid.x, translation.y - slid.y))
                slid = translation
            }
            onActiveScaleChanged: {
                view.camera.zoomBy(activeScale / before, centroid.position)
                before = activeScale
            }
        }
    }

    Connections {
        target: view.tools

        function onContextMenuWanted(at: point) {
            menu.subject = view.subject
            menu.popup(view, at)
        }
    }

    // A gesture may be under way while something else has the keyboard: a drag from the palette.
    Shortcut {
        sequence: "Escape"
        enabled: view.tools.busy
        onActivated: view.tools.abandon()
    }

    Loader {
        id: emptyLoader

        anchors.centerIn: parent
        active: view.empty && !view.quickInsert.active
    }

    BoardSelection {
        anchors.fill: parent
        overlay: view.overlay
    }

    BoardOutage {
        anchors.fill: parent
        overlay: view.overlay
        zoom: view.camera.zoom
    }

    BoardGesture {
        anchors.fill: parent
        overlay: view.overlay
        zoom: view.camera.zoom
    }

    ConnectionKinds {
        kinds: view.connectionMenu
        board: view
    }

    LabelField {
        editor: view.label
        onDone: view.forceActiveFocus()
    }

    QuickInsertList {
        kinds: view.quickInsert
        board: view
    }

    BoardMenu {
        id: menu

        actions: root.actions
        onClosed: if (!view.label.active) view.forceActiveFocus()
    }

    HintLine {
        anchors { left: parent.left; bottom: parent.bottom; margins: 3 * Theme.unit }
        width: Math.min(implicitWidth, root.width - zoomControl.width - 9 * Theme.unit)
        text: view.tools.hint
    }

    MinimapCard {
        anchors { right: zoomControl.right; bottom: zoomControl.top; bottomMargin: 2 * Theme.unit }
        board: view
        wanted: root.minimap
    }

    PushButton {
        anchors { horizontalCenter: parent.horizontalCenter; bottom: parent.bottom; bottomMargin: 12 * Theme.unit }
        visible: view.lost
        primary: true
        text: qsTr("Back to the content")
        onClicked: root.fit()
    }

    ZoomControl {
        id: zoomControl

        anchors { right: parent.right; bottom: parent.bottom; margins: 3 * Theme.unit }
        zoom: view.camera.zoom
        onStep: direction => view.camera.step(direction)
        onFit: root.fit()
    }
}
