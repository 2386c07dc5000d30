#include "check/parse.h"

#include <algorithm>

namespace plumbline::check
{

namespace
{

const std::map<std::string, FixPlace::Of, std::less<>> placeNames{
    {"anchor", FixPlace::Of::anchor},
    {"related", FixPlace::Of::related},
    {"start", FixPlace::Of::start},
    {"after-start", FixPlace::Of::afterStart},
    {"before-end", FixPlace::Of::beforeEnd},
    {"end", FixPlace::Of::end},
    {"connection", FixPlace::Of::connection},
    {"last-connection", FixPlace::Of::lastConnection},
    {"new", FixPlace::Of::added},
};

Props propsOf(const Json &step, const std::string &path)
{
    Props props;
    const Json given = step.value("props", Json::object());
    if (!given.is_object())
        throw RuleError{path + ".props", "must be an object"};
    for (const auto &[key, value] : given.items())
        props[key] = value;
    return props;
}

bool isSafe(const FixStep &step)
{
    static const std::set<std::string, std::less<>> harmless{"telemetry", "feedback", "erasure"};
    if (const auto *line = std::get_if<ConnectStep>(&step))
        return harmless.contains(line->kind);
    return std::holds_alternative<SetStep>(step) || std::holds_alternative<AttachStep>(step);
}

} // namespace

FixPlace Parser::fixPlace(const Json &json, const std::string &path)
{
    if (json.is_string()) {
        const auto name = placeNames.find(json.get<std::string>());
        if (name == placeNames.end())
            throw RuleError{path, "unknown place '" + json.get<std::string>() + "'"};
        return {name->second, nullptr, nullptr, {}};
    }
    allowKeys(json, path, {"every", "nearest", "connections", "named"});
    if (json.size() != 1)
        throw RuleError{path, "must have one of every, nearest, connections and named"};
    if (json.contains("connections")) {
        auto edges =
            std::make_shared<const EdgeFilter>(edgeFilter(json["connections"], path + ".connections"));
        return {FixPlace::Of::connections, nullptr, std::move(edges), {}};
    }
    if (json.contains("named")) {
        const std::string name = requireText(json, "named", path);
        if (!parts_.contains(name))
            throw RuleError{path + ".named", "no step before has the name '" + name + "'"};
        return {FixPlace::Of::named, nullptr, nullptr, name};
    }
    const bool every = json.contains("every");
    const char *key = every ? "every" : "nearest";
    return {every ? FixPlace::Of::every : FixPlace::Of::nearest,
            selector(json[key], path + "." + key),
            nullptr,
            {}};
}

FixPlace Parser::placeOf(const Json &step, const char *key, const std::string &path)
{
    if (!step.contains(key))
        throw RuleError{path + "." + key, "is missing"};
    return fixPlace(step[key], path + "." + key);
}

std::string Parser::componentKind(const Json &json, const char *key, const std::string &path) const
{
    const std::string kind = requireText(json, key, path);
    if (!catalog_.component(kind))
        throw RuleError{path + "." + key, "unknown component kind '" + kind + "'"};
    return kind;
}

NewPart Parser::newPart(const Json &step, const char *key, const std::string &path)
{
    NewPart part = describedPart(step, path);
    part.kind = step.value(key, Json()) == "{missing}" ? "{missing}" : componentKind(step, key, path);
    return part;
}

NewPart Parser::describedPart(const Json &step, const std::string &path)
{
    NewPart part;
    part.props = propsOf(step, path);
    part.reuse = step.value("reuse", false);
    part.name = step.value("name", "");
    if (!part.name.empty() && !parts_.insert(part.name).second)
        throw RuleError{path + ".name", "'" + part.name + "' is there twice"};
    return part;
}

FixStep Parser::fixStep(const Json &json, const std::string &path)
{
    if (json.contains("insert")) {
        allowKeys(json, path, {"insert", "on", "props", "as", "reuse", "name", "optional"});
        InsertStep step;
        const Json on = json.value("on", Json("first"));
        if (on == "first" || on == "last") {
            step.on = on == "first" ? InsertStep::On::first : InsertStep::On::last;
        } else {
            step.on = InsertStep::On::places;
            step.places = fixPlace(on, path + ".on");
        }
        step.as = lineKind(json, path);
        step.part = newPart(json, "insert", path);
        return step;
    }
    if (json.contains("attach")) {
        allowKeys(json, path, {"attach", "to", "props", "reuse", "name", "optional"});
        FixPlace to = placeOf(json, "to", path);
        return AttachStep{newPart(json, "attach", path), std::move(to)};
    }
    if (json.contains("add")) {
        allowKeys(json, path, {"add", "near", "props", "reuse", "name", "optional"});
        FixPlace near = placeOf(json, "near", path);
        return AddStep{newPart(json, "add", path), std::move(near)};
    }
    if (json.contains("set")) {
        allowKeys(json, path, {"set", "to", "of", "optional"});
        if (!json.contains("to"))
            throw RuleError{path + ".to", "is missing"};
        SetStep step{requireText(json, "set", path), json["to"], {}, placeOf(json, "of", path)};
        if (step.value.is_object()) {
            allowKeys(step.value, path + ".to", {"property"});
            step.likeOther = requireText(step.value, "property", path + ".to");
        }
        return step;
    }
    if (json.contains("convert")) {
        allowKeys(json, path, {"convert", "to", "name", "optional"});
        const NewPart named = describedPart(json, path);
        return ConvertStep{placeOf(json, "convert", path), componentKind(json, "to", path), named.name};
    }
    if (json.contains("shape")) {
        allowKeys(json, path, {"shape", "because", "optional"});
        const std::string shape = requireText(json, "shape", path);
        if (std::find(shapes.begin(), shapes.end(), shape) == shapes.end())
            throw RuleError{path + ".shape", "unknown shape '" + shape + "'"};
        return ShapeStep{shape, json.value("because", "")};
    }
    return stepOnLines(json, path);
}

std::string Parser::lineKind(const Json &step, const std::string &path) const
{
    const std::string kind = step.value("as", "");
    if (!kind.empty() && !catalog_.connection(kind))
        throw RuleError{path + ".as", "unknown connection kind '" + kind + "'"};
    return kind;
}

FixStep Parser::stepOnLines(const Json &json, const std::string &path)
{
    if (json.contains("connect")) {
        allowKeys(json, path, {"connect", "from", "to", "props", "optional"});
        const std::string kind = requireText(json, "connect", path);
        if (!catalog_.connection(kind))
            throw RuleError{path + ".connect", "unknown connection kind '" + kind + "'"};
        return ConnectStep{kind, placeOf(json, "from", path), placeOf(json, "to", path), propsOf(json, path)};
    }
    if (json.contains("retarget")) {
        allowKeys(json, path, {"retarget", "from", "to", "as", "optional"});
        RetargetStep step{placeOf(json, "retarget", path), {}, {}, lineKind(json, path)};
        if (json.contains("from"))
            step.from = placeOf(json, "from", path);
        if (json.contains("to"))
            step.to = placeOf(json, "to", path);
        if (!step.from && !step.to && step.as.empty())
            throw RuleError{path, "must have 'from', 'to' or 'as'"};
        return step;
    }
    if (json.contains("split")) {
        allowKeys(json, path, {"split", "kind", "moves", "copies", "props", "name", "optional"});
        SplitStep step{placeOf(json, "split", path), {}, {}, {}};
        if (json.contains("kind"))
            step.part = newPart(json, "kind", path);
        else
            step.part = describedPart(json, path);
        for (const auto &[key, filter] : {std::pair{"moves", &step.moves}, std::pair{"copies", &step.copies}})
            if (json.contains(key))
                *filter = std::make_shared<const EdgeFilter>(edgeFilter(json[key], path + "." + key));
        return step;
    }
    if (!json.contains("remove"))
        throw RuleError{
            path,
            "must be one of the steps insert, attach, add, connect, set, convert, retarget, remove, split "
            "and shape"};
    allowKeys(json, path, {"remove", "optional"});
    return RemoveStep{placeOf(json, "remove", path)};
}

std::vector<FixPlan> Parser::fixPlans(const Json &rule)
{
    std::vector<FixPlan> plans;
    const Json list = rule.value("fixes", Json::array());
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string path = "fixes[" + std::to_string(i) + "]";
        allowKeys(list[i], path, {"id", "title", "checks", "when", "steps"});
        FixPlan plan;
        plan.id = requireText(list[i], "id", path);
        plan.title = requireText(list[i], "title", path);
        for (const std::string &variant :
             requireTexts(list[i].value("checks", Json::array()), path + ".checks"))
            plan.variants.insert(variant);
        if (list[i].contains("when"))
            plan.when = condition(list[i]["when"], path + ".when");
        if (std::any_of(plans.begin(), plans.end(),
                        [&plan](const FixPlan &other) { return other.id == plan.id; }))
            throw RuleError{path + ".id", "'" + plan.id + "' is there twice"};
        if (!list[i].contains("steps") || !list[i]["steps"].is_array() || list[i]["steps"].empty())
            throw RuleError{path + ".steps", "must be a non-empty array"};
        parts_.clear();
        for (std::size_t j = 0; j < list[i]["steps"].size(); ++j)
            plan.steps.push_back({fixStep(list[i]["steps"][j], path + ".steps[" + std::to_string(j) + "]"),
                                  list[i]["steps"][j].value("optional", false)});
        plan.safe = std::all_of(plan.steps.begin(), plan.steps.end(),
                                [](const PlannedStep &planned) { return isSafe(planned.step); });
        plans.push_back(std::move(plan));
    }
    return plans;
}

} // namespace plumbline::check
