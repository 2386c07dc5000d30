#include "catalog/number_text.h"

#include <array>
#include <charconv>
#include <cmath>

namespace plumbline::quantity
{

namespace
{

bool isDigit(char c)
{
    return c >= '0' && c <= '9';
}

std::size_t digitsAt(std::string_view text, std::size_t at)
{
    std::size_t count = 0;
    while (at + count < text.size() && isDigit(text[at + count]))
        ++count;
    return count;
}

/// Bytes of a separator between groups of three at this place; 0 for none.
std::size_t groupSeparator(std::string_view text, std::size_t at, std::string_view separator)
{
    return text.substr(at, separator.size()) == separator && digitsAt(text, at + separator.size()) == 3
               ? separator.size()
               : 0;
}

/// The separator that sets groups of three apart, beginning behind the first digits; empty for none.
std::string_view separatorOf(std::string_view text, std::size_t first)
{
    if (first == 0 || first > 3 || (first == 1 && text[0] == '0'))
        return {};
    for (const std::string_view separator : {",", " ", "'", "\u00a0", "\u202f", "\u2009", "’"})
        if (groupSeparator(text, first, separator) > 0)
            return separator;
    // "1.500,5" and "1.500.000": a point sets groups apart only when it cannot be the decimal one.
    if (groupSeparator(text, first, ".") > 0 && first + 4 < text.size() &&
        (groupSeparator(text, first + 4, ".") > 0 ||
         (text[first + 4] == ',' && digitsAt(text, first + 5) > 0)))
        return ".";
    return {};
}

} // namespace

std::optional<Number> numberAt(std::string_view text)
{
    std::size_t at = 0;
    std::string plain;
    if (!text.empty() && (text[0] == '-' || text[0] == '+')) {
        if (text[0] == '-')
            plain = "-";
        at = 1;
    }
    const std::string_view unsignedText = text.substr(at);
    std::size_t whole = digitsAt(unsignedText, 0);
    const std::string_view separator = separatorOf(unsignedText, whole);
    plain += unsignedText.substr(0, whole);
    while (!separator.empty() && whole < unsignedText.size() &&
           groupSeparator(unsignedText, whole, separator) > 0) {
        plain += unsignedText.substr(whole + separator.size(), 3);
        whole += separator.size() + 3;
    }
    at += whole;
    const bool decimal = at < text.size() && digitsAt(text, at + 1) > 0 &&
                         ((text[at] == '.' && separator != ".") || (text[at] == ',' && separator != ","));
    if (decimal) {
        const std::size_t digits = digitsAt(text, at + 1);
        plain += "." + std::string(text.substr(at + 1, digits));
        at += 1 + digits;
    }
    if (whole == 0 && !decimal)
        return std::nullopt;
    Number number{0, at};
    if (whole == 0)
        plain.insert(plain.size() - plain.substr(plain.find('.')).size(), "0");
    const auto [end, error] = std::from_chars(plain.data(), plain.data() + plain.size(), number.value);
    if (error != std::errc() || end != plain.data() + plain.size())
        return std::nullopt;
    return number;
}

std::string shortestText(double value)
{
    std::array<char, 400> text{};
    const auto format = std::abs(value) < 1e21 ? std::chars_format::fixed : std::chars_format::general;
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, format);
    return error == std::errc() ? std::string(text.data(), end) : std::string();
}

std::string roundedText(double value, int digits)
{
    std::array<char, 64> text{};
    const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value,
                                            std::chars_format::scientific, digits - 1);
    double rounded = value;
    if (error == std::errc())
        std::from_chars(text.data(), end, rounded);
    return shortestText(rounded);
}

int significantDigits(std::string_view text)
{
    std::string digits;
    for (const char c : text)
        if (isDigit(c))
            digits += c;
    const auto first = digits.find_first_not_of('0');
    if (first == std::string::npos)
        return 1;
    const bool fraction = text.find('.') != std::string_view::npos;
    const auto last = fraction ? digits.size() - 1 : digits.find_last_not_of('0');
    return static_cast<int>(last - first + 1);
}

} // namespace plumbline::quantity
