#pragma once

#include "design/records.h"

namespace plumbline::cli
{

/// The 1-based line on which each component begins in the text of a design.
using ComponentLines = std::map<Id, std::size_t>;

/// Reads the text once more, in linear time. Components that are not where the format has them (the file was
/// migrated) have no line.
ComponentLines componentLines(const std::string &text);

} // namespace plumbline::cli
