#include "store/read_brief.h"

#include "store/vocabulary.h"

#include <limits>

namespace plumbline::store
{

namespace
{

std::optional<std::map<std::string, std::string>> asNotesByAxis(const Value &value, Faults &faults)
{
    // Unknown names are kept like known ones: a note is a string whatever it is about.
    Fields fields(value, faults);
    if (!fields.isObject())
        return std::nullopt;
    std::map<std::string, std::string> notes;
    for (auto &[about, json] : value.members()) {
        auto note = asText(value.child(about, json), faults);
        if (faults.stop())
            return std::nullopt;
        if (note)
            notes.emplace(about, *std::move(note));
    }
    return notes;
}

struct Targets {
    std::map<std::string, double> numbers;
    std::string currency;
    Json unknown;
};

std::optional<Targets> asTargets(const Value &value, Faults &faults)
{
    Fields fields(value, faults);
    if (!fields.isObject())
        return std::nullopt;
    Targets targets;
    for (const std::string_view key : targetKeys) {
        std::optional<double> number;
        const double most = key == "availability-pct" ? 100 : std::numeric_limits<double>::max();
        fields.allow(key, number, [most](const Value &v, Faults &f) { return asNumberFrom(v, f, 0, most); });
        if (number)
            targets.numbers.emplace(key, *number);
    }
    fields.allow("currency", targets.currency, asId);
    targets.unknown = fields.takeUnknown();
    return targets;
}

/// Checks the entries that the format knows and keeps the others, those it knows first.
std::optional<Json> asTask(const Value &value, Faults &faults)
{
    Fields fields(value, faults);
    if (!fields.isObject())
        return std::nullopt;
    Json task = Json::object();
    const auto check = [&](std::string_view key, auto read) {
        Json checked;
        fields.allow(key, checked, [&read](const Value &entry, Faults &all) {
            const bool fits = read(entry, all).has_value();
            return fits ? std::optional(entry.take()) : std::nullopt;
        });
        if (!checked.is_null())
            task[std::string(key)] = std::move(checked);
    };
    const auto asCount = [](const Value &v, Faults &f) {
        return asInteger(v, f, 0, std::numeric_limits<int>::max());
    };
    const auto asSources = [](const Value &v, Faults &f) { return OneOf(knowledgeSources).set(v, f); };
    check("knowledge", asSources);
    check("hops", OneOf(hopCounts));
    check("actions", OneOf(actionLevels));
    check("behaviour-change", asFlag);
    check("stable", asFlag);
    check("labelled-examples", asCount);
    check("query-classes", asTexts);
    check("citations", asFlag);
    Json unknown = fields.takeUnknown();
    auto &members = task.get_ref<Json::object_t &>();
    for (auto &[key, json] : unknown.get_ref<Json::object_t &>())
        members.emplace_back(key, std::move(json));
    return task;
}

} // namespace

std::optional<Profile> asProfile(const Value &value, Faults &faults)
{
    Fields fields(value, faults);
    if (!fields.isObject())
        return std::nullopt;
    Profile profile;
    for (const Axis axis : allAxes)
        fields.allow(axisKey(axis), profile.axis(axis),
                     [](const Value &v, Faults &f) { return asInteger(v, f, 1, 5); });
    fields.allow("notes", profile.notes, asNotesByAxis);
    Targets targets{{}, {}, Json::object()};
    fields.allow("targets", targets, asTargets);
    profile.targets = std::move(targets.numbers);
    profile.currency = std::move(targets.currency);
    profile.extraTargets = std::move(targets.unknown);
    fields.allow("task", profile.task, asTask);
    fields.allow("multi-tenant", profile.multiTenant, asFlag);
    fields.allow("regimes", profile.regimes, asTexts);
    fields.allow("regions", profile.regions, asTexts);
    profile.extra = fields.takeUnknown();
    return profile;
}

Brief readBrief(Fields &file)
{
    Brief brief;
    file.allow("title", brief.title, asText);
    file.allow("shape", brief.shape, OneOf(shapes));
    file.allow("shape-reason", brief.shapeReason, asText);
    file.allow("profile", brief.profile, asProfile);
    return brief;
}

} // namespace plumbline::store
