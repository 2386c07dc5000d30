#include "design/brief_words.h"
#include "edit/properties.h"
#include "edit/verbs.h"
#include "edit/wording.h"

#include <cmath>
#include <limits>

namespace plumbline::edit
{

namespace
{

template <class Alter> Change briefWith(const Design &design, Alter alter)
{
    Brief brief = design.brief();
    alter(brief);
    Change change;
    if (!(brief == design.brief()))
        change.brief = Delta<Brief>{std::make_shared<const Brief>(design.brief()),
                                    std::make_shared<const Brief>(std::move(brief))};
    return change;
}

template <class Words> bool contains(const Words &words, std::string_view word)
{
    return std::find(words.begin(), words.end(), word) != words.end();
}

template <class Words> std::string oneOf(const Words &words)
{
    return "Use " + listed({words.begin(), words.end()}, "or");
}

/// Trimmed, without empty or repeated ones, in the order in which they are given.
std::vector<std::string> distinct(const std::vector<std::string> &given)
{
    std::vector<std::string> words;
    for (const std::string &text : given)
        if (std::string word = trimmed(text); !word.empty() && !contains(words, word))
            words.push_back(std::move(word));
    return words;
}

bool isWordsOf(const Json &value, auto allowed)
{
    return value.is_array() && std::all_of(value.begin(), value.end(), [&](const Json &entry) {
               return entry.is_string() && allowed(entry.get_ref<const std::string &>()) &&
                      std::count(value.begin(), value.end(), entry) == 1;
           });
}

/// What an entry of the task card must be; empty when the value is that.
std::string mustBe(const std::string &key, const Json &value)
{
    const auto isOneOf = [&value](const auto &words) {
        return value.is_string() && contains(words, value.get_ref<const std::string &>());
    };
    if (key == "knowledge") {
        const bool fits = isWordsOf(value, [](const auto &word) { return contains(knowledgeSources, word); });
        return fits ? "" : "a set of " + listed({knowledgeSources.begin(), knowledgeSources.end()});
    }
    if (key == "query-classes")
        return isWordsOf(value, [](const auto &word) { return !trimmed(word).empty(); })
                   ? ""
                   : "a list of different names";
    if (key == "hops")
        return isOneOf(hopCounts) ? "" : listed({hopCounts.begin(), hopCounts.end()}, "or");
    if (key == "actions")
        return isOneOf(actionLevels) ? "" : listed({actionLevels.begin(), actionLevels.end()}, "or");
    if (key == "labelled-examples") {
        const double count = value.is_number() ? value.get<double>() : -1;
        const bool fits =
            count >= 0 && count == std::floor(count) && count <= std::numeric_limits<int>::max();
        return fits ? "" : "a whole number of at least 0";
    }
    return value.is_boolean() ? "" : "true or false";
}

/// The task card with an entry changed and its keys in their usual order, so that equal cards are equal.
Json taskWith(Json task, const std::string &key, const Json &value)
{
    Json result = Json::object();
    task[key] = value;
    for (const std::string_view known : taskKeys)
        if (task.contains(known) && !task[std::string(known)].is_null())
            result[std::string(known)] = task[std::string(known)];
    for (const auto &[name, entry] : task.items())
        if (!contains(taskKeys, name) && !(name == key && value.is_null()))
            result[name] = entry;
    return result;
}

} // namespace

Result<Change> setTitle(const Design &design, const std::string &title)
{
    return briefWith(design, [&](Brief &brief) { brief.title = trimmed(title); });
}

Result<Change> setShape(const Design &design, const std::string &shape, const std::string &reason)
{
    if (!shape.empty() && !contains(shapes, shape))
        return problem("there is no shape '" + shape + "'", {}, oneOf(shapes));
    return briefWith(design, [&](Brief &brief) {
        brief.shape = shape;
        brief.shapeReason = trimmed(reason);
    });
}

Result<Change> setAxis(const Design &design, Axis axis, std::optional<int> value)
{
    if (value && (*value < 1 || *value > 5))
        return problem("the axis '" + std::string(axisKey(axis)) + "' cannot be " + std::to_string(*value),
                       {}, "Use 1 to 5, or leave it unanswered");
    return briefWith(design, [&](Brief &brief) { brief.profile.axis(axis) = value; });
}

Result<Change> setAxisNote(const Design &design, Axis axis, const std::string &note)
{
    return briefWith(design, [&](Brief &brief) {
        const std::string key(axisKey(axis));
        if (std::string text = trimmed(note); text.empty())
            brief.profile.notes.erase(key);
        else
            brief.profile.notes[key] = std::move(text);
    });
}

Result<Change> setRejection(const Design &design, const std::string &shape, const std::string &because)
{
    if (!contains(shapes, shape))
        return problem("there is no shape '" + shape + "'", {}, oneOf(shapes));
    const std::string key(rejectionsKey);
    const Json kept = design.brief().profile.extra.value(key, Json());
    if (!kept.is_null() && !kept.is_object())
        return problem("the file keeps something else under 'profile." + key + "'", {},
                       "Rename that key in the file");
    return briefWith(design, [&](Brief &brief) {
        Json all = Json::object();
        for (const std::string_view id : shapes) // in one order, so that equal sentences are equal
            if (const std::string text =
                    id == shape ? trimmed(because) : rejectionOf(brief.profile, std::string(id));
                !text.empty())
                all[std::string(id)] = text;
        if (kept.is_object())
            for (const auto &[id, text] : kept.items())
                if (!contains(shapes, id))
                    all[id] = text;
        if (all.empty())
            brief.profile.extra.erase(key);
        else
            brief.profile.extra[key] = std::move(all);
    });
}

std::string rejectionOf(const Profile &profile, const std::string &shape)
{
    const Json all = profile.extra.value(std::string(rejectionsKey), Json());
    const Json text = all.is_object() ? all.value(shape, Json()) : Json();
    return text.is_string() ? text.get<std::string>() : std::string();
}

Result<Change> setCurrency(const Design &design, const std::string &currency)
{
    return briefWith(design, [&](Brief &brief) { brief.profile.currency = trimmed(currency); });
}

Result<Change> setTarget(const Design &design, const std::string &key, std::optional<double> value)
{
    if (!contains(targetKeys, key))
        return problem("there is no target '" + key + "'", {}, oneOf(targetKeys));
    if (value && !(std::isfinite(*value) && *value >= 0))
        return problem("the target '" + key + "' must be a number of at least 0", {},
                       "Enter such a number, or clear it");
    if (value && key == "availability-pct" && *value > 100)
        return problem("the target '" + key + "' is a percentage, and cannot be more than 100", {},
                       "Enter a number from 0 to 100, or clear it");
    return briefWith(design, [&](Brief &brief) {
        if (value)
            brief.profile.targets[key] = *value;
        else
            brief.profile.targets.erase(key);
    });
}

Result<Change> setMultiTenant(const Design &design, std::optional<bool> value)
{
    return briefWith(design, [&](Brief &brief) { brief.profile.multiTenant = value; });
}

Result<Change> setRegimes(const Design &design, const std::vector<std::string> &regimes)
{
    const std::vector<std::string> wanted = distinct(regimes);
    for (const std::string &regime : wanted)
        if (!contains(knownRegimes, regime) && !contains(design.brief().profile.regimes, regime))
            return problem("there is no regime '" + regime + "'", {}, oneOf(knownRegimes));
    return briefWith(design, [&](Brief &brief) { brief.profile.regimes = wanted; });
}

Result<Change> setRegions(const Design &design, const std::vector<std::string> &regions)
{
    return briefWith(design, [&](Brief &brief) { brief.profile.regions = distinct(regions); });
}

Result<Change> setTask(const Design &design, const std::string &key, const Json &value)
{
    const Json &task = design.brief().profile.task;
    if (!contains(taskKeys, key) && !(value.is_null() && task.contains(key)))
        return problem("the task card has no entry '" + key + "'", {}, oneOf(taskKeys));
    if (!value.is_null())
        if (const std::string must = mustBe(key, value); !must.empty())
            return problem("the entry '" + key + "' of the task card must be " + must, {},
                           "Enter such a value, or clear it");
    return briefWith(design,
                     [&](Brief &brief) { brief.profile.task = taskWith(task, key, normalised(value)); });
}

} // namespace plumbline::edit
