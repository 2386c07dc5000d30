#include "store/faults.h"

#include "catalog/json_file.h"

namespace plumbline::store
{

namespace
{

constexpr std::size_t maxWhat = 2000; // of a message; the longest honest one lists the values of a property

} // namespace

std::string shown(const Json &json)
{
    if (json.is_string())
        return "'" + oneLine(json.get_ref<const std::string &>()) + "'";
    if (json.is_array())
        return "an array";
    if (json.is_object())
        return "an object";
    return json.dump();
}

std::string alternatives(const std::vector<std::string_view> &words)
{
    std::string text;
    for (std::size_t i = 0; i < words.size(); ++i) {
        if (i > 0)
            text += i + 1 == words.size() ? " or " : ", ";
        text += words[i];
    }
    return text;
}

Problem Source::problem(const JsonPath &path, std::string what, std::string fix) const
{
    return problemAt(offsetOfPath(text, path), path, std::move(what), std::move(fix));
}

Problem Source::problemAt(std::size_t offset, const JsonPath &path, std::string what, std::string fix) const
{
    std::string where = name + ":" + std::to_string(lineOfOffset(text, offset));
    if (!path.empty())
        where += ": " + pathText(path);
    return Problem{oneLine(what, maxWhat), std::move(where), std::move(fix)};
}

JsonPath Value::path() const
{
    JsonPath path;
    for (const Value *value = this; value->parent_; value = value->parent_)
        path.insert(path.begin(), value->isElement_ ? JsonStep(value->index_) : JsonStep(value->key_));
    return path;
}

std::string Value::subject() const
{
    if (!parent_)
        return "the file";
    if (!isElement_)
        return "'" + oneLine(key_) + "'";
    JsonPath tail{JsonStep(index_)};
    const Value *owner = parent_;
    for (; owner->isElement_; owner = owner->parent_)
        tail.insert(tail.begin(), JsonStep(owner->index_));
    if (owner->parent_)
        tail.insert(tail.begin(), JsonStep(owner->key_));
    return "'" + pathText(tail) + "'";
}

void Faults::add(const JsonPath &path, std::string what, std::string fix)
{
    if (mode_ == Mode::strict && !first_)
        first_ = source_.problem(path, std::move(what), std::move(fix));
}

void Faults::add(const Value &value, std::string what, std::string fix)
{
    if (mode_ == Mode::strict && !first_)
        add(value.path(), std::move(what), std::move(fix));
}

} // namespace plumbline::store
