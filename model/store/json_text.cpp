#include "store/json_text.h"

#include <algorithm>
#include <array>
#include <cassert>
#include <charconv>
#include <cmath>

namespace plumbline::store
{

namespace
{

/// Fit for JSON between two quotes, byte by byte.
bool isPlain(std::string_view text)
{
    return std::all_of(text.begin(), text.end(), [](char c) {
        const auto byte = static_cast<unsigned char>(c);
        return byte >= 0x20 && byte < 0x80 && c != '"' && c != '\\';
    });
}

template <class Number> void appendChars(std::string &out, Number number)
{
    std::array<char, 32> buffer;
    const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number).ptr;
    out.append(buffer.data(), end);
}

template <class Range, class Append> void appendArray(std::string &out, const Range &range, Append append)
{
    out += '[';
    bool first = true;
    for (const auto &entry : range) {
        if (!first)
            out += ", ";
        first = false;
        append(out, entry);
    }
    out += ']';
}

} // namespace

void appendText(std::string &out, std::string_view text)
{
    if (isPlain(text)) {
        out += '"';
        out += text;
        out += '"';
        return;
    }
    // Text from elsewhere (a clipboard, a command line) may not be UTF-8; a file always is.
    out += Json(std::string(text)).dump(-1, ' ', false, Json::error_handler_t::replace);
}

void appendNumber(std::string &out, double number)
{
    assert(std::isfinite(number));
    constexpr double exactIntegers = 9007199254740992.0; // 2^53
    if (number == std::floor(number) && std::abs(number) < exactIntegers)
        appendChars(out, static_cast<std::int64_t>(number));
    else
        appendChars(out, number);
}

void appendJson(std::string &out, const Json &json)
{
    switch (json.type()) {
    case Json::value_t::object: {
        ObjectLine line(out);
        line.members(json);
        return;
    }
    case Json::value_t::array:
        appendArray(out, json, appendJson);
        return;
    case Json::value_t::string:
        appendText(out, json.get_ref<const std::string &>());
        return;
    case Json::value_t::number_float:
        appendNumber(out, json.get<double>());
        return;
    case Json::value_t::number_integer:
        appendChars(out, json.get<std::int64_t>());
        return;
    case Json::value_t::number_unsigned:
        appendChars(out, json.get<std::uint64_t>());
        return;
    case Json::value_t::boolean:
        out += json.get<bool>() ? "true" : "false";
        return;
    case Json::value_t::null:
    case Json::value_t::binary:
    case Json::value_t::discarded:
        // The last two do not come from JSON text.
        out += "null";
        return;
    }
}

void appendPair(std::string &out, double first, double second)
{
    out += '[';
    appendNumber(out, first);
    out += ", ";
    appendNumber(out, second);
    out += ']';
}

void appendNumbers(std::string &out, const std::vector<double> &numbers)
{
    appendArray(out, numbers, appendNumber);
}

void appendTexts(std::string &out, const std::vector<std::string> &texts)
{
    appendArray(out, texts, appendText);
}

std::string &ObjectLine::key(std::string_view key)
{
    if (!first_)
        out_ += ", ";
    first_ = false;
    appendText(out_, key);
    out_ += ": ";
    return out_;
}

void ObjectLine::givenText(std::string_view key, std::string_view value)
{
    if (!value.empty())
        text(key, value);
}

void ObjectLine::pair(std::string_view key, double first, double second)
{
    appendPair(this->key(key), first, second);
}

void ObjectLine::givenProps(const Props &props)
{
    if (props.empty())
        return;
    ObjectLine line(key("props"));
    for (const auto &[name, value] : props)
        line.json(name, value);
}

void ObjectLine::members(const Json &object)
{
    for (const auto &[key, value] : object.items())
        json(key, value);
}

} // namespace plumbline::store
