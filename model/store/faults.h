#pragma once

#include "catalog/json_path.h"
#include "design/problem.h"
#include "design/records.h"

namespace plumbline::store
{

/// The text of a file and the name that stands for it in messages.
struct Source {
    std::string_view text;
    std::string name;

    /// A problem with the value at the path: "name:line: path".
    Problem problem(const JsonPath &path, std::string what, std::string fix) const;
    /// The same for a place that no path names.
    Problem problemAt(std::size_t offset, const JsonPath &path, std::string what, std::string fix) const;
};

/// A JSON value as a message shows it: 'llmm', 7, an array.
std::string shown(const Json &json);
/// "a, b or c".
std::string alternatives(const std::vector<std::string_view> &words);

/// A JSON value and where it stands. It chains to its parent, which must outlive it, so that reading
/// allocates nothing for paths until one is needed.
class Value
{
public:
    explicit Value(Json &root) : json_(&root) {}

    const Json &json() const { return *json_; }
    /// Moves the value out of the document. A hostile file may be large; what is kept of it is not copied.
    Json take() const { return std::move(*json_); }
    /// Of an object.
    Json::object_t &members() const { return json_->get_ref<Json::object_t &>(); }
    /// A member of this object; `key` must live as long as the result.
    Value child(std::string_view key, Json &member) const { return {member, *this, key, 0, false}; }
    /// An element of this array.
    Value child(std::size_t index) const { return {(*json_)[index], *this, {}, index, true}; }

    JsonPath path() const;
    /// How a message calls the value: 'zone', 'at[1]', an entry of 'components'.
    std::string subject() const;

private:
    Value(Json &json, const Value &parent, std::string_view key, std::size_t index, bool isElement)
        : json_(&json), parent_(&parent), key_(key), index_(index), isElement_(isElement)
    {
    }

    Json *json_;
    const Value *parent_ = nullptr;
    std::string_view key_;
    std::size_t index_ = 0;
    bool isElement_ = false;
};

/// Collects what is wrong with a document. A strict reading keeps the first fault and stops there. A lenient
/// one (a file of a newer version) forgets faults: its readers leave out what they do not understand.
class Faults
{
public:
    enum class Mode { strict, lenient };

    Faults(const Source &source, Mode mode) : source_(source), mode_(mode) {}

    void add(const JsonPath &path, std::string what, std::string fix);
    void add(const Value &value, std::string what, std::string fix);

    bool stop() const { return first_.has_value(); }
    const std::optional<Problem> &first() const { return first_; }

private:
    const Source &source_;
    Mode mode_;
    std::optional<Problem> first_;
};

} // namespace plumbline::store
