#pragma once

#include "store/faults.h"

namespace plumbline::store
{

/// Parses the text within the limits of the format (size, depth, number of records). Refused besides broken
/// JSON: equal keys in one object, of which a parser would silently drop one, and NUL bytes, at which it
/// would silently stop.
Result<Json> parseDocument(const Source &source);

} // namespace plumbline::store
