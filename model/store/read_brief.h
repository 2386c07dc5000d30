#pragma once

#include "store/fields.h"

namespace plumbline::store
{

/// What the top of a file says about the design as a whole. `extra` stays empty: only the reader of the whole
/// file knows which keys are unknown. Values that do not fit are faults and are left out.
Brief readBrief(Fields &file);

/// A profile alone, as other files that hold one need it.
std::optional<Profile> asProfile(const Value &value, Faults &faults);

} // namespace plumbline::store
