#pragma once

#include "tools/state.h"

#include <string_view>

namespace plumbline::tools
{

/// A verb of the board that needs no pointer. Its words and keys are in the table of actions, under the same
/// id.
struct BoardCommand {
    std::string_view id;
    bool (*possible)(const ToolContext &);
    ToolEffects (*run)(ToolContext &);
    bool (*on)(const ToolContext &) = nullptr; ///< For a switch: is it on?
};

/// Null when there is no such command.
const BoardCommand *boardCommand(std::string_view id);

} // namespace plumbline::tools
