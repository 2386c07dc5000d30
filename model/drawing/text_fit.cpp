#include "drawing/text_fit.h"

namespace plumbline
{

namespace
{

constexpr std::string_view ellipsis = "\u2026";

/// No line on a board is longer; keeps the work small for a text of megabytes.
constexpr std::size_t longestLine = 4096;

struct CodePoint {
    char32_t value;
    std::size_t length;
};

/// A byte that does not start a well-formed sequence stands for itself.
CodePoint codePointAt(std::string_view text, std::size_t at)
{
    const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
    const unsigned char lead = byte(at);
    const std::size_t length = lead < 0xC0 ? 1 : lead < 0xE0 ? 2 : lead < 0xF0 ? 3 : lead < 0xF8 ? 4 : 1;
    if (length == 1 || at + length > text.size())
        return {lead, 1};
    char32_t value = lead & (0x7Fu >> length);
    for (std::size_t i = 1; i < length; ++i) {
        if ((byte(at + i) & 0xC0) != 0x80)
            return {lead, 1};
        value = (value << 6) | (byte(at + i) & 0x3Fu);
    }
    return {value, length};
}

constexpr char32_t zeroWidthJoiner = 0x200D;

/// Does this code point belong to the character before it? Combining marks, variation selectors, skin tones,
/// tags.
bool continuesCharacter(char32_t c)
{
    return (c >= 0x0300 && c <= 0x036F) || (c >= 0x1AB0 && c <= 0x1AFF) || (c >= 0x1DC0 && c <= 0x1DFF) ||
           (c >= 0x20D0 && c <= 0x20FF) || (c >= 0xFE00 && c <= 0xFE0F) || (c >= 0xFE20 && c <= 0xFE2F) ||
           (c >= 0x1F3FB && c <= 0x1F3FF) || (c >= 0xE0020 && c <= 0xE007F) || c == zeroWidthJoiner;
}

/// Byte offsets behind each user-perceived character, in order; the last one is the text's size.
std::vector<std::size_t> characterEnds(std::string_view text)
{
    std::vector<std::size_t> ends;
    bool joined = false;
    for (std::size_t at = 0; at < text.size();) {
        const CodePoint c = codePointAt(text, at);
        at += c.length;
        if (!ends.empty() && (joined || continuesCharacter(c.value)))
            ends.back() = at;
        else
            ends.push_back(at);
        joined = c.value == zeroWidthJoiner;
    }
    return ends;
}

/// How many whole characters of the text, followed by `tail`, fit the width.
std::size_t charactersThatFit(std::string_view text, const std::vector<std::size_t> &ends,
                              std::string_view tail, FontRole font, const TextMetrics &metrics, double width)
{
    std::size_t fits = 0;
    std::size_t tooMany = ends.size() + 1;
    std::string candidate;
    while (fits + 1 < tooMany) {
        const std::size_t count = (fits + tooMany) / 2;
        candidate.assign(text.substr(0, ends[count - 1]));
        candidate += tail;
        (metrics.width(candidate, font) <= width ? fits : tooMany) = count;
    }
    return fits;
}

std::string withoutBreaks(std::string_view text)
{
    std::size_t length = std::min(text.size(), longestLine);
    while (length < text.size() && length > 0 && (static_cast<unsigned char>(text[length]) & 0xC0) == 0x80)
        --length;
    std::string line(text.substr(0, length));
    for (char &c : line)
        if (static_cast<unsigned char>(c) < 0x20 || c == 0x7F)
            c = ' ';
    return line;
}

void dropTrailingSpaces(std::string &text)
{
    text.erase(text.find_last_not_of(' ') + 1);
}

std::string cutWithEllipsis(const std::string &line, FontRole font, const TextMetrics &metrics, double width)
{
    if (metrics.width(ellipsis, font) > width)
        return {};
    const auto ends = characterEnds(line);
    const std::size_t count = charactersThatFit(line, ends, ellipsis, font, metrics, width);
    std::string kept = line.substr(0, count == 0 ? 0 : ends[count - 1]);
    dropTrailingSpaces(kept);
    return kept.append(ellipsis);
}

/// Takes the longest piece that fits off the front of a paragraph; at least one character, so that it ends.
std::string takeLine(std::string_view &rest, FontRole font, const TextMetrics &metrics, double width)
{
    const std::string head = withoutBreaks(rest);
    const auto ends = characterEnds(head);
    std::size_t count = charactersThatFit(head, ends, {}, font, metrics, width);
    count = std::max<std::size_t>(count, 1);
    std::size_t taken = ends[count - 1];
    if (taken < rest.size() && head[taken] != ' ') {
        const std::size_t space = head.rfind(' ', taken - 1);
        if (space != std::string::npos && head.find_first_not_of(' ') < space)
            taken = space;
    }
    std::string line = head.substr(0, taken);
    dropTrailingSpaces(line);
    rest.remove_prefix(taken);
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t"), rest.size()));
    return line;
}

} // namespace

std::string elided(std::string_view text, FontRole font, const TextMetrics &metrics, double width)
{
    std::string line = withoutBreaks(text);
    dropTrailingSpaces(line);
    const bool whole = text.size() <= longestLine;
    if (whole && metrics.width(line, font) <= width)
        return line;
    return cutWithEllipsis(line, font, metrics, width);
}

std::vector<std::string> wrapped(std::string_view text, FontRole font, const TextMetrics &metrics,
                                 double width, std::size_t maxLines)
{
    std::vector<std::string> lines;
    if (maxLines == 0 || metrics.width(ellipsis, font) > width)
        return lines;
    text = text.substr(0, text.find_last_not_of(" \t\r\n") + 1);
    while (!text.empty()) {
        const std::size_t end = std::min(text.find('\n'), text.size());
        std::string_view paragraph = text.substr(0, end);
        text.remove_prefix(std::min(end + 1, text.size()));
        do {
            const std::string_view before = paragraph;
            lines.push_back(paragraph.empty() ? std::string() : takeLine(paragraph, font, metrics, width));
            if (lines.size() == maxLines && !(paragraph.empty() && text.empty())) {
                lines.back() =
                    cutWithEllipsis(paragraph.empty() ? lines.back() : withoutBreaks(before), font, metrics, width);
                return lines;
            }
        } while (!paragraph.empty());
    }
    return lines;
}

} // namespace plumbline
