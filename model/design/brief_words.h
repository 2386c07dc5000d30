#pragma once

#include <array>
#include <string_view>

/// The words that a brief may use, in the order in which they are offered and written to files.
namespace plumbline
{

/// Keys of Profile::targets. The unit is in the name; money is in Profile::currency.
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

inline constexpr std::array<std::string_view, 4> knownRegimes{"gdpr", "hipaa", "pci", "eu-high-risk"};

/// Keys of Profile::task.
inline constexpr std::array<std::string_view, 8> taskKeys{"knowledge",        "hops",     "actions",
                                                          "behaviour-change", "stable",   "labelled-examples",
                                                          "query-classes",    "citations"};
inline constexpr std::array<std::string_view, 4> knowledgeSources{"documents", "structured", "web",
                                                                  "conversation"};
inline constexpr std::array<std::string_view, 2> hopCounts{"single", "multi"};
inline constexpr std::array<std::string_view, 3> actionLevels{"none", "read", "write"};

/// Key of Profile::extra under which the user's own sentences are kept why a shape is not the one: shape to
/// text.
inline constexpr std::string_view rejectionsKey = "rejections";

} // namespace plumbline
