pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// Eleven small rings instead of one number, which would hide the blocker.
Grid {
    id: rings

    required property Session session

    columns: width < 360 ? 4 : 6
    rowSpacing: 2 * Theme.unit

    Repeater {
        model: ConcernModel {
            session: rings.session
        }

        Item {
            id: concern

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
            height: 50
            Accessible.role: Accessible.StaticText
            Accessible.name: words

            ConcernRing {
                id: ring

                anchors.horizontalCenter: parent.horizontalCenter
                width: 32
                height: 32
                holds: concern.holds
                assumed: concern.assumed
                open: concern.open
                violated: concern.violated
                waived: concern.waived
                blocker: concern.blocker
                dark: Theme.dark
            }
            Text {
                anchors.centerIn: ring
                visible: concern.violated > 0
                text: concern.violated
                color: concern.blocker ? Theme.blocker : Theme.warning
                font.pixelSize: Theme.fontSmall
                font.weight: Font.DemiBold
            }
            Icon {
                anchors.centerIn: ring
                visible: concern.applies && concern.violated === 0 && concern.open === 0
                name: "ui/check"
                size: 12
                color: Theme.holds
            }
            SmallWords {
                y: 35
                width: parent.width
                horizontalAlignment: Text.AlignHCenter
                wrapMode: Text.NoWrap
                elide: Text.ElideRight
                text: concern.title
                color: concern.applies ? Theme.textSecondary : Theme.textDisabled
            }
            HoverHandler {
                id: pointer
            }
            Tip {
                text: concern.words
                visible: pointer.hovered
            }
        }
    }
}
