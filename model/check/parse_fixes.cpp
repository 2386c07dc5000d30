#include "check/parse.h"

#include <algorithm>

namespace plumbline::check
{

namespace
{

const std::map<std::string, FixPlace::Of, std::less<>> placeNames{
    {"anchor", FixPlace::Of::anchor},         {"related", FixPlace::Of::related},
    {"start", FixPlace::Of::start},           {"after-start", FixPlace::Of::afterStart},
    {"before-end", FixPlace::Of::beforeEnd},  {"end", FixPlace::Of::end},
    {"connection", FixPlace::Of::connection}, {"new", FixPlace::Of::added},
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
        return {name->second, nullptr};
    }
    allowKeys(json, path, {"every", "nearest"});
    if (json.size() != 1)
        throw RuleError{path, "must have one of 'every' and 'nearest'"};
    const bool every = json.contains("every");
    const char *key = every ? "every" : "nearest";
    return {every ? FixPlace::Of::every : FixPlace::Of::nearest, selector(json[key], path + "." + key)};
}

std::string Parser::componentKind(const Json &json, const char *key, const std::string &path) const
{
    const std::string kind = requireText(json, key, path);
    if (!catalog_.component(kind))
        throw RuleError{path + "." + key, "unknown component kind '" + kind + "'"};
    return kind;
}

FixStep Parser::fixStep(const Json &json, const std::string &path)
{
    const auto place = [&](const char *key) {
        if (!json.contains(key))
            throw RuleError{path + "." + key, "is missing"};
        return fixPlace(json[key], path + "." + key);
    };
    if (json.contains("insert")) {
        allowKeys(json, path, {"insert", "on", "props"});
        const std::string on = json.value("on", "first");
        if (on != "first" && on != "last")
            throw RuleError{path + ".on", "must be first or last"};
        return InsertStep{on == "first" ? InsertStep::On::first : InsertStep::On::last,
                          componentKind(json, "insert", path), propsOf(json, path)};
    }
    if (json.contains("attach")) {
        allowKeys(json, path, {"attach", "to", "props"});
        return AttachStep{componentKind(json, "attach", path), place("to"), propsOf(json, path)};
    }
    if (json.contains("add")) {
        allowKeys(json, path, {"add", "near", "props", "reuse"});
        return AddStep{componentKind(json, "add", path), place("near"), propsOf(json, path),
                       json.value("reuse", false)};
    }
    if (json.contains("connect")) {
        allowKeys(json, path, {"connect", "from", "to", "props"});
        const std::string kind = requireText(json, "connect", path);
        if (!catalog_.connection(kind))
            throw RuleError{path + ".connect", "unknown connection kind '" + kind + "'"};
        return ConnectStep{kind, place("from"), place("to"), propsOf(json, path)};
    }
    if (json.contains("set")) {
        allowKeys(json, path, {"set", "to", "of"});
        if (!json.contains("to"))
            throw RuleError{path + ".to", "is missing"};
        return SetStep{requireText(json, "set", path), json["to"], place("of")};
    }
    allowKeys(json, path, {"convert", "to"});
    return ConvertStep{place("convert"), componentKind(json, "to", path)};
}

std::vector<FixPlan> Parser::fixPlans(const Json &rule)
{
    std::vector<FixPlan> plans;
    const Json list = rule.value("fixes", Json::array());
    for (std::size_t i = 0; i < list.size(); ++i) {
        const std::string path = "fixes[" + std::to_string(i) + "]";
        allowKeys(list[i], path, {"id", "title", "checks", "steps"});
        FixPlan plan;
        plan.id = requireText(list[i], "id", path);
        plan.title = requireText(list[i], "title", path);
        for (const std::string &variant :
             requireTexts(list[i].value("checks", Json::array()), path + ".checks"))
            plan.variants.insert(variant);
        if (std::any_of(plans.begin(), plans.end(),
                        [&plan](const FixPlan &other) { return other.id == plan.id; }))
            throw RuleError{path + ".id", "'" + plan.id + "' is there twice"};
        if (!list[i].contains("steps") || !list[i]["steps"].is_array() || list[i]["steps"].empty())
            throw RuleError{path + ".steps", "must be a non-empty array"};
        for (std::size_t j = 0; j < list[i]["steps"].size(); ++j)
            plan.steps.push_back(fixStep(list[i]["steps"][j], path + ".steps[" + std::to_string(j) + "]"));
        plan.safe = std::all_of(plan.steps.begin(), plan.steps.end(), isSafe);
        plans.push_back(std::move(plan));
    }
    return plans;
}

} // namespace plumbline::check
