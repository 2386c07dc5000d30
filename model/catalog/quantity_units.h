#pragma once

#include <optional>
#include <string>
#include <string_view>

/// Units of quantities, as they are typed and as the file format and the catalogue write them.
namespace plumbline::quantity
{

/// What is counted or measured, before "per".
enum class Measure { plain, time, requests, tokens, things, money, percent, nines, other };
/// After "per".
enum class Per { nothing, time, request, other };

struct Unit {
    Measure measure = Measure::plain;
    double factor = 1; ///< Milliseconds of a time, units of the currency of money; else 1.
    std::string name;  ///< The currency code of money, or the word of an unknown unit.
    Per per = Per::nothing;
    double period = 0;   ///< Milliseconds, after per time.
    std::string perName; ///< The word of an unknown "per".
};

inline constexpr double second = 1000;
inline constexpr double minute = 60 * second;
inline constexpr double hour = 60 * minute;
inline constexpr double day = 24 * hour;
inline constexpr double week = 7 * day;
inline constexpr double month = 30 * day;
inline constexpr double year = 365 * day;

/// Milliseconds of a word for a time: "s", "sec", "minutes". `m` is a minute, `M` is none.
std::optional<double> timeOf(std::string_view word);

/// "req/s", "per day", "USD/month", "$": a unit of which every word is known. Units that the catalogue writes
/// and that are of no other kind ("MB", "USD/1M tokens") come back as `other` by readUnit() alone.
std::optional<Unit> knownUnit(std::string_view text);
/// A unit of a target or property; never fails.
Unit readUnit(std::string_view text);

/// The currency of a symbol or code at the start of the text, with the bytes it takes: "$", "EUR".
struct Currency {
    std::string code;
    std::size_t length = 0;
};
std::optional<Currency> currencyAt(std::string_view text);
/// "$" for USD, or empty when the currency has no symbol here.
std::string_view symbolOf(std::string_view currency);

/// Without surrounding blanks (no-break spaces included).
std::string_view trimmed(std::string_view text);
std::string lowered(std::string_view text);

} // namespace plumbline::quantity
