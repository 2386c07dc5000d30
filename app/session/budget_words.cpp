#include "session/budget_words.h"

#include <array>
#include <charconv>
#include <cmath>

namespace plumbline
{

namespace
{
std::string fixed(double value, int decimals)
{
    std::array<char, 400> text{};
    const auto end =
        std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, decimals);
    return {text.data(), end.ptr};
}
} // namespace

std::string durationWords(double ms)
{
    if (ms < 999.5)
        return fixed(ms, ms < 9.95 ? 1 : 0) + " ms";
    return fixed(ms / 1000, ms < 99'950 ? 1 : 0) + " s";
}

std::string numberWords(double value)
{
    const double size = std::abs(value);
    if (size >= 1e15 || !std::isfinite(value))
        return "very many";
    if (size == 0 || size >= 99.5)
        return fixed(value, 0);
    if (size >= 1)
        return fixed(value, size >= 9.995 ? 1 : 2);
    const int decimals = std::min(9, 2 - static_cast<int>(std::floor(std::log10(size))));
    std::string text = fixed(value, decimals);
    while (text.ends_with('0'))
        text.pop_back();
    return text.ends_with('.') ? text + "0" : text;
}

std::string availabilityWords(double pct)
{
    const double gap = 100 - pct;
    return fixed(pct,
                 gap >= 1 || gap <= 0 ? 1 : std::min(6, 1 - static_cast<int>(std::floor(std::log10(gap)))));
}

} // namespace plumbline
