pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// Accepting a finding: how, why, who, and until when.
Sheet {
    id: sheet

    required property Session session

    function accept(fingerprint: string) {
        if (form.begin(fingerprint))
            open()
    }

    objectName: "waiverSheet"
    width: 420
    title: form.editing ? qsTr("Change how it is accepted") : qsTr("Accept this finding")
    onOpened: reason.forceActiveFocus()

    WaiverForm {
        id: form

        session: sheet.session
    }

    contentItem: Column {
        spacing: 3 * Theme.unit

        Column {
            width: parent.width
            spacing: 2

            Words {
                width: parent.width
                font.weight: Font.DemiBold
                text: form.title
            }
            Words {
                width: parent.width
                color: Theme.textSecondary
                text: form.message
            }
            SmallWords {
                width: parent.width
                visible: text !== ""
                color: Theme.warning
                text: form.lapsed
            }
        }
        Column {
            width: parent.width
            spacing: Theme.unit

            Heading {
                text: qsTr("How")
            }
            Flow {
                width: parent.width
                spacing: Theme.unit

                Repeater {
                    model: form.statuses

                    Chip {
                        required property var modelData

                        objectName: "status-" + modelData.id
                        text: modelData.title
                        chosen: form.status === modelData.id
                        Accessible.role: Accessible.RadioButton
                        Accessible.checked: chosen
                        onClicked: form.status = modelData.id
                    }
                }
            }
            SmallWords {
                width: parent.width
                text: form.statuses.find(one => one.id === form.status)?.help ?? ""
            }
        }
        Column {
            width: parent.width
            spacing: Theme.unit

            Heading {
                text: qsTr("Why it may stay")
            }
            LongField {
                id: reason

                objectName: "waiverReason"
                width: parent.width
                value: form.reason
                placeholderText: qsTr("For the next person who reads this")
                Accessible.name: qsTr("Why it may stay")
                onTextChanged: if (activeFocus) form.reason = text
            }
        }
        Row {
            width: parent.width
            spacing: 3 * Theme.unit

            Column {
                width: (parent.width - parent.spacing) / 2
                spacing: Theme.unit

                Heading {
                    text: qsTr("Who accepts it")
                }
                Field {
                    objectName: "waiverBy"
                    width: parent.width
                    value: form.by
                    Accessible.name: qsTr("Who accepts it")
                    onTextEdited: form.by = text
                }
            }
            Column {
                width: (parent.width - parent.spacing) / 2
                spacing: Theme.unit

                Heading {
                    text: form.endRequired ? qsTr("Until (a blocker needs an end)") : qsTr("Until")
                }
                Field {
                    id: until

                    objectName: "waiverExpires"
                    width: parent.width
                    value: form.expires
                    placeholderText: form.endRequired ? qsTr("year-month-day") : qsTr("no end")
                    Accessible.name: qsTr("Until which day")
                    onTextEdited: form.expires = text
                }
                Row {
                    spacing: Theme.unit

                    Repeater {
                        model: [30, 90]

                        Chip {
                            required property int modelData

                            objectName: "waiverIn-" + modelData
                            text: qsTr("%1 days").arg(modelData)
                            Accessible.name: qsTr("Until %1").arg(form.dayIn(modelData))
                            onClicked: {
                                form.expires = form.dayIn(modelData)
                                until.takeBack()
                            }
                        }
                    }
                    Chip {
                        visible: !form.endRequired && form.expires !== ""
                        text: qsTr("No end")
                        onClicked: {
                            form.expires = ""
                            until.takeBack()
                        }
                    }
                }
            }
        }
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
            text: form.missing
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
                visible: form.editing
                text: qsTr("Withdraw")
                onClicked: {
                    form.withdraw()
                    sheet.close()
                }
            }
            PushButton {
                objectName: "waiverSend"
                primary: true
                enabled: form.missing === ""
                text: form.editing ? qsTr("Keep accepted") : qsTr("Accept")
                onClicked: if (form.send()) sheet.close()
            }
        }
    }
}
