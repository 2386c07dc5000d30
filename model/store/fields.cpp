#include "store/fields.h"

#include "catalog/number_text.h"
#include "design/date.h"
#include "design/design.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <limits>

namespace plumbline::store
{

namespace
{

std::nullopt_t mismatch(const Value &value, Faults &faults, std::string_view wanted, std::string fix)
{
    faults.add(value, value.subject() + " must be " + std::string(wanted) + ", not " + shown(value.json()),
               std::move(fix));
    return std::nullopt;
}

bool isWithin(const Json &json, double least, double most)
{
    if (!json.is_number())
        return false;
    const double number = json.get<double>();
    return std::isfinite(number) && number >= least && number <= most;
}

std::optional<double> asCoordinate(const Value &value, Faults &faults)
{
    if (!isWithin(value.json(), -maxCoordinate, maxCoordinate))
        return mismatch(value, faults, "a number between -1e7 and 1e7",
                        "Give the place in pixels of the board");
    return value.json().get<double>();
}

std::optional<double> asExtent(const Value &value, Faults &faults)
{
    if (!isWithin(value.json(), 0, maxCoordinate) || value.json().get<double>() == 0)
        return mismatch(value, faults, "a number above 0 and at most 1e7",
                        "Give the size in pixels of the board");
    return value.json().get<double>();
}

/// An array whose elements are all read by `read`.
template <class T, class Reader>
std::optional<std::vector<T>> asArray(const Value &value, Faults &faults, std::string_view wanted,
                                      Reader read)
{
    if (!value.json().is_array())
        return mismatch(value, faults, wanted, "Put the entries in square brackets");
    std::vector<T> entries;
    entries.reserve(value.json().size());
    for (std::size_t i = 0; i < value.json().size(); ++i) {
        auto entry = read(value.child(i), faults);
        if (!entry)
            return std::nullopt;
        entries.push_back(*std::move(entry));
    }
    return entries;
}

std::optional<std::array<double, 2>> asPair(const Value &value, Faults &faults, std::string_view wanted,
                                            std::optional<double> (*read)(const Value &, Faults &))
{
    if (!value.json().is_array() || value.json().size() != 2)
        return mismatch(value, faults, wanted, "Write two numbers in square brackets");
    const auto first = read(value.child(0), faults);
    const auto second = first ? read(value.child(1), faults) : std::nullopt;
    if (!second)
        return std::nullopt;
    return std::array{*first, *second};
}

} // namespace

std::optional<std::string> asText(const Value &value, Faults &faults)
{
    if (!value.json().is_string())
        return mismatch(value, faults, "a string", "Put the text in quotes");
    return value.json().get<std::string>();
}

std::optional<Id> asId(const Value &value, Faults &faults)
{
    if (!value.json().is_string() || value.json().get_ref<const std::string &>().empty())
        return mismatch(value, faults, "a non-empty string", "Give the id in quotes");
    return value.json().get<std::string>();
}

std::optional<bool> asFlag(const Value &value, Faults &faults)
{
    if (!value.json().is_boolean())
        return mismatch(value, faults, "true or false", "Write true or false without quotes");
    return value.json().get<bool>();
}

std::optional<int> asInteger(const Value &value, Faults &faults, int least, int most)
{
    const std::string range = most == std::numeric_limits<int>::max()
                                  ? "of at least " + std::to_string(least)
                                  : "from " + std::to_string(least) + " to " + std::to_string(most);
    if (!isWithin(value.json(), least, most) ||
        std::floor(value.json().get<double>()) != value.json().get<double>())
        return mismatch(value, faults, "an integer " + range, "Use such a number, or leave the key out");
    return static_cast<int>(value.json().get<double>());
}

std::optional<double> asNumberFrom(const Value &value, Faults &faults, double least, double most)
{
    const std::string range =
        most == std::numeric_limits<double>::max()
            ? "of at least " + quantity::shortestText(least)
            : "from " + quantity::shortestText(least) + " to " + quantity::shortestText(most);
    if (!isWithin(value.json(), least, most))
        return mismatch(value, faults, "a number " + range, "Use such a number, or leave the key out");
    return value.json().get<double>();
}

std::optional<Point> asPoint(const Value &value, Faults &faults)
{
    const auto pair = asPair(value, faults, "[x, y]", asCoordinate);
    return pair ? std::optional(Point{(*pair)[0], (*pair)[1]}) : std::nullopt;
}

std::optional<Size> asSize(const Value &value, Faults &faults)
{
    const auto pair = asPair(value, faults, "[width, height]", asExtent);
    return pair ? std::optional(Size{(*pair)[0], (*pair)[1]}) : std::nullopt;
}

std::optional<std::vector<Point>> asPoints(const Value &value, Faults &faults)
{
    return asArray<Point>(value, faults, "an array of points [[x, y], ...]", asPoint);
}

std::optional<std::vector<double>> asInk(const Value &value, Faults &faults)
{
    auto points = asArray<double>(value, faults, "a flat array x, y, pressure, ...", asCoordinate);
    if (points && points->size() % 3 != 0) {
        faults.add(value,
                   value.subject() + " must hold three numbers (x, y, pressure) for each point, and has " +
                       std::to_string(points->size()),
                   "Complete the last point or remove it");
        return std::nullopt;
    }
    return points;
}

std::optional<std::vector<std::string>> asTexts(const Value &value, Faults &faults)
{
    return asArray<std::string>(value, faults, "an array of strings", asText);
}

std::optional<std::vector<Id>> asIds(const Value &value, Faults &faults)
{
    return asArray<Id>(value, faults, "an array of ids", asId);
}

std::optional<std::string> asDate(const Value &value, Faults &faults)
{
    if (!value.json().is_string() || !isDate(value.json().get_ref<const std::string &>()))
        return mismatch(value, faults, "a date YYYY-MM-DD", "Write a day of the calendar such as 2026-11-24");
    return value.json().get<std::string>();
}

std::optional<std::string> OneOf::operator()(const Value &value, Faults &faults) const
{
    const Json &json = value.json();
    if (!json.is_string() ||
        std::find(words_.begin(), words_.end(), json.get_ref<const std::string &>()) == words_.end())
        return mismatch(value, faults, alternatives({words_.begin(), words_.end()}),
                        "Use one of these words");
    return json.get<std::string>();
}

std::optional<std::vector<std::string>> OneOf::set(const Value &value, Faults &faults) const
{
    std::vector<std::string> seen;
    const auto readNew = [this, &seen](const Value &entry, Faults &all) -> std::optional<std::string> {
        auto word = (*this)(entry, all);
        if (word && std::find(seen.begin(), seen.end(), *word) != seen.end()) {
            all.add(entry, "'" + *word + "' is listed twice", "Remove one of the two");
            return std::nullopt;
        }
        if (word)
            seen.push_back(*word);
        return word;
    };
    return asArray<std::string>(value, faults, "an array of strings", readNew);
}

std::optional<Props> asProps(const Value &value, Faults &faults, const FindProperty &find,
                             std::string_view kindTitle)
{
    if (!value.json().is_object())
        return mismatch(value, faults, "an object of properties", "Put the properties in curly brackets");
    Props props;
    for (auto &[name, stated] : value.members()) {
        const Property *property = find(name);
        const std::string why = property ? property->whyNot(stated) : std::string();
        if (why.empty()) {
            props.emplace(name, std::move(stated));
            continue;
        }
        faults.add(value.child(name, stated),
                   "the property '" + name + "' of " + std::string(kindTitle) + " " + why + ", and is " +
                       shown(stated),
                   "Correct the value, or leave the property out while it is not known");
        if (faults.stop())
            break;
    }
    return props;
}

Fields::Fields(const Value &object, Faults &faults) : object_(object), faults_(faults)
{
    known_.reserve(12);
    if (object.json().is_object())
        members_ = &object.members();
    else
        mismatch(object, faults, "an object", "Put the keys and values in curly brackets");
}

Json *Fields::ask(std::string_view key)
{
    known_.push_back(key);
    if (!members_)
        return nullptr;
    const auto it = std::find_if(members_->begin(), members_->end(),
                                 [key](const auto &member) { return member.first == key; });
    return it == members_->end() ? nullptr : &it->second;
}

bool Fields::missing(std::string_view key)
{
    if (members_)
        faults_.add(object_, "the key '" + std::string(key) + "' is missing", "Add it");
    return false;
}

Json Fields::takeUnknown()
{
    Json rest = Json::object();
    if (!members_)
        return rest;
    auto &target = rest.get_ref<Json::object_t &>();
    for (auto &[key, value] : *members_)
        if (std::find(known_.begin(), known_.end(), key) == known_.end())
            target.emplace_back(key, std::move(value));
    return rest;
}

} // namespace plumbline::store
