import QtQuick
import Plumbline

// Accepting a finding: how, why, who, and until when.
Sheet {
    id: sheet

    required property Session session

    function accept(fingerprint: string) {
        if (accepting.begin(fingerprint))
            open()
    }

    objectName: "waiverSheet"
    width: 420
    title: accepting.editing ? qsTr("Change how it is accepted") : qsTr("Accept this finding")
    onOpened: (contentItem as WaiverFields).start()

    WaiverForm {
        id: accepting

        session: sheet.session
    }

    contentItem: WaiverFields {
        form: accepting
    }
    footer: Item {
        implicitHeight: buttons.height + 5 * Theme.unit

        SmallWords {
            anchors.left: parent.left
            anchors.leftMargin: 5 * Theme.unit
            anchors.right: buttons.left
            anchors.rightMargin: 3 * Theme.unit
            anchors.verticalCenter: buttons.verticalCenter
            objectName: "waiverMissing"
            text: accepting.missing
        }
        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: 5 * Theme.unit
            spacing: 2 * Theme.unit

            PushButton {
                text: qsTr("Cancel")
                onClicked: sheet.close()
            }
            PushButton {
                objectName: "waiverWithdraw"
                visible: accepting.editing
                text: qsTr("Withdraw")
                onClicked: {
                    accepting.withdraw()
                    sheet.close()
                }
            }
            PushButton {
                objectName: "waiverSend"
                primary: true
                enabled: accepting.missing === ""
                text: accepting.editing ? qsTr("Keep accepted") : qsTr("Accept")
                onClicked: if (accepting.send()) sheet.close()
            }
        }
    }
}
