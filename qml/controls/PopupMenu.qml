pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// A menu. Letters, arrows, Enter and Escape work in it.
T.Menu {
    id: menu

    implicitWidth: 240
    implicitHeight: contentItem.implicitHeight + 2 * padding
    margins: Theme.unit
    padding: Theme.unit
    overlap: 2
    delegate: MenuEntry {}

    contentItem: ListView {
        implicitHeight: contentHeight
        model: menu.contentModel
        interactive: Window.window ? contentHeight + menu.topPadding + menu.bottomPadding > Window.window.height : false
        clip: interactive
        currentIndex: menu.currentIndex
    }
    background: Rectangle {
        color: Theme.panel
        radius: Theme.radius
        border.color: Theme.panelBorder

        Shade {}
    }
}
