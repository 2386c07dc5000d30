#pragma once

#include "edit/verbs.h"

namespace plumbline::edit
{

/// What giving a component another kind does to what hangs on it.
struct Conversion {
    Change change;
    int kept = 0;    ///< Connections that stay as they are.
    int retyped = 0; ///< Connections that take the most fitting legal kind, because theirs is not legal.
    int removed = 0; ///< Connections that no kind allows any more.
    std::vector<std::string> dropped; ///< Titles of stated properties that the new kind cannot have.
};

/// Gives a component another kind, as convert() does, and lets go of what may not stay: where convert() would
/// refuse, this says what is lost.
Result<Conversion> planConversion(const Design &, const Catalog &, const Id &id, const std::string &kind);

} // namespace plumbline::edit
