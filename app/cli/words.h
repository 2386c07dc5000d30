#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace plumbline::cli
{

/// The words with a separator between them.
template <class Range> std::string joined(const Range &words, std::string_view separator)
{
    std::string text;
    for (const auto &word : words) {
        if (!text.empty())
            text += separator;
        text += word;
    }
    return text;
}

/// "a", "a or b", "a, b or c".
template <class Range> std::string listed(const Range &words)
{
    std::string text;
    std::size_t left = words.size();
    for (const auto &word : words) {
        --left;
        text += word;
        text += left > 1 ? ", " : left == 1 ? " or " : "";
    }
    return text;
}

/// "1 blocker", "2 blockers", "0 advice" when both forms are the same.
std::string counted(int count, std::string_view one, std::string_view many);

/// The candidate that differs least from `word`, when it is close enough to be a slip of the fingers; else
/// empty.
std::string closest(std::string_view word, const std::vector<std::string> &candidates);

} // namespace plumbline::cli
