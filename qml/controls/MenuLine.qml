import QtQuick
import QtQuick.Templates as T
import Plumbline

// Between groups of a menu.
T.MenuSeparator {
    implicitWidth: 232
    implicitHeight: 9
    verticalPadding: 4

    contentItem: Line {}
}
