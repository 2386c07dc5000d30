#include "actions/action_table.h"

#include <array>
#include <QtGlobal>

namespace plumbline
{

namespace
{

using enum ActionGroup;
constexpr KeyScope window = KeyScope::window;
constexpr KeyScope board = KeyScope::board;
constexpr KeyScope fixed = KeyScope::fixed;

#define WORDS(text) QT_TRANSLATE_NOOP("Actions", text)

// Keys never use Alt+Shift with a letter: that switches the keyboard's layout on many desktops.
constexpr ActionRow rows[]{
    {"file-new", WORDS("New"), file, window, "Ctrl+N", "empty board"},
    {"file-open", WORDS("Open …"), file, window, "Ctrl+O", "load"},
    {"file-save", WORDS("Save"), file, window, "Ctrl+S"},
    {"file-save-as", WORDS("Save as …"), file, window, "Ctrl+Shift+S"},
    {"file-export", WORDS("Export …"), file, window, "Ctrl+E", "svg png picture image"},
    {"practice-history", WORDS("History of practice …"), file, window, "Shift+F7",
     "attempts progress replay compare score rehearse"},
    {"window-close", WORDS("Close"), file, window, "Ctrl+Q", "quit exit"},

    {"edit-undo", WORDS("Undo"), edit, window, "Ctrl+Z", "take back"},
    {"edit-redo", WORDS("Redo"), edit, window, "Ctrl+Shift+Z Ctrl+Y"},
    {"edit-copy", WORDS("Copy"), edit, board, "Ctrl+C", "clipboard picture svg png"},
    {"edit-cut", WORDS("Cut"), edit, board, "Ctrl+X", "clipboard"},
    {"edit-paste", WORDS("Paste"), edit, board, "Ctrl+V", "clipboard insert list text"},
    {"duplicate", WORDS("Duplicate"), edit, board, "Ctrl+D", "clone copy"},
    {"delete", WORDS("Delete"), edit, board, "Del Backspace", "remove"},
    {"rename", WORDS("Rename"), edit, board, "F2 Return Enter", "label text name"},
    {"context-menu", WORDS("What can be done here …"), edit, board, "Menu Shift+F10", "context right click"},
    {"select-all", WORDS("Select all"), edit, board, "Ctrl+A", "everything"},
    {"select-none", WORDS("Select nothing"), edit, fixed, "Esc", "deselect"},

    {"quick-insert", WORDS("Insert a component …"), insert, window, "/", "add place find"},
    {"grow", WORDS("Grow a linked component"), insert, fixed, "Ctrl+Left Ctrl+Right Ctrl+Up Ctrl+Down"},
    {"connect", WORDS("Connect …"), insert, board, "C", "line arrow link"},
    {"convert", WORDS("Change the kind …"), insert, board, "Tab", "convert become type"},
    {"tool-zone", WORDS("Draw a zone"), insert, board, "Z", "frame boundary region trust"},

    {"align-left", WORDS("Align left edges"), arrange, board, "Alt+A"},
    {"align-center-x", WORDS("Align centres across"), arrange, board, "Alt+H", "middle horizontal"},
    {"align-right", WORDS("Align right edges"), arrange, board, "Alt+D"},
    {"align-top", WORDS("Align top edges"), arrange, board, "Alt+W"},
    {"align-center-y", WORDS("Align middles"), arrange, board, "Alt+V", "centre vertical"},
    {"align-bottom", WORDS("Align bottom edges"), arrange, board, "Alt+S"},
    {"distribute-x", WORDS("Equal gaps across"), arrange, board, "", "distribute horizontally space evenly"},
    {"distribute-y", WORDS("Equal gaps down"), arrange, board, "", "distribute vertically space evenly"},
    {"same-width", WORDS("Same width"), arrange, board, "", "equal size"},
    {"same-height", WORDS("Same height"), arrange, board, "", "equal size"},
    {"same-size", WORDS("Same size"), arrange, board, "", "equal width height"},
    {"group", WORDS("Group"), arrange, board, "Ctrl+G", "together"},
    {"ungroup", WORDS("Ungroup"), arrange, board, "Ctrl+Shift+G", "dissolve"},
    {"lock", WORDS("Locked"), arrange, board, "Ctrl+Shift+L", "lock unlock pin fix"},
    {"bring-to-front", WORDS("Bring to front"), arrange, board, "Ctrl+Shift+]", "order top above"},
    {"bring-forward", WORDS("Bring forward"), arrange, board, "Ctrl+]", "order up above"},
    {"send-backward", WORDS("Send backward"), arrange, board, "Ctrl+[", "order down below"},
    {"send-to-back", WORDS("Send to back"), arrange, board, "Ctrl+Shift+[", "order bottom below"},
    {"tidy-across", WORDS("Tidy up, left to right"), arrange, board, "Ctrl+T",
     "automatic layout layers arrange"},
    {"tidy-down", WORDS("Tidy up, top to bottom"), arrange, board, "Ctrl+Shift+T", "automatic layout layers"},
    {"fit-zone", WORDS("Fit zone to content"), arrange, board, "", "shrink grow resize frame"},
    {"nudge", WORDS("Move by 1"), arrange, fixed, "Left Right Up Down", "nudge arrow"},
    {"nudge-far", WORDS("Move by 5"), arrange, fixed, "Shift+Left Shift+Right Shift+Up Shift+Down",
     "nudge arrow"},

    {"stretch", WORDS("Resize by 8"), arrange, fixed,
     "Ctrl+Shift+Left Ctrl+Shift+Right Ctrl+Shift+Up Ctrl+Shift+Down", "size wider higher"},

    {"walk", WORDS("Walk along connections"), view, fixed, "Alt+Left Alt+Right Alt+Up Alt+Down", "next"},
    {"command-palette", WORDS("Find an action …"), view, window, "Ctrl+K Ctrl+Shift+P", "command palette"},
    {"board-search", WORDS("Find on the board …"), view, window, "Ctrl+F", "search component go to"},
    {"tool-select", WORDS("Select and move"), view, board, "V", "arrow tool pointer"},
    {"tool-hand", WORDS("Pan by hand"), view, board, "H", "scroll tool"},
    {"pan", WORDS("Pan while held"), view, fixed, "Space", "scroll hand"},
    {"zoom-in", WORDS("Zoom in"), view, window, "Ctrl+= Ctrl++", "larger"},
    {"zoom-out", WORDS("Zoom out"), view, window, "Ctrl+-", "smaller"},
    {"zoom-100", WORDS("Zoom to 100 %"), view, window, "Ctrl+0", "actual size"},
    {"fit-all", WORDS("Show everything"), view, board, "Shift+1", "fit back to content zoom"},
    {"fit-selection", WORDS("Zoom to the selection"), view, board, "Shift+2", "fit"},
    {"minimap", WORDS("Minimap"), view, window, "M", "overview map bird"},
    {"fold-panels", WORDS("Fold the panels"), view, window, "Ctrl+\\", "focus hide show"},
    {"toggle-palette", WORDS("Palette"), view, window, "", "panel left"},
    {"toggle-panel", WORDS("Side panel"), view, window, "", "right"},
    {"inspect", WORDS("Edit the properties"), view, window, "Ctrl+I", "inspector panel focus state"},
    {"switch-panel", WORDS("To the side panel or the board"), view, window, "F6", "focus keyboard inspector"},
    {"tab-profile", WORDS("Profile"), view, window, "Ctrl+1", "axes tab"},
    {"tab-checks", WORDS("Checks"), view, window, "Ctrl+2", "findings tab"},
    {"tab-inspector", WORDS("Inspector"), view, window, "Ctrl+3", "properties tab"},
    {"tab-budgets", WORDS("Budgets"), view, window, "Ctrl+4",
     "latency availability capacity cost numbers tab"},
    {"theme-system", WORDS("Appearance as the system"), view, window, "", "theme dark light"},
    {"theme-light", WORDS("Light appearance"), view, window, "", "theme"},
    {"theme-dark", WORDS("Dark appearance"), view, window, "", "theme"},
    {"less-motion", WORDS("Less motion"), view, window, "", "animation reduced"},

    {"finding-next", WORDS("Next finding"), check, window, "F8", "problem issue"},
    {"finding-previous", WORDS("Previous finding"), check, window, "Shift+F8", "problem issue"},

    {"take-down", WORDS("What if it fails?"), check, board, "X", "take down outage failure chaos break"},
    {"bring-up", WORDS("Bring everything up again"), check, window, "Shift+X", "outage failure repair"},

    {"fix-next", WORDS("Fix the finding …"), check, window, ".", "mend apply next"},

    {"settings", WORDS("Settings …"), help, window, "Ctrl+,", "preferences rule packs options"},
    {"menu", WORDS("Menu"), help, window, "F10"},
    {"help-keys", WORDS("Keys and actions"), help, window, "? F1", "shortcuts help"},
};

using Menu = std::string_view;
constexpr Menu componentMenu[]{"rename", "connect",   "convert", "edit-copy",      "duplicate",    "delete",
                               "",       "take-down", "",        "bring-to-front", "send-to-back", "lock"};
constexpr Menu connectionMenu[]{"rename", "delete"};
constexpr Menu zoneMenu[]{"rename",   "duplicate",      "delete",       "",
                          "fit-zone", "bring-to-front", "send-to-back", "lock"};
constexpr Menu noteMenu[]{"rename", "duplicate", "delete", "", "bring-to-front", "send-to-back", "lock"};
constexpr Menu severalMenu[]{"align-left",
                             "align-center-x",
                             "align-right",
                             "align-top",
                             "align-center-y",
                             "align-bottom",
                             "",
                             "distribute-x",
                             "distribute-y",
                             "same-size",
                             "tidy-across",
                             "tidy-down",
                             "",
                             "group",
                             "ungroup",
                             "lock",
                             "",
                             "edit-copy",
                             "duplicate",
                             "delete"};
constexpr Menu boardMenu[]{"quick-insert", "edit-paste", "tool-zone",      "", "select-all", "fit-all",
                           "tidy-across",  "tidy-down",  "command-palette"};

} // namespace

std::span<const ActionRow> actionRows()
{
    return rows;
}

const char *groupTitle(ActionGroup group)
{
    switch (group) {
    case ActionGroup::file:
        return WORDS("File");
    case ActionGroup::edit:
        return WORDS("Edit");
    case ActionGroup::insert:
        return WORDS("Insert");
    case ActionGroup::arrange:
        return WORDS("Arrange");
    case ActionGroup::view:
        return WORDS("View");
    case ActionGroup::check:
        return WORDS("Checks");
    case ActionGroup::help:
        break;
    }
    return WORDS("Help");
}

std::span<const std::string_view> contextMenu(std::string_view subject)
{
    if (subject == "component")
        return componentMenu;
    if (subject == "connection")
        return connectionMenu;
    if (subject == "zone")
        return zoneMenu;
    if (subject == "note")
        return noteMenu;
    if (subject == "several")
        return severalMenu;
    if (subject == "board")
        return boardMenu;
    return {};
}

} // namespace plumbline
