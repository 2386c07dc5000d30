import QtQuick
import Plumbline

// The board with everything that floats above it.
FocusScope {
    id: root

    property Session session
    property bool dark: Theme.dark
    readonly property string tool: view.tools.tool
    readonly property real zoom: view.camera.zoom
    // Shown over the middle of a board with nothing on it.
    property alias emptyState: empty.sourceComponent

    // A point of the board: double-click on the empty board.
    signal quickInsertRequested(point at)

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

    function fit() { view.showRecords([]) }
    function fitSelection() { view.showSelection() }
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

            target: null
            onActiveChanged: before = 1
            onActiveScaleChanged: {
                view.camera.zoomBy(activeScale / before, centroid.position)
                before = activeScale
            }
        }
    }

    Connections {
        target: view.tools

        function onQuickInsertWanted(at: point) { root.quickInsertRequested(at) }
        function onContextMenuWanted(at: point) { menu.popup(view, at) }
    }

    // A gesture may be under way while something else has the keyboard: a drag from the palette.
    Shortcut {
        sequence: "Escape"
        enabled: view.tools.busy
        onActivated: view.tools.abandon()
    }

    Loader {
        id: empty

        anchors.centerIn: parent
        active: view.empty
    }

    BoardSelection {
        anchors.fill: parent
        overlay: view.overlay
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

    BoardMenu {
        id: menu

        selected: view.selected
        onChosen: command => view.tools.act(command)
        onFit: root.fit()
        onClosed: if (!view.label.active) view.forceActiveFocus()
    }

    HintLine {
        anchors { left: parent.left; bottom: parent.bottom; margins: 3 * Theme.unit }
        width: Math.min(implicitWidth, root.width - zoomControl.width - 9 * Theme.unit)
        text: view.tools.hint
    }

    ZoomControl {
        id: zoomControl

        anchors { right: parent.right; bottom: parent.bottom; margins: 3 * Theme.unit }
        zoom: view.camera.zoom
        onStep: direction => view.camera.step(direction)
        onFit: root.fit()
    }
}
