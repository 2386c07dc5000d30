pragma ComponentBehavior: Bound
import QtQml
import QtQuick
import Plumbline

// Every shortcut of the table of actions.
Instantiator {
    id: keys

    required property ActionTable actions
    // Does the board have the keyboard?
    required property bool boardFocused

    model: actions.all
    delegate: Shortcut {
        required property UserAction modelData

        sequences: modelData.shortcuts
        enabled: modelData.enabled && (!modelData.onBoard || keys.boardFocused)
        onActivated: modelData.trigger()
    }
}
