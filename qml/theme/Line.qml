import QtQuick
import Plumbline

// A hairline between parts of a panel.
Rectangle {
    implicitWidth: 1
    implicitHeight: 1
    color: Theme.divider
}
