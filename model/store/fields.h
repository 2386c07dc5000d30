#pragma once

#include "catalog/property.h"
#include "store/faults.h"

#include <functional>
#include <limits>
#include <span>

namespace plumbline::store
{

// Readers of single values. Each gives nothing, with a fault, when the value does not fit.

std::optional<std::string> asText(const Value &, Faults &);
/// A non-empty string.
std::optional<Id> asId(const Value &, Faults &);
std::optional<bool> asFlag(const Value &, Faults &);
/// A number without a fraction; 3.0 is one.
std::optional<int> asInteger(const Value &, Faults &, int least, int most);
std::optional<double> asNumberFrom(const Value &, Faults &, double least,
                                   double most = std::numeric_limits<double>::max());
/// [x, y] within maxCoordinate.
std::optional<Point> asPoint(const Value &, Faults &);
/// [width, height], both above 0 and within maxCoordinate.
std::optional<Size> asSize(const Value &, Faults &);
std::optional<std::vector<Point>> asPoints(const Value &, Faults &);
/// x, y, pressure, repeated.
std::optional<std::vector<double>> asInk(const Value &, Faults &);
std::optional<std::vector<std::string>> asTexts(const Value &, Faults &);
std::optional<std::vector<Id>> asIds(const Value &, Faults &);
/// A day that exists, YYYY-MM-DD.
std::optional<std::string> asDate(const Value &, Faults &);

/// A reader of one of the words.
class OneOf
{
public:
    explicit OneOf(std::span<const std::string_view> words) : words_(words) {}
    std::optional<std::string> operator()(const Value &, Faults &) const;
    /// An array of the words, each at most once.
    std::optional<std::vector<std::string>> set(const Value &, Faults &) const;

private:
    std::span<const std::string_view> words_;
};

/// The entries of "props". `find` gives the declaration of a property, or null for a name that is kept
/// unread. Values that do not fit are faults and are left out.
using FindProperty = std::function<const Property *(std::string_view)>;
std::optional<Props> asProps(const Value &, Faults &, const FindProperty &find, std::string_view kindTitle);

/// The members of an object. Every key that is asked for counts as known; the rest is kept for writing back.
class Fields
{
public:
    /// Both must outlive the fields. A value that is no object is a fault, and has no members.
    Fields(const Value &object, Faults &faults);

    bool isObject() const { return members_ != nullptr; }

    /// Reads a member that must be there. False when it is missing or does not fit.
    template <class T, class Reader> bool require(std::string_view key, T &target, Reader &&read)
    {
        Json *member = ask(key);
        if (!member)
            return missing(key);
        return take(key, *member, target, read);
    }

    /// Reads a member that may be missing; the target keeps its value then, and when the member does not fit.
    template <class T, class Reader> void allow(std::string_view key, T &target, Reader &&read)
    {
        if (Json *member = ask(key))
            take(key, *member, target, read);
    }

    /// Moves out the members that were never asked for, in their order.
    Json takeUnknown();

private:
    Json *ask(std::string_view key);
    bool missing(std::string_view key);
    template <class T, class Reader> bool take(std::string_view key, Json &member, T &target, Reader &read)
    {
        auto result = read(object_.child(key, member), faults_);
        if (result)
            target = *std::move(result);
        return result.has_value();
    }

    const Value &object_;
    Faults &faults_;
    Json::object_t *members_ = nullptr;
    std::vector<std::string_view> known_;
};

} // namespace plumbline::store
