#pragma once

#include "check/parse.h"

/// Reading of data files: each helper throws check::RuleError with the path of what does not fit; the borders
/// of the module turn it into a Problem.
namespace plumbline::practice
{

using check::allowKeys;
using check::requireText;
using check::requireTexts;
using check::RuleError;

inline std::string inside(const std::string &path, std::string_view key)
{
    return path.empty() ? std::string(key) : path + "." + std::string(key);
}

inline std::string inside(const std::string &path, std::size_t index)
{
    return path + "[" + std::to_string(index) + "]";
}

/// A non-empty string member.
inline std::string filledText(const Json &json, const char *key, const std::string &path)
{
    std::string text = requireText(json, key, path);
    if (text.empty())
        throw RuleError{inside(path, key), "must not be empty"};
    return text;
}

/// A string member that may be missing.
inline std::string anyText(const Json &json, const char *key, const std::string &path)
{
    return json.contains(key) ? requireText(json, key, path) : std::string();
}

inline std::vector<std::string> anyTexts(const Json &json, const char *key, const std::string &path)
{
    return json.contains(key) ? requireTexts(json[key], inside(path, key)) : std::vector<std::string>();
}

inline double requireNumber(const Json &json, const char *key, const std::string &path, double least,
                            double most)
{
    if (!json.contains(key) || !json[key].is_number() || !(json[key].get<double>() >= least) ||
        !(json[key].get<double>() <= most))
        throw RuleError{inside(path, key),
                        "must be a number from " + Json(least).dump() + " to " + Json(most).dump()};
    return json[key].get<double>();
}

inline const Json &requireArray(const Json &json, const char *key, const std::string &path)
{
    if (!json.contains(key) || !json[key].is_array())
        throw RuleError{inside(path, key), "must be an array"};
    return json[key];
}

inline const Json &requireObject(const Json &json, const char *key, const std::string &path)
{
    if (!json.contains(key) || !json[key].is_object())
        throw RuleError{inside(path, key), "must be an object"};
    return json[key];
}

/// Calls `read(entry, path)` for each entry of an array member.
template <class Read>
void eachOf(const Json &json, const char *key, const std::string &path, const Read &read)
{
    const Json &array = requireArray(json, key, path);
    for (std::size_t i = 0; i < array.size(); ++i)
        read(array[i], inside(inside(path, key), i));
}

} // namespace plumbline::practice
