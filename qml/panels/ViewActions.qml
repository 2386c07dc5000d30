import QtQuick
import Plumbline

// The actions that change what is seen, and nothing else.
Item {
    id: root

    required property ActionTable table
    required property WindowState arrangement
    required property Board board
    signal fold
    signal showTab(tab: int)

    ActionHandler {
        table: root.table
        action: "zoom-in"
        onTriggered: root.board.zoomIn()
    }
    ActionHandler {
        table: root.table
        action: "zoom-out"
        onTriggered: root.board.zoomOut()
    }
    ActionHandler {
        table: root.table
        action: "zoom-100"
        onTriggered: root.board.zoomReset()
    }
    ActionHandler {
        table: root.table
        action: "fit-all"
        enabled: !root.board.empty
        onTriggered: root.board.fit()
    }
    ActionHandler {
        table: root.table
        action: "fit-selection"
        enabled: root.board.subject !== "board"
        onTriggered: root.board.fitSelection()
    }
    ActionHandler {
        table: root.table
        action: "minimap"
        ticked: root.arrangement.minimap
        onTriggered: root.arrangement.minimap = !root.arrangement.minimap
    }
    ActionHandler {
        table: root.table
        action: "fold-panels"
        onTriggered: root.fold()
    }
    ActionHandler {
        table: root.table
        action: "toggle-palette"
        ticked: root.arrangement.paletteOpen
        onTriggered: root.arrangement.paletteOpen = !root.arrangement.paletteOpen
    }
    ActionHandler {
        table: root.table
        action: "toggle-panel"
        ticked: root.arrangement.panelOpen
        onTriggered: root.arrangement.panelOpen = !root.arrangement.panelOpen
    }
    ActionHandler {
        table: root.table
        action: "tab-profile"
        onTriggered: root.showTab(0)
    }
    ActionHandler {
        table: root.table
        action: "tab-checks"
        onTriggered: root.showTab(1)
    }
    ActionHandler {
        table: root.table
        action: "tab-inspector"
        onTriggered: root.showTab(2)
    }
    ActionHandler {
        table: root.table
        action: "tab-budgets"
        onTriggered: root.showTab(3)
    }
    ActionHandler {
        table: root.table
        action: "theme-system"
        ticked: Theme.scheme === Theme.Scheme.System
        onTriggered: Theme.scheme = Theme.Scheme.System
    }
    ActionHandler {
        table: root.table
        action: "theme-light"
        ticked: Theme.scheme === Theme.Scheme.Light
        onTriggered: Theme.scheme = Theme.Scheme.Light
    }
    ActionHandler {
        table: root.table
        action: "theme-dark"
        ticked: Theme.scheme === Theme.Scheme.Dark
        onTriggered: Theme.scheme = Theme.Scheme.Dark
    }
    ActionHandler {
        table: root.table
        action: "less-motion"
        ticked: Theme.reducedMotion
        onTriggered: Theme.reducedMotion = !Theme.reducedMotion
    }
}
