import QtQuick
import Plumbline

// The question before changes would be lost.
Sheet {
    id: sheet

    required property Document document
    property bool answered: false

    function settle(answer: int) {
        answered = true
        close()
        document.settle(answer)
    }

    objectName: "unsavedSheet"
    title: qsTr("Save the changes to \"%1\"?").arg(document.fileName)
    onAboutToShow: {
        answered = false
        saveButton.forceActiveFocus(Qt.TabFocusReason)
    }
    onClosed: if (!answered) document.settle(Document.Answer.Cancel)

    contentItem: Words {
        color: Theme.textSecondary
        text: qsTr("They are lost if you do not save them.")
    }
    footer: Item {
        implicitHeight: buttons.height + 5 * Theme.unit

        Row {
            id: buttons

            anchors.right: parent.right
            anchors.rightMargin: 5 * Theme.unit
            spacing: 2 * Theme.unit

            PushButton {
                text: qsTr("Cancel")
                onClicked: sheet.settle(Document.Answer.Cancel)
            }
            PushButton {
                objectName: "discardButton"
                text: qsTr("Do not save")
                onClicked: sheet.settle(Document.Answer.Discard)
            }
            PushButton {
                id: saveButton

                objectName: "saveButton"
                primary: true
                text: qsTr("Save")
                onClicked: sheet.settle(Document.Answer.Save)
            }
        }
    }
}
