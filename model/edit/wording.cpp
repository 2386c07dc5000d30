#include "edit/wording.h"

#include <cmath>

namespace plumbline::edit
{

namespace
{

std::string inQuotes(std::string_view text)
{
    return "'" + std::string(text) + "'";
}

template <class R> std::string nameOrId(const R &record)
{
    return inQuotes(record.name.empty() ? record.id : record.name);
}

/// The first line, cut between two characters.
std::string excerpt(std::string_view text)
{
    constexpr std::size_t longest = 40;
    const std::size_t lineEnd = std::min(text.find('\n'), text.size());
    std::size_t end = std::min(lineEnd, longest);
    const auto continuesCharacter = [&](std::size_t at) {
        return at < text.size() && (static_cast<unsigned char>(text[at]) & 0xC0) == 0x80;
    };
    while (end > 0 && continuesCharacter(end))
        --end;
    return std::string(text.substr(0, end)) + (end < text.size() ? "..." : "");
}

/// The name without " <number>" at its end; the name itself when there is none.
std::string_view withoutNumber(std::string_view name)
{
    const std::size_t last = name.find_last_not_of("0123456789");
    if (last == std::string_view::npos || last == 0 || last + 1 == name.size() || name[last] != ' ')
        return name;
    return name.substr(0, last);
}

} // namespace

std::string called(const Design &design, const Id &id)
{
    if (const Component *component = design.component(id))
        return nameOrId(*component);
    if (const Zone *zone = design.zone(id))
        return nameOrId(*zone);
    if (const Connection *connection = design.connection(id))
        return "the connection from " + called(design, connection->from) + " to " +
               called(design, connection->to);
    if (const Note *note = design.note(id))
        return note->text.empty() ? "the empty note" : "the note " + inQuotes(excerpt(note->text));
    return inQuotes(id);
}

std::string listed(const std::vector<std::string> &words, std::string_view last)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i + 1 == words.size() ? " " + std::string(last) + " " : ", ";
        text += words[i];
    }
    return text;
}

tl::unexpected<Problem> noSuchRecord(const Id &id)
{
    return problem("there is no record with the id " + inQuotes(id), {},
                   "Select something that is on the board");
}

std::optional<Problem> badNewId(const Design &design, const Id &id)
{
    if (id.empty())
        return Problem{"a new record needs an id", {}, "Give it one that nothing else has"};
    if (design.contains(id))
        return Problem{"the id " + inQuotes(id) + " belongs to " + called(design, id),
                       {},
                       "Give the new record another id"};
    return std::nullopt;
}

bool onBoard(Point p)
{
    // False for NaN too.
    return std::abs(p.x) <= maxCoordinate && std::abs(p.y) <= maxCoordinate;
}

bool onBoard(const Rect &rect)
{
    return onBoard(Point{rect.x, rect.y}) && onBoard(Point{rect.width, rect.height}) && rect.width > 0 &&
           rect.height > 0;
}

bool onBoard(const std::vector<Point> &points)
{
    return std::all_of(points.begin(), points.end(), [](Point p) { return onBoard(p); });
}

Problem offBoard(const std::string &name)
{
    return {name + " would not fit on the board", {}, "Stay within 10,000,000 pixels of its origin"};
}

std::string freeName(const std::string &wanted, const std::set<std::string> &taken)
{
    if (!taken.contains(wanted))
        return wanted;
    const std::string series(withoutNumber(wanted));
    const std::string base = taken.contains(series) ? series : wanted;
    for (std::size_t number = 2;; ++number)
        if (std::string name = base + " " + std::to_string(number); !taken.contains(name))
            return name;
}

bool isNumbered(std::string_view name, std::string_view title)
{
    return name == title || withoutNumber(name) == title;
}

std::string trimmed(std::string_view text)
{
    constexpr std::string_view blanks = " \t\n\v\f\r";
    const std::size_t first = text.find_first_not_of(blanks);
    if (first == std::string_view::npos)
        return {};
    return std::string(text.substr(first, text.find_last_not_of(blanks) - first + 1));
}

} // namespace plumbline::edit
