pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Each dimension of the rubric over the attempts.
Column {
    id: panel

    required property var progress
    required property int count
    required property int chosen

    objectName: "progressPanel"
    spacing: 3 * Theme.unit

    Words {
        width: parent.width
        font.weight: Font.DemiBold
        font.pixelSize: Theme.fontTitle
        text: qsTr("Progress")
    }
    SmallWords {
        width: parent.width
        text: panel.count === 1 ? qsTr("One attempt. A second one shows where you are going.")
              : qsTr("Share of the points that could be scored, from the first of %1 attempts to the last.").arg(panel.count)
    }
    Repeater {
        model: panel.progress

        Item {
            id: entry

            required property var modelData

            width: panel.width
            height: 38
            Accessible.role: Accessible.StaticText
            Accessible.name: modelData.says

            Words {
                anchors.verticalCenter: parent.verticalCenter
                width: parent.width * 0.38
                elide: Text.ElideRight
                wrapMode: Text.NoWrap
                text: entry.modelData.title
            }
            ProgressLine {
                anchors.verticalCenter: parent.verticalCenter
                x: parent.width * 0.4
                width: parent.width * 0.6 - lastWords.width - 2 * Theme.unit
                height: 34
                values: entry.modelData.values
                dark: Theme.dark
            }
            Words {
                id: lastWords

                anchors.right: parent.right
                anchors.verticalCenter: parent.verticalCenter
                width: 46
                horizontalAlignment: Text.AlignRight
                color: entry.modelData.last === "" ? Theme.textSecondary : Theme.text
                text: entry.modelData.last === "" ? "–" : entry.modelData.last
            }
        }
    }
    SmallWords {
        width: parent.width
        visible: panel.count > 1
        text: panel.chosen === 1 ? qsTr("Choose one more attempt to compare the two.")
                                 : qsTr("Choose two attempts to compare them.")
    }
}
