#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::practice
{

/// A number that a text says, with the unit that stands beside it.
struct StatedNumber {
    double value = 0;
    std::string unit; ///< Normalised; empty when none is known.
    std::string text; ///< As it stands there: "$72k/mo".
};

/// Finds numbers in prose: "12 GB", "$0.0165/q", "~7 QPS", "70.6k/s", "1,000", "p95 2.5 s". Thousands may be
/// separated by commas; k, M and B after the number multiply. Times come in milliseconds (unit "ms"), money
/// without a currency sign does not count as money.
std::vector<StatedNumber> statedNumbers(std::string_view text);

/// The one name of a unit and its synonyms ("queries", "QPS" -> "rps"); empty when it is none. Known: ms,
/// rps, gb, usd, pct, tokens, in-flight, gpus, hours, cases.
std::string normalUnit(std::string_view word);

/// Does the text have a number at all, or say "n/a because"?
bool saysNumber(std::string_view text);

} // namespace plumbline::practice
