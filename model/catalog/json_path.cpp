#include "catalog/json_path.h"

#include "design/records.h"

#include <algorithm>
#include <charconv>

namespace plumbline
{

namespace
{

bool isPlainKey(std::string_view key)
{
    const auto plain = [](char c) {
        return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '-' ||
               c == '_';
    };
    return !key.empty() && key.size() <= 60 && std::all_of(key.begin(), key.end(), plain);
}

/// Walks over JSON text without judging it: it stops at the end of the text, whatever it meets.
class Scanner
{
public:
    explicit Scanner(std::string_view text) : text_(text)
    {
        if (text_.starts_with("\xEF\xBB\xBF"))
            position_ = 3;
        skipSpace();
    }

    std::size_t position() const { return position_; }

    /// From a container to the beginning of one of its values. False, with the position lost, when it has no
    /// such one.
    bool enter(const JsonStep &step) { return step.isElement ? enterElement(step.index) : enterMember(step); }

private:
    char peek() const { return position_ < text_.size() ? text_[position_] : '\0'; }

    bool take(char expected)
    {
        if (peek() != expected)
            return false;
        ++position_;
        skipSpace();
        return true;
    }

    void skipSpace() { position_ = std::min(text_.find_first_not_of(" \t\r\n", position_), text_.size()); }

    /// The token with its quotes.
    std::string_view takeString()
    {
        const std::size_t begin = position_++;
        while (position_ < text_.size() && text_[position_] != '"')
            position_ += text_[position_] == '\\' ? 2 : 1;
        position_ = std::min(position_ + 1, text_.size());
        return text_.substr(begin, position_ - begin);
    }

    void skipValue()
    {
        std::size_t depth = 0;
        while (position_ < text_.size()) {
            const char c = text_[position_];
            if (depth == 0 && (c == ',' || c == ']' || c == '}'))
                return;
            if (c == '"') {
                takeString();
                continue;
            }
            if (c == '[' || c == '{')
                ++depth;
            else if (c == ']' || c == '}')
                --depth;
            ++position_;
        }
    }

    bool enterElement(std::size_t index)
    {
        if (!take('['))
            return false;
        for (; index > 0; --index) {
            skipValue();
            if (!take(','))
                return false;
        }
        return peek() != ']' && position_ < text_.size();
    }

    bool enterMember(const JsonStep &step)
    {
        if (!take('{'))
            return false;
        std::size_t toPass = step.index;
        while (peek() == '"') {
            const bool same = isKey(takeString(), step.key);
            skipSpace();
            if (!take(':'))
                return false;
            if (same && toPass-- == 0)
                return position_ < text_.size();
            skipValue();
            if (!take(','))
                return false;
        }
        return false;
    }

    static bool isKey(std::string_view token, std::string_view key)
    {
        if (token.find('\\') == std::string_view::npos)
            return token.size() == key.size() + 2 && token.substr(1, key.size()) == key;
        const Json decoded = Json::parse(token.begin(), token.end(), nullptr, false);
        return decoded.is_string() && decoded.get_ref<const std::string &>() == key;
    }

    std::string_view text_;
    std::size_t position_ = 0;
};

std::string cut(std::string text, std::size_t limit)
{
    if (text.size() <= limit)
        return text;
    std::size_t end = limit;
    // Never inside a character of several bytes.
    while (end > 0 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80)
        --end;
    return text.substr(0, end) + "...";
}

} // namespace

std::string pathText(const JsonPath &path)
{
    std::string text;
    for (const JsonStep &step : path) {
        if (step.isElement)
            text += '[' + std::to_string(step.index) + ']';
        else if (isPlainKey(step.key))
            text += (text.empty() ? "" : ".") + step.key;
        else
            text += "[\"" + oneLine(step.key) + "\"]";
    }
    return text;
}

JsonPath pathFromText(std::string_view text)
{
    JsonPath path;
    while (!text.empty()) {
        if (text.front() == '[') {
            const std::size_t end = std::min(text.find(']'), text.size());
            std::size_t index = 0;
            std::from_chars(text.data() + 1, text.data() + end, index);
            path.emplace_back(index);
            text.remove_prefix(std::min(end + 1, text.size()));
        } else {
            if (text.front() == '.')
                text.remove_prefix(1);
            const std::size_t end = std::min(text.find_first_of(".["), text.size());
            path.emplace_back(text.substr(0, end));
            text.remove_prefix(end);
        }
    }
    return path;
}

std::size_t offsetOfPath(std::string_view text, const JsonPath &path)
{
    Scanner scanner(text);
    std::size_t found = scanner.position();
    for (const JsonStep &step : path) {
        if (!scanner.enter(step))
            break;
        found = scanner.position();
    }
    return found;
}

std::string oneLine(std::string_view text, std::size_t limit)
{
    const Json json = std::string(text.substr(0, limit + 4));
    const std::string quoted = json.dump(-1, ' ', false, Json::error_handler_t::replace);
    std::string plain;
    for (std::size_t i = 1; i + 1 < quoted.size(); ++i) {
        // Quotes and backslashes are fit for a line as they are.
        if (quoted[i] == '\\' && (quoted[i + 1] == '"' || quoted[i + 1] == '\\'))
            ++i;
        plain += quoted[i];
    }
    return cut(std::move(plain), limit);
}

} // namespace plumbline
