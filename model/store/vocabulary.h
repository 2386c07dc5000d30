#pragma once

#include <array>
#include <string_view>

/// Words of the file format that do not come from the catalogue, in the order in which they are written.
namespace plumbline::store
{

inline constexpr std::string_view formatName = "plumbline-design";

/// The arrays of records at the top of a file; what maxRecords counts.
inline constexpr std::array<std::string_view, 5> recordArrays{"components", "connections", "zones", "notes",
                                                              "waivers"};

/// In the order of NoteKind.
inline constexpr std::array<std::string_view, 3> noteKinds{"text", "sticky", "ink"};

inline constexpr std::array<std::string_view, 4> waiverStatuses{"accepted-risk", "false-alarm", "planned",
                                                                "not-applicable"};

inline constexpr std::array<std::string_view, 12> targetKeys{"p95-ms",
                                                             "ttft-p95-ms",
                                                             "availability-pct",
                                                             "peak-rps",
                                                             "requests-per-month",
                                                             "tokens-per-request",
                                                             "cost-per-request",
                                                             "budget-per-month",
                                                             "staleness-min",
                                                             "users",
                                                             "documents",
                                                             "context-tokens"};

inline constexpr std::array<std::string_view, 8> taskKeys{"knowledge",        "hops",     "actions",
                                                          "behaviour-change", "stable",   "labelled-examples",
                                                          "query-classes",    "citations"};
inline constexpr std::array<std::string_view, 4> knowledgeSources{"documents", "structured", "web",
                                                                  "conversation"};
inline constexpr std::array<std::string_view, 2> hopCounts{"single", "multi"};
inline constexpr std::array<std::string_view, 3> actionLevels{"none", "read", "write"};

} // namespace plumbline::store
