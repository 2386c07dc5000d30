#include "practice/stated_numbers.h"

#include "practice/lower_case.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

namespace plumbline::practice
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

bool isLetter(char c)
{
    return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

struct UnitWord {
    std::string_view word, unit;
    double factor = 1;
};

constexpr std::array unitWords{UnitWord{"ms", "ms"},
                               UnitWord{"s", "ms", 1000},
                               UnitWord{"sec", "ms", 1000},
                               UnitWord{"seconds", "ms", 1000},
                               UnitWord{"second", "ms", 1000},
                               UnitWord{"min", "ms", 60000},
                               UnitWord{"minutes", "ms", 60000},
                               UnitWord{"rps", "rps"},
                               UnitWord{"qps", "rps"},
                               UnitWord{"/s", "rps"},
                               UnitWord{"req/s", "rps"},
                               UnitWord{"q/s", "rps"},
                               UnitWord{"requests/s", "rps"},
                               UnitWord{"turns/s", "rps"},
                               UnitWord{"tok/s", "rps"},
                               UnitWord{"tokens/s", "rps"},
                               UnitWord{"gb", "gb"},
                               UnitWord{"tb", "gb", 1000},
                               UnitWord{"usd", "usd"},
                               UnitWord{"dollars", "usd"},
                               UnitWord{"%", "pct"},
                               UnitWord{"percent", "pct"},
                               UnitWord{"pct", "pct"},
                               UnitWord{"tokens", "tokens"},
                               UnitWord{"tok", "tokens"},
                               UnitWord{"token", "tokens"},
                               UnitWord{"in-flight", "in-flight"},
                               UnitWord{"concurrent", "in-flight"},
                               UnitWord{"in flight", "in-flight"},
                               UnitWord{"gpus", "gpus"},
                               UnitWord{"gpu", "gpus"},
                               UnitWord{"h", "hours"},
                               UnitWord{"hours", "hours"},
                               UnitWord{"hour", "hours"},
                               UnitWord{"cases", "cases"},
                               UnitWord{"questions", "cases"},
                               UnitWord{"examples", "cases"}};

const UnitWord *unitOf(std::string_view word)
{
    const std::string small = lower(word);
    const auto it =
        std::find_if(unitWords.begin(), unitWords.end(), [&](const UnitWord &u) { return u.word == small; });
    return it == unitWords.end() ? nullptr : &*it;
}

/// Reads digits, thousands commas and a fraction; moves `at` behind them.
std::optional<double> readNumber(std::string_view text, std::size_t &at)
{
    std::string digits;
    std::size_t i = at;
    while (i < text.size()) {
        const bool comma = text[i] == ',' && i + 3 < text.size() && isDigit(text[i + 1]) &&
                           isDigit(text[i + 2]) && isDigit(text[i + 3]) &&
                           (i + 4 >= text.size() || !isDigit(text[i + 4]));
        const bool point = text[i] == '.' && i + 1 < text.size() && isDigit(text[i + 1]) &&
                           digits.find('.') == std::string::npos;
        if (!isDigit(text[i]) && !comma && !point)
            break;
        if (!comma)
            digits += text[i];
        ++i;
    }
    double value = 0;
    if (std::from_chars(digits.data(), digits.data() + digits.size(), value).ec != std::errc())
        return std::nullopt;
    at = i;
    return value;
}

/// k, M or B directly behind the number, when no longer word begins with it.
double readMultiplier(std::string_view text, std::size_t &at)
{
    static constexpr std::array<std::pair<char, double>, 5> multipliers{
        {{'k', 1e3}, {'K', 1e3}, {'M', 1e6}, {'m', 1e6}, {'B', 1e9}}};
    if (at >= text.size() || (at + 1 < text.size() && isLetter(text[at + 1])))
        return 1;
    for (const auto &[letter, factor] : multipliers)
        if (text[at] == letter) {
            ++at;
            return factor;
        }
    return 1;
}

/// The longest unit that begins at `at`, spaces skipped.
const UnitWord *readUnit(std::string_view text, std::size_t &at)
{
    std::size_t i = at;
    while (i < text.size() && text[i] == ' ')
        ++i;
    const UnitWord *best = nullptr;
    std::size_t end = i;
    for (const UnitWord &unit : unitWords) {
        const std::string_view there = text.substr(i, unit.word.size());
        const std::size_t behind = i + unit.word.size();
        const bool ends = behind >= text.size() || !isLetter(text[behind]) || !isLetter(unit.word.back());
        if (there.size() == unit.word.size() && lower(there) == unit.word && ends && behind > end) {
            best = &unit;
            end = behind;
        }
    }
    at = end;
    return best;
}

} // namespace

std::string normalUnit(std::string_view word)
{
    const UnitWord *unit = unitOf(word);
    return unit ? std::string(unit->unit) : std::string();
}

std::vector<StatedNumber> statedNumbers(std::string_view text)
{
    std::vector<StatedNumber> found;
    std::size_t at = 0;
    while (at < text.size()) {
        // A digit inside a word ("p95", "S04") is part of the word.
        if (!isDigit(text[at]) || (at > 0 && (isLetter(text[at - 1]) || text[at - 1] == '-'))) {
            const bool digit = isDigit(text[at]);
            ++at;
            while (digit && at < text.size() && isDigit(text[at]))
                ++at;
            continue;
        }
        const std::size_t start = at;
        const bool money = start > 0 && text[start - 1] == '$';
        const auto value = readNumber(text, at);
        if (!value) {
            ++at;
            continue;
        }
        StatedNumber number;
        number.value = *value * readMultiplier(text, at);
        std::size_t end = at;
        const UnitWord *unit = money ? nullptr : readUnit(text, end);
        if (money)
            number.unit = "usd";
        if (unit) {
            number.unit = std::string(unit->unit);
            number.value *= unit->factor;
            at = std::max(end, at);
        }
        number.text = std::string(text.substr(money ? start - 1 : start, at - (money ? start - 1 : start)));
        found.push_back(std::move(number));
    }
    return found;
}

bool saysNumber(std::string_view text)
{
    return !statedNumbers(text).empty() || lower(text).find("n/a because") != std::string::npos;
}

} // namespace plumbline::practice
