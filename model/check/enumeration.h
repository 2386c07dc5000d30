#pragma once

#include <string>
#include <vector>

namespace plumbline::check
{

/// "a", "a and b", "a, b and c".
inline std::string enumerated(const std::vector<std::string> &words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i)
        text += (i == 0 ? "" : i + 1 == words.size() ? " and " : ", ") + words[i];
    return text;
}

} // namespace plumbline::check
