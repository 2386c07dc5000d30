pragma ComponentBehavior: Bound
import QtQuick
import Plumbline

// The shapes as the profile ranks them, to choose one: with reasons, what would turn the choice, and the user's own words.
Column {
    id: choice

    required property ProfileModel profile
    required property AdviceModel advice
    // The shape whose reasons are shown.
    property string opened: ""

    spacing: 2 * Theme.unit

    SmallWords {
        objectName: "adviceSummary"
        width: parent.width
        text: choice.advice.summary
        color: Theme.text
    }
    Repeater {
        model: choice.advice

        AdviceCard {
            width: choice.width
            opened: choice.opened === shape
            onClicked: choice.profile.chooseShape(chosen ? "" : shape, choice.profile.shapeReason)
            onOpenWanted: choice.opened = opened ? "" : shape
            onRejected: because => choice.advice.reject(shape, because)
        }
    }
    LongField {
        objectName: "shapeReason"
        width: parent.width
        visible: choice.profile.shape !== "" || value !== ""
        placeholderText: choice.profile.shape === "none" ? qsTr("no AI is needed: a search page answers it")
                                                         : qsTr("Why this shape, in your words")
        value: choice.profile.shapeReason
        Accessible.name: qsTr("Reason for the shape")
        onCommitted: text => choice.profile.chooseShape(choice.profile.shape, text)
    }
    Repeater {
        model: choice.advice.remarks

        SmallWords {
            required property string modelData

            width: choice.width
            text: modelData
            color: Theme.warning
        }
    }
    SkeletonOffer {
        width: parent.width
        visible: choice.profile.canStart
        profile: choice.profile
    }
}
