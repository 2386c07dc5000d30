#pragma once

#include <span>
#include <string_view>

namespace plumbline
{

/// The headings under which actions are listed, in this order.
enum class ActionGroup { file, edit, insert, arrange, view, check, help };

/// Where the keys of an action work: everywhere in the window, or while the board has the keyboard.
enum class KeyScope {
    window,
    board,
    fixed ///< On the board; the tools listen for them themselves, so they cannot be given to another action.
};

/// One thing that a user can do. All texts are untranslated and live for ever.
struct ActionRow {
    std::string_view id;
    const char *text; ///< Sentence case.
    ActionGroup group;
    KeyScope scope;
    const char *keys;       ///< Portable key sequences with a blank between them; empty for none.
    const char *words = ""; ///< More words to find it by.
};

/// Every action, in the order in which lists show them.
std::span<const ActionRow> actionRows();

/// The title of a group, untranslated.
const char *groupTitle(ActionGroup group);

/// What a right-click offers: ids of actions, an empty id for a line between groups. `subject` is component,
/// connection, zone, note, several or board; empty for another word.
std::span<const std::string_view> contextMenu(std::string_view subject);

} // namespace plumbline
