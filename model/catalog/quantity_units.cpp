#include "catalog/quantity_units.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace plumbline::quantity
{

namespace
{

template <std::size_t N> bool isOneOf(const std::array<std::string_view, N> &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

constexpr std::array<std::string_view, 26> requestWords{
    "req",          "reqs",          "request",  "requests",  "rq",     "r",     "q",
    "query",        "queries",       "question", "questions", "call",   "calls", "chat",
    "chats",        "message",       "messages", "msg",       "msgs",   "turn",  "turns",
    "conversation", "conversations", "op",       "ops",       "tickets"};
constexpr std::array<std::string_view, 4> tokenWords{"tok", "toks", "token", "tokens"};
constexpr std::array<std::string_view, 28> thingWords{
    "page",    "pages", "document",  "documents", "doc",      "docs",     "file",
    "files",   "note",  "notes",     "article",   "articles", "record",   "records",
    "row",     "rows",  "item",      "items",     "user",     "users",    "people",
    "persons", "seats", "employees", "customers", "example",  "examples", "labels"};

struct Symbol {
    std::string_view symbol;
    std::string_view code;
};
constexpr std::array<Symbol, 4> symbols{{{"$", "USD"}, {"€", "EUR"}, {"£", "GBP"}, {"¥", "JPY"}}};
constexpr std::array<std::string_view, 10> codes{"USD", "EUR", "GBP", "JPY", "CHF",
                                                 "CAD", "AUD", "INR", "CNY", "SEK"};

bool startsWith(std::string_view text, std::string_view start)
{
    return text.substr(0, start.size()) == start;
}

std::optional<Unit> moneyUnit(std::string_view word)
{
    const std::string low = lowered(word);
    if (low == "cent" || low == "cents" || low == "ct" || word == "¢")
        return Unit{.measure = Measure::money, .factor = 0.01, .name = {}, .perName = {}};
    if (low == "dollar" || low == "dollars")
        return Unit{.measure = Measure::money, .name = "USD", .perName = {}};
    if (low == "euro" || low == "euros")
        return Unit{.measure = Measure::money, .name = "EUR", .perName = {}};
    const auto currency = currencyAt(word);
    if (currency && currency->length == word.size())
        return Unit{.measure = Measure::money, .name = currency->code, .perName = {}};
    return std::nullopt;
}

/// "rps", "qpm", "tpd": a count, "p", and a period.
std::optional<Unit> shortRate(std::string_view word)
{
    const std::string low = lowered(word);
    if (low.size() != 3 || low[1] != 'p' || (low[0] != 'r' && low[0] != 'q' && low[0] != 't'))
        return std::nullopt;
    const auto period = timeOf(std::string_view(low).substr(2));
    if (!period)
        return std::nullopt;
    return Unit{.measure = low[0] == 't' ? Measure::tokens : Measure::requests,
                .name = {},
                .per = Per::time,
                .period = *period,
                .perName = {}};
}

/// What stands before "per"; an empty text counts nothing in particular.
std::optional<Unit> measureOf(std::string_view word)
{
    if (word.empty())
        return Unit{};
    if (const auto time = timeOf(word))
        return Unit{.measure = Measure::time, .factor = *time, .name = {}, .perName = {}};
    if (auto rate = shortRate(word))
        return rate;
    if (auto money = moneyUnit(word))
        return money;
    const std::string low = lowered(word);
    const auto plain = [](Measure measure) { return Unit{.measure = measure, .name = {}, .perName = {}}; };
    if (isOneOf(requestWords, low))
        return plain(Measure::requests);
    if (isOneOf(tokenWords, low))
        return plain(Measure::tokens);
    if (isOneOf(thingWords, low))
        return plain(Measure::things);
    if (low == "%" || low == "percent" || low == "pct")
        return plain(Measure::percent);
    if (low == "nines" || low == "nine")
        return plain(Measure::nines);
    return std::nullopt;
}

struct Split {
    std::string_view before;
    std::string_view after;
    bool rate = false;
};

/// At the first "/" or the word "per" or "a".
Split splitAtPer(std::string_view text)
{
    if (const auto slash = text.find('/'); slash != std::string_view::npos)
        return {trimmed(text.substr(0, slash)), trimmed(text.substr(slash + 1)), true};
    const std::string low = " " + lowered(text) + " ";
    for (const std::string_view word : {" per ", " a ", " an "})
        if (const auto at = low.find(word); at != std::string::npos && at + word.size() < low.size()) {
            const std::size_t after = at + word.size() - 1; // the blank in front of `low` shifts by one
            return {trimmed(text.substr(0, at)), trimmed(text.substr(std::min(after, text.size()))), true};
        }
    return {trimmed(text), {}, false};
}

} // namespace

std::optional<double> timeOf(std::string_view word)
{
    if (word == "M") // a million, and no minute
        return std::nullopt;
    struct Word {
        std::string_view word;
        double length;
    };
    static constexpr std::array<Word, 31> words{
        {{"ms", 1},       {"msec", 1},      {"millisecond", 1}, {"milliseconds", 1}, {"s", second},
         {"sec", second}, {"secs", second}, {"second", second}, {"seconds", second}, {"m", minute},
         {"min", minute}, {"mins", minute}, {"minute", minute}, {"minutes", minute}, {"h", hour},
         {"hr", hour},    {"hrs", hour},    {"hour", hour},     {"hours", hour},     {"d", day},
         {"day", day},    {"days", day},    {"week", week},     {"weeks", week},     {"wk", week},
         {"mo", month},   {"month", month}, {"months", month},  {"y", year},         {"year", year},
         {"years", year}}};
    const std::string low = lowered(word);
    const auto found = std::find_if(words.begin(), words.end(), [&](const Word &w) { return w.word == low; });
    return found == words.end() ? std::nullopt : std::optional(found->length);
}

std::optional<Unit> knownUnit(std::string_view text)
{
    const Split split = splitAtPer(trimmed(text));
    auto unit = measureOf(split.before);
    if (!unit || !split.rate)
        return unit;
    if (const auto period = timeOf(split.after)) {
        unit->per = Per::time;
        unit->period = *period;
        return unit;
    }
    if (isOneOf(requestWords, lowered(split.after))) {
        unit->per = Per::request;
        return unit;
    }
    return std::nullopt;
}

Unit readUnit(std::string_view text)
{
    if (auto unit = knownUnit(text); unit && unit->per == Per::nothing && unit->measure == Measure::time)
        return *unit;
    const Split split = splitAtPer(trimmed(text));
    // A time per time ("h/day") is no rate of events, and an unknown word stands for itself.
    auto unit = knownUnit(text);
    if (unit && unit->measure != Measure::time)
        return *unit;
    Unit other;
    other.measure = text.empty() ? Measure::plain : Measure::other;
    other.name = lowered(split.before);
    other.per = split.rate ? Per::other : Per::nothing;
    other.perName = lowered(split.after);
    return other;
}

std::optional<Currency> currencyAt(std::string_view text)
{
    for (const Symbol &symbol : symbols)
        if (startsWith(text, symbol.symbol))
            return Currency{std::string(symbol.code), symbol.symbol.size()};
    std::string start(text.substr(0, 3));
    std::transform(start.begin(), start.end(), start.begin(),
                   [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
    const bool ends = text.size() <= 3 || std::isalpha(static_cast<unsigned char>(text[3])) == 0;
    if (ends && isOneOf(codes, start))
        return Currency{start, 3};
    return std::nullopt;
}

std::string_view symbolOf(std::string_view currency)
{
    const auto found =
        std::find_if(symbols.begin(), symbols.end(), [&](const Symbol &s) { return s.code == currency; });
    return found == symbols.end() ? std::string_view() : found->symbol;
}

std::string_view trimmed(std::string_view text)
{
    static constexpr std::array<std::string_view, 6> blanks{" ", "\t", "\n", "\u00a0", "\u202f", "\u2009"};
    for (bool again = true; again;) {
        again = false;
        for (const std::string_view blank : blanks) {
            if (startsWith(text, blank)) {
                text.remove_prefix(blank.size());
                again = true;
            }
            if (text.size() >= blank.size() && text.substr(text.size() - blank.size()) == blank) {
                text.remove_suffix(blank.size());
                again = true;
            }
        }
    }
    return text;
}

std::string lowered(std::string_view text)
{
    std::string low(text);
    std::transform(low.begin(), low.end(), low.begin(),
                   [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
    return low;
}

} // namespace plumbline::quantity
