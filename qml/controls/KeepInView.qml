import QtQuick
import Plumbline

// Scrolls what has the keyboard's focus into sight, so that Tab can walk through a long panel.
Item {
    id: keeper

    required property Flickable view
    readonly property Item focused: Window.activeFocusItem

    function isInside(): bool {
        let item = focused
        while (item && item !== view.contentItem)
            item = item.parent
        return item !== null
    }
    function reveal() {
        const top = focused.mapToItem(view.contentItem, 0, 0).y
        if (top < view.contentY)
            view.contentY = Math.max(view.originY, top - 3 * Theme.unit)
        else if (focused !== view && top + focused.height > view.contentY + view.height)
            view.contentY = top + focused.height + 3 * Theme.unit - view.height
    }

    onFocusedChanged: if (focused && isInside()) reveal()
}
