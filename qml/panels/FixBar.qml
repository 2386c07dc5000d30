pragma ComponentBehavior: Bound
import QtQuick
import QtQuick.Templates as T
import Plumbline

// The fixes of a finding side by side, over the board that shows the ghost of the current one. Left and right or a digit
// switch, Enter applies, Escape cancels.
FocusScope {
    id: bar

    required property FixChooser chooser
    property real mostWidth: 600
    // The board has the keyboard again.
    signal done

    objectName: "fixBar"
    visible: chooser.open
    implicitWidth: Math.min(mostWidth, Math.max(340, 250 * chooser.choices.length))
    implicitHeight: content.height + 4 * Theme.unit
    onVisibleChanged: {
        if (visible)
            forceActiveFocus(Qt.ShortcutFocusReason)
        else
            done()
    }
    Keys.onLeftPressed: chooser.step(-1)
    Keys.onRightPressed: chooser.step(1)
    Keys.onUpPressed: chooser.step(-1)
    Keys.onDownPressed: chooser.step(1)
    Keys.onReturnPressed: chooser.apply()
    Keys.onEnterPressed: chooser.apply()
    Keys.onEscapePressed: chooser.cancel()
    Keys.onDigit1Pressed: chooser.current = 0
    Keys.onDigit2Pressed: chooser.current = 1
    Keys.onDigit3Pressed: chooser.current = 2
    Keys.onDigit4Pressed: chooser.current = 3
    Accessible.role: Accessible.Dialog
    Accessible.name: qsTr("Mend: %1").arg(chooser.title)

    Rectangle {
        anchors.fill: parent
        radius: Theme.radius
        color: Theme.panel
        border.color: Theme.panelBorder

        Shade {}
        MouseArea {
            anchors.fill: parent
        }
    }
    Column {
        id: content

        x: 3 * Theme.unit
        y: 2 * Theme.unit
        width: bar.width - 2 * x
        spacing: Theme.unit + 2

        Words {
            width: parent.width
            font.weight: Font.DemiBold
            elide: Text.ElideRight
            wrapMode: Text.NoWrap
            text: bar.chooser.title
        }
        Grid {
            id: alternatives

            readonly property real each: (parent.width - (columns - 1) * spacing) / columns

            columns: Math.max(1, Math.min(bar.chooser.choices.length, Math.floor(bar.mostWidth / 190)))
            spacing: Theme.unit + 2

            Repeater {
                model: bar.chooser.choices

                T.AbstractButton {
                    id: choice

                    required property var modelData
                    required property int index
                    readonly property bool current: index === bar.chooser.current

                    objectName: "choice-" + modelData.id
                    width: alternatives.each
                    height: Math.max(40, words.implicitHeight + 4 * Theme.unit)
                    focusPolicy: Qt.NoFocus
                    text: modelData.title
                    hoverEnabled: true
                    onHoveredChanged: if (hovered) bar.chooser.current = index
                    onClicked: {
                        bar.chooser.current = index
                        bar.chooser.apply()
                    }
                    Accessible.name: qsTr("%1: %2").arg(index + 1).arg(text)

                    background: Rectangle {
                        radius: Theme.radius - 2
                        color: choice.down ? Theme.pressed : choice.current ? Theme.accentTint : Theme.field
                        border.width: choice.current ? 2 : 0
                        border.color: Theme.accent
                    }
                    Item {
                        anchors.fill: parent

                        Text {
                            id: digit

                            x: 2 * Theme.unit
                            anchors.verticalCenter: parent.verticalCenter
                            text: choice.index + 1
                            color: choice.current ? Theme.accent : Theme.textSecondary
                            font.pixelSize: Theme.fontSmall
                            font.weight: Font.DemiBold
                        }
                        Words {
                            id: words

                            anchors.left: digit.right
                            anchors.leftMargin: 2 * Theme.unit
                            anchors.right: parent.right
                            anchors.rightMargin: 2 * Theme.unit
                            anchors.verticalCenter: parent.verticalCenter
                            text: choice.text
                        }
                    }
                }
            }
        }
        SmallWords {
            width: parent.width
            wrapMode: Text.NoWrap
            elide: Text.ElideRight
            text: bar.chooser.choices.length > 1 ? qsTr("\u2190 \u2192 or a digit to compare \u00b7 Enter applies \u00b7 Esc cancels")
                                                 : qsTr("Enter applies \u00b7 Esc cancels")
        }
    }
}
