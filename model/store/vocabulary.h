#pragma once

#include "design/brief_words.h"
#include "design/records.h"

/// Words of the file format that come neither from the catalogue nor from the brief, in the order in which
/// they are written.
namespace plumbline::store
{

inline constexpr std::string_view formatName = "plumbline-design";

/// The arrays of records at the top of a file; what maxRecords counts.
inline constexpr std::array<std::string_view, 5> recordArrays{"components", "connections", "zones", "notes",
                                                              "waivers"};

/// In the order of NoteKind.
inline constexpr std::array<std::string_view, 3> noteKinds{"text", "sticky", "ink"};

/// In the order of Level.
inline constexpr std::array<std::string_view, 3> levelWords{"blocker", "warning", "advice"};

} // namespace plumbline::store
