pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// How a finding is accepted, why, by whom, and until when.
Column {
    id: fields

    required property WaiverForm form

    function start() {
        reason.forceActiveFocus()
    }

    spacing: 3 * Theme.unit

    Column {
        width: parent.width
        spacing: 2

        Words {
            width: parent.width
            font.weight: Font.DemiBold
            text: fields.form.title
        }
        Words {
            width: parent.width
            color: Theme.textSecondary
            text: fields.form.message
        }
        SmallWords {
            width: parent.width
            visible: text !== ""
            color: Theme.warning
            text: fields.form.lapsed
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
                model: fields.form.statuses

                Chip {
                    required property var modelData

                    objectName: "status-" + modelData.id
                    text: modelData.title
                    chosen: fields.form.status === modelData.id
                    Accessible.role: Accessible.RadioButton
                    Accessible.checked: chosen
                    onClicked: fields.form.status = modelData.id
                }
            }
        }
        SmallWords {
            width: parent.width
            text: fields.form.statusHelp
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
            value: fields.form.reason
            placeholderText: qsTr("For the next person who reads this")
            Accessible.name: qsTr("Why it may stay")
            onTextChanged: if (activeFocus) fields.form.reason = text
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
                value: fields.form.by
                Accessible.name: qsTr("Who accepts it")
                onTextEdited: fields.form.by = text
            }
        }
        Column {
            width: (parent.width - parent.spacing) / 2
            spacing: Theme.unit

            Heading {
                text: fields.form.endRequired ? qsTr("Until (a blocker needs an end)") : qsTr("Until")
            }
            Field {
                id: until

                objectName: "waiverExpires"
                width: parent.width
                value: fields.form.expires
                placeholderText: fields.form.endRequired ? qsTr("year-month-day") : qsTr("no end")
                Accessible.name: qsTr("Until which day")
                onTextEdited: fields.form.expires = text
            }
            Row {
                spacing: Theme.unit

                Repeater {
                    model: [30, 90]

                    Chip {
                        required property int modelData

                        objectName: "waiverIn-" + modelData
                        text: qsTr("%1 days").arg(modelData)
                        Accessible.name: qsTr("Until %1").arg(fields.form.dayIn(modelData))
                        onClicked: {
                            fields.form.expires = fields.form.dayIn(modelData)
                            until.takeBack()
                        }
                    }
                }
                Chip {
                    visible: !fields.form.endRequired && fields.form.expires !== ""
                    text: qsTr("No end")
                    onClicked: {
                        fields.form.expires = ""
                        until.takeBack()
                    }
                }
            }
        }
    }
}
