#include "catalog/quantity.h"

#include "catalog/number_text.h"
#include "catalog/quantity_units.h"

#include <cctype>
#include <cmath>
#include <vector>

namespace plumbline
{

using namespace quantity;

namespace
{

std::string inUnit(std::string_view unit)
{
    return unit.empty() ? "a plain number" : "in " + std::string(unit);
}

/// What could be typed instead, for the kind of unit.
std::string example(const Unit &target)
{
    if (target.per == Per::time && target.measure == Measure::money)
        return "Type for example 20k a month";
    if (target.per == Per::time)
        return "Type for example 30/s, 40k/day or 1M/month";
    switch (target.measure) {
    case Measure::time:
        return "Type for example 250 ms, 1.5 s or 5 min";
    case Measure::percent:
        return "Type for example 99.95 %";
    case Measure::money:
        return "Type for example 0.02";
    default:
        return "Type for example 200, 40k or 1M";
    }
}

bool sameMeasure(const Unit &typed, const Unit &target)
{
    if (typed.measure == Measure::plain || typed.measure == target.measure)
        return true;
    switch (target.measure) {
    case Measure::plain: // a count, "/month" or "/request"
        return typed.measure == Measure::requests || typed.measure == Measure::tokens ||
               typed.measure == Measure::things;
    case Measure::percent:
        return typed.measure == Measure::nines;
    default:
        return false;
    }
}

bool samePer(const Unit &typed, const Unit &target)
{
    return typed.per == target.per || typed.per == Per::nothing;
}

/// The factor that takes a number of `typed` units to `target` ones; empty when they are of different kinds.
std::optional<double> converted(double value, const Unit &typed, const Unit &target)
{
    const bool bare = typed.measure == Measure::plain && typed.per == Per::nothing;
    if (!bare && (!sameMeasure(typed, target) || !samePer(typed, target) || target.measure == Measure::other))
        return std::nullopt;
    if (target.measure == Measure::money && typed.measure == Measure::money)
        value *= typed.factor;
    if (target.measure == Measure::time && typed.measure == Measure::time)
        value = value * typed.factor / target.factor;
    if (typed.measure == Measure::nines)
        value = 100 - std::pow(10, 2 - value);
    if (typed.per == Per::time)
        value = value * target.period / typed.period;
    return value;
}

struct Scale {
    std::string_view word;
    double factor;
};

/// "k", "M", "bn", "million" at the start of the text, followed by no other letter.
std::optional<std::pair<double, std::string_view>> scaleAt(std::string_view text)
{
    static constexpr std::array<Scale, 13> scales{{{"thousand", 1e3},
                                                   {"million", 1e6},
                                                   {"mio", 1e6},
                                                   {"mln", 1e6},
                                                   {"mn", 1e6},
                                                   {"billion", 1e9},
                                                   {"bn", 1e9},
                                                   {"k", 1e3},
                                                   {"K", 1e3},
                                                   {"M", 1e6},
                                                   {"m", 1e6},
                                                   {"B", 1e9},
                                                   {"G", 1e9}}};
    std::size_t letters = 0;
    while (letters < text.size() && std::isalpha(static_cast<unsigned char>(text[letters])) != 0)
        ++letters;
    const std::string_view word = text.substr(0, letters);
    for (const Scale &scale : scales)
        if (word == scale.word || (scale.word.size() > 1 && lowered(word) == scale.word))
            return std::pair(scale.factor, trimmed(text.substr(letters)));
    return std::nullopt;
}

std::string_view withoutPrefix(std::string_view text)
{
    for (const std::string_view prefix : {"~", "≈", "<=", "≤", "<", "about "})
        if (text.substr(0, prefix.size()) == prefix)
            return trimmed(text.substr(prefix.size()));
    return text;
}

/// "hourly" and its like are staleness as people say it.
std::optional<double> periodWord(std::string_view text, const Unit &target)
{
    if (target.measure != Measure::time || target.per != Per::nothing)
        return std::nullopt;
    const std::string low = lowered(text);
    for (const auto &[word, length] : {std::pair<std::string_view, double>{"hourly", hour},
                                       {"daily", day},
                                       {"weekly", week},
                                       {"monthly", month}})
        if (low == word)
            return length / target.factor;
    return std::nullopt;
}

/// "1 h 30 min": the sum of several times, each with its unit.
std::optional<double> sumOfTimes(std::string_view text, const Unit &target)
{
    if (target.measure != Measure::time || target.per != Per::nothing)
        return std::nullopt;
    double sum = 0;
    while (!text.empty()) {
        const auto number = numberAt(text);
        if (!number)
            return std::nullopt;
        text = trimmed(text.substr(number->length));
        std::size_t letters = 0;
        while (letters < text.size() && std::isalpha(static_cast<unsigned char>(text[letters])) != 0)
            ++letters;
        const auto time = timeOf(text.substr(0, letters));
        if (!time)
            return std::nullopt;
        sum += number->value * *time / target.factor;
        text = trimmed(text.substr(letters));
    }
    return sum;
}

/// The number with what follows it, read in each of the ways it can be meant; the first that fits.
std::optional<double> readAmount(double number, std::string_view rest, const std::string &currency,
                                 std::string_view unit, const Unit &target)
{
    const auto as = [&](double value, std::string_view words) -> std::optional<double> {
        if (!unit.empty() && lowered(words) == lowered(unit))
            return value;
        auto typed = knownUnit(words);
        if (!typed || (!currency.empty() && typed->measure != Measure::plain))
            return std::nullopt;
        if (!currency.empty())
            typed->measure = Measure::money;
        return converted(value, *typed, target);
    };
    if (auto value = as(number, rest))
        return value;
    if (const auto scale = scaleAt(rest))
        return as(number * scale->first, scale->second);
    return std::nullopt;
}

/// The currency that stands before or behind the number, when it is another one than the target's.
std::string foreignCurrency(const std::string &before, std::string_view rest, const Unit &target)
{
    if (target.measure != Measure::money)
        return {};
    std::string code = before;
    if (code.empty()) {
        const auto scale = scaleAt(rest);
        const auto unit = knownUnit(scale ? scale->second : rest);
        code = unit && unit->measure == Measure::money ? unit->name : std::string();
    }
    return code == target.name ? std::string() : code;
}

} // namespace

Result<double> parseQuantity(std::string_view typed, std::string_view unit)
{
    const Unit target = readUnit(unit);
    std::string_view text = withoutPrefix(trimmed(typed));
    if (const auto period = periodWord(text, target))
        return *period;
    std::string currency;
    if (const auto found = currencyAt(text)) {
        currency = found->code;
        text = trimmed(text.substr(found->length));
    }
    const auto number = numberAt(text);
    if (!number)
        return problem("a number is needed, " + inUnit(unit), {}, example(target));
    const std::string_view rest = trimmed(text.substr(number->length));
    if (const std::string code = foreignCurrency(currency, rest, target); !code.empty())
        return problem("the design counts money in " + target.name + ", not in " + code, {},
                       "Type the amount in " + target.name + ", or change the currency of the design");
    auto value = readAmount(number->value, rest, currency, unit, target);
    if (!value && currency.empty())
        value = sumOfTimes(text, target);
    if (!value)
        return problem("'" + std::string(trimmed(typed)) + "' is not a number " +
                           (unit.empty() ? "of things" : inUnit(unit)),
                       {}, example(target));
    if (!std::isfinite(*value))
        return problem("the number is too large", {}, example(target));
    return *value;
}

} // namespace plumbline
