#include "catalog/number_text.h"
#include "catalog/quantity.h"
#include "catalog/quantity_units.h"

#include <cctype>
#include <cmath>
#include <vector>

namespace plumbline
{

using namespace quantity;

namespace
{

struct Period {
    double length;
    std::string_view word;
};
constexpr std::array<Period, 5> periods{
    {{month, "month"}, {day, "day"}, {hour, "h"}, {minute, "min"}, {second, "s"}}};
constexpr std::array<Period, 5> times{
    {{day, "days"}, {hour, "h"}, {minute, "min"}, {second, "s"}, {1, "ms"}}};

/// One way to write a value: in which unit, and how that is put.
struct Way {
    double amount = 0; ///< In the way's unit.
    std::string before;
    std::string after;
    bool native = true;
};

std::string numberWords(double amount, const std::string &text, std::string_view suffix)
{
    return (amount == 0 ? "0" : text) + std::string(suffix);
}

/// "16k" for 16000, where that is shorter.
std::string scaled(double amount, int digits)
{
    const auto written = [digits](double x) { return digits > 0 ? roundedText(x, digits) : shortestText(x); };
    const std::string plain = written(amount);
    for (const auto &[factor, suffix] :
         {std::pair<double, std::string_view>{1e9, "B"}, {1e6, "M"}, {1e3, "k"}}) {
        if (std::abs(amount) < factor || (factor == 1e3 && std::abs(amount) < 1e4))
            continue;
        std::string text = numberWords(amount, written(amount / factor), suffix);
        return text.size() < plain.size() ? text : plain;
    }
    return plain;
}

std::string unitWords(const Unit &unit, std::string_view period)
{
    const std::string per = period.empty() ? "" : "/" + std::string(period);
    switch (unit.measure) {
    case Measure::requests:
        return period == "s" ? " req/s" : per;
    case Measure::tokens:
        return " tokens" + per;
    default:
        return per;
    }
}

/// The value in each unit of its kind, the largest unit first.
std::vector<Way> waysToWrite(double value, std::string_view name)
{
    const Unit unit = readUnit(name);
    std::vector<Way> ways;
    if (unit.measure == Measure::time && unit.per == Per::nothing) {
        for (const Period &time : times)
            ways.push_back(
                {value * unit.factor / time.length, "",
                 " " + std::string(time.length == day && value * unit.factor == day ? "day" : time.word),
                 time.length == unit.factor});
        return ways;
    }
    const std::string_view symbol = unit.measure == Measure::money ? symbolOf(unit.name) : std::string_view();
    const std::string code = unit.measure == Measure::money && symbol.empty() ? " " + unit.name : "";
    if (unit.per == Per::time) {
        for (const Period &period : periods)
            if (unit.measure != Measure::money || period.length == unit.period)
                ways.push_back({value * period.length / unit.period, std::string(symbol),
                                code + unitWords(unit, period.word), period.length == unit.period});
        return ways;
    }
    if (unit.measure == Measure::money)
        return {{value, std::string(symbol), code + (unit.per == Per::request ? "/request" : ""), true}};
    const bool plain = unit.measure == Measure::plain && unit.per == Per::nothing;
    return {{value, "", plain ? "" : unit.per == Per::request ? "/request" : " " + std::string(name), true}};
}

bool handy(double amount)
{
    return std::abs(amount) >= 1 && std::abs(amount) < 1000;
}

/// How hard it is to read; the smallest wins. Rates keep their unit unless its digits are unreadable.
double awkwardness(const Way &way, const std::string &number, bool rate)
{
    const bool scaledDown = !number.empty() && std::isalpha(static_cast<unsigned char>(number.back())) != 0;
    return 10.0 * std::max(0, significantDigits(number) - 3) + (handy(way.amount) || scaledDown ? 0 : 4) +
           (way.native ? 0
            : rate     ? 6
                       : 1) +
           static_cast<double>(number.size());
}

} // namespace

std::string exactQuantity(double value, std::string_view unit)
{
    const bool rate = readUnit(unit).per == Per::time;
    std::string best;
    double least = 0;
    for (const Way &way : waysToWrite(value, unit)) {
        // A sum that the division blurred is taken back: 40000.000000000007 a day were 40000.
        for (const int digits : {0, 12}) {
            const std::string number = scaled(way.amount, digits);
            std::string text = way.before + number + way.after;
            const auto read = parseQuantity(text, unit);
            const double awkward = awkwardness(way, number, rate);
            if (read && *read == value && (best.empty() || awkward < least)) {
                best = std::move(text);
                least = awkward;
            }
        }
    }
    return best.empty() ? shortestText(value) : best;
}

std::string shownQuantity(double value, std::string_view unit)
{
    const auto ways = waysToWrite(value, unit);
    const Way *chosen = &ways.front();
    for (const Way &way : ways)
        if (way.native)
            chosen = &way;
    if (readUnit(unit).measure == Measure::time)
        for (auto way = ways.rbegin(); way != ways.rend(); ++way)
            if (std::abs(way->amount) >= 1)
                chosen = &*way;
    const bool share = readUnit(unit).measure == Measure::percent;
    const int digits = share ? 7 : std::abs(chosen->amount) < 1 ? 2 : 3;
    return chosen->before + scaled(chosen->amount, digits) + chosen->after;
}

} // namespace plumbline
