#pragma once

#include <algorithm>
#include <string>
#include <string_view>

namespace plumbline::practice
{

/// With the letters A to Z small, and all others as they are.
inline std::string lower(std::string_view text)
{
    std::string result(text);
    std::transform(result.begin(), result.end(), result.begin(),
                   [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c; });
    return result;
}

} // namespace plumbline::practice
