pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// Eleven small rings instead of one number, which would hide the blocker. A click asks for the findings of one.
Grid {
    id: rings

    required property Session session
    property string chosen: ""
    signal picked(concern: string)

    columns: 6
    rowSpacing: Theme.unit

    Repeater {
        model: ConcernModel {
            session: rings.session
        }

        T.AbstractButton {
            id: entry

            required property string concern
            required property string title
            required property string words
            required property int holds
            required property int assumed
            required property int open
            required property int violated
            required property int waived
            required property bool blocker
            readonly property bool applies: holds + assumed + open + violated + waived > 0

            width: Math.floor(rings.width / rings.columns)
            height: 42
            hoverEnabled: true
            focusPolicy: Qt.TabFocus
            objectName: "concern-" + concern
            onClicked: rings.picked(concern)
            Accessible.name: words

            background: Rectangle {
                radius: Theme.radius - 2
                color: entry.concern === rings.chosen ? Theme.selected : entry.hovered ? Theme.hover : "transparent"

                FocusRing {
                    shown: entry.visualFocus
                }
            }

            ConcernRing {
                id: ring

                anchors.horizontalCenter: parent.horizontalCenter
                width: 26
                height: 26
                holds: entry.holds
                assumed: entry.assumed
                open: entry.open
                violated: entry.violated
                waived: entry.waived
                blocker: entry.blocker
                dark: Theme.dark
            }
            Text {
                anchors.centerIn: ring
                visible: entry.violated > 0
                text: entry.violated
                color: entry.blocker ? Theme.blocker : Theme.warning
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
            }
            Icon {
                anchors.centerIn: ring
                visible: entry.applies && entry.violated === 0 && entry.open === 0
                name: "ui/check"
                size: 12
                color: Theme.holds
            }
            SmallWords {
                y: 28
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                text: entry.title
                color: entry.applies ? Theme.textSecondary : Theme.textDisabled
            }
            Tip {
                text: entry.words
                visible: entry.hovered
            }
        }
    }
}
