import QtQuick
import Plumbline

// A folder of rules: its name, what comes from it, where it is, and a button to leave it out.
Item {
    id: row

    required property string name
    required property string path
    required property string says
    signal removed

    implicitHeight: column.height + 2 * Theme.unit

    Column {
        id: column

        y: Theme.unit
        width: row.width - removeButton.width - 2 * Theme.unit

        Words {
            width: parent.width
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            text: row.name + " \u00b7 " + row.says
        }
        SmallWords {
            width: parent.width
            elide: Text.ElideMiddle
            wrapMode: Text.NoWrap
            text: row.path
        }
    }
    IconButton {
        id: removeButton

        objectName: "removePack"
        anchors.right: parent.right
        anchors.verticalCenter: parent.verticalCenter
        iconName: "ui/close"
        tip: qsTr("Leave this folder out")
        onClicked: row.removed()
    }
}
