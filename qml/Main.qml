import QtQuick
import QtQuick.Templates as T
import Plumbline

// The window: top bar, palette, board, side panel. It arranges; what things do is in the types it uses.
T.ApplicationWindow {
    id: root

    required property Session session
    // Named on the command line.
    property var files: []
    property bool startDismissed: false
    // The user has settled what happens to the changes.
    property bool mayClose: false
    readonly property real usualPalette: width >= 1440 ? 200 : 80
    readonly property bool folded: !layout.paletteOpen && !layout.panelOpen
    // Room for one panel beside a usable board.
    readonly property bool narrow: width < 760
    readonly property bool shelved: layout.paletteOpen && !(narrow && layout.panelOpen)

    function showTab(tab: int) {
        layout.tab = tab
        layout.panelOpen = true
    }
    function editProperties() {
        showTab(2)
        side.takeFocus()
    }
    // Between the board and the side panel.
    function switchPanel() {
        layout.panelOpen = true
        if (canvas.focused)
            side.takeFocus()
        else
            canvas.forceActiveFocus()
    }
    function fold() {
        const open = folded
        layout.paletteOpen = open
        layout.panelOpen = open
    }
    function dialogs(): Dialogs {
        dialogLoader.active = true
        return dialogLoader.item as Dialogs
    }
    function showMenu() {
        menuLoader.active = true
        const menu = menuLoader.item as MainMenu
        menu.popup(bar.menu, 0, bar.menu.height + Theme.unit)
    }

    function showCommands(boardOnly: bool) {
        commandLoader.active = true
        const palette = commandLoader.item as CommandPalette
        palette.boardOnly = boardOnly
        palette.open()
    }
    function showHelp() {
        helpLoader.active = true
        const sheet = helpLoader.item as HelpSheet
        sheet.open()
    }

    width: 1280
    height: 800
    minimumWidth: 640
    minimumHeight: 420
    visible: true
    title: (doc.dirty ? "*" : "") + (brief.title === "" ? doc.fileName : brief.title)
    color: Theme.window
    onClosing: close => {
        close.accepted = mayClose || !doc.dirty
        if (!close.accepted)
            doc.request(Document.Intent.Close)
    }
    Component.onCompleted: {
        doc.openAtStart(files)
        canvas.forceActiveFocus()
    }

    WindowState {
        id: layout
    }
    ActionTable {
        id: deeds

        objectName: "actions"
        board: canvas.hands
    }
    Notice {
        id: message

        objectName: "notice"
        session: root.session
    }
    Document {
        id: doc

        objectName: "document"
        session: root.session
        notice: message
        onAskAboutChanges: root.dialogs().askAboutChanges()
        onAskWhereToOpen: root.dialogs().open()
        onAskWhereToSave: root.dialogs().save()
        onReplaced: root.startDismissed = false
        onCloseNow: {
            root.mayClose = true
            root.close()
        }
    }
    Exporter {
        id: pictures

        objectName: "exporter"
        session: root.session
        notice: message
    }
    RulePackList {
        id: rulePacks

        objectName: "rulePacks"
        session: root.session
    }
    EditHistory {
        id: edits

        session: root.session
    }
    ProfileModel {
        id: brief

        session: root.session
        onStarted: canvas.fit()
    }
    FindingsModel {
        id: found

        session: root.session
    }
    FixChooser {
        id: mending

        objectName: "fixChooser"
        session: root.session
    }
    OutageControl {
        id: failing

        session: root.session
    }
    ReportSummary {
        id: report

        session: root.session
    }
    HistoryRoom {
        id: past

        session: root.session
        onClosed: canvas.forceActiveFocus()
    }
    Item {
        id: content

        anchors.fill: parent
        focus: true
        Keys.onEscapePressed: {
            message.dismiss()
            found.select("")
            canvas.forceActiveFocus()
        }

        Board {
            id: canvas

            objectName: "board"
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            anchors.left: shelf.right
            anchors.right: side.left
            session: root.session
            actions: deeds
            dark: Theme.dark
            minimap: layout.minimap && width > 480
            coveredBelow: fixBar.visible ? fixBar.height + fixBar.anchors.bottomMargin : 0
            emptyState: root.startDismissed ? null : startScreen
        }
        MessageBar {
            anchors.horizontalCenter: canvas.horizontalCenter
            anchors.top: canvas.top
            anchors.topMargin: 3 * Theme.unit
            width: Math.min(520, canvas.width - 8 * Theme.unit)
            z: 2
            notice: message
        }
        FixBar {
            id: fixBar

            anchors.horizontalCenter: canvas.horizontalCenter
            anchors.bottom: canvas.bottom
            anchors.bottomMargin: 12 * Theme.unit
            width: Math.min(implicitWidth, canvas.width - 8 * Theme.unit)
            z: 2
            chooser: mending
            onDone: canvas.forceActiveFocus()
        }
        Palette {
            id: shelf

            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            width: root.shelved ? layout.paletteWidth || root.usualPalette : 0
            visible: root.shelved
            z: 1
            session: root.session
            board: canvas
        }
        Splitter {
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            x: shelf.width - width / 2
            z: 1
            visible: root.shelved && !shelf.searching
            size: shelf.width
            smallest: 80
            largest: 320
            onResized: size => layout.paletteWidth = size
            onReset: layout.paletteWidth = 0
        }
        SidePanel {
            id: side

            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            anchors.right: parent.right
            width: layout.panelOpen ? Math.min(layout.panelWidth, root.width / 2) : 0
            visible: layout.panelOpen
            clip: true
            ready: layout.panelOpen
            session: root.session
            profile: brief
            findings: found
            summary: report
            chooser: mending
            outage: failing
            tab: layout.tab
            onTabChosen: tab => layout.tab = tab
            onFindingWanted: fingerprint => {
                root.showTab(1)
                found.select("")
                found.select(fingerprint)
            }
            onInspect: record => {
                found.inspect(record)
                root.showTab(2)
            }
            onAccept: fingerprint => root.dialogs().accept(fingerprint)
        }
        Splitter {
            anchors.top: bar.bottom
            anchors.bottom: parent.bottom
            x: root.width - side.width - width / 2
            visible: layout.panelOpen
            side: -1
            size: side.width
            smallest: 260
            largest: 520
            onResized: size => layout.panelWidth = size
            onReset: layout.panelWidth = 300
        }
        TopBar {
            id: bar

            width: parent.width
            profile: brief
            document: doc
            history: edits
            summary: report
            paletteOpen: layout.paletteOpen
            panelOpen: layout.panelOpen
            onMenuRequested: root.showMenu()
            onPaletteToggled: layout.paletteOpen = !layout.paletteOpen
            onPanelToggled: layout.panelOpen = !layout.panelOpen
            onExportRequested: root.dialogs().exportOptions()
        }
    }

    // Qt 6.4 makes no bound components in loaders, hence names from outside.
    // qmllint disable unqualified
    Component {
        id: startScreen

        StartScreen {
            profile: brief
            document: doc
            onOpenRequested: doc.request(Document.Intent.Open)
            onShapeChosen: root.showTab(0)
            onHistoryRequested: past.open()
            onDismissed: root.startDismissed = true
        }
    }
    Loader {
        id: menuLoader

        active: false
        sourceComponent: MainMenu {
            document: doc
            actions: deeds
        }
    }
    Loader {
        id: commandLoader

        active: false
        sourceComponent: CommandPalette {
            session: root.session
            actions: deeds
            onKindChosen: kind => canvas.placeKind(kind)
            onRecordChosen: record => canvas.goTo(record)
            onFindingChosen: fingerprint => {
                found.select(fingerprint)
                root.showTab(1)
            }
            onClosed: canvas.forceActiveFocus()
        }
    }
    Loader {
        id: helpLoader

        active: false
        sourceComponent: HelpSheet {
            actions: deeds
            onClosed: canvas.forceActiveFocus()
        }
    }
    Loader {
        id: dialogLoader

        active: false
        sourceComponent: Dialogs {
            document: doc
            exporter: pictures
            session: root.session
            packs: rulePacks
        }
    }
    // qmllint enable unqualified

    WindowKeys {
        actions: deeds
        boardFocused: canvas.focused
    }
    WindowActions {
        table: deeds
        document: doc
        history: edits
        findings: found
        chooser: mending
        outage: failing
        arrangement: layout
        board: canvas
        onSaveAs: root.dialogs().save()
        onExportPicture: root.dialogs().exportOptions()
        onShowMenu: root.showMenu()
        onShowSettings: root.dialogs().settings()
        onShowHelp: root.showHelp()
        onShowCommands: boardOnly => root.showCommands(boardOnly)
        onShowHistory: past.open()
        onFold: root.fold()
        onShowTab: tab => root.showTab(tab)
        onEditProperties: root.editProperties()
        onSwitchPanel: root.switchPanel()
        onCloseWindow: root.close()
    }
}
