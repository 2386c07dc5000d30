#include "check/parse.h"

#include <algorithm>

namespace plumbline::check
{

namespace
{

bool usesSubject(const SelectorPtr &selector)
{
    return selector && selector->usesSubject;
}

bool anyUsesSubject(const std::vector<SelectorPtr> &selectors)
{
    return std::any_of(selectors.begin(), selectors.end(), usesSubject);
}

bool anyUsesSubject(const std::vector<Selector::Reach> &reaches)
{
    return std::any_of(reaches.begin(), reaches.end(), [](const Selector::Reach &r) {
        return usesSubject(r.target) || usesSubject(r.avoiding);
    });
}

std::optional<Reference> referenceFrom(const std::string &text)
{
    if (text == "$")
        return Reference::subject;
    if (text == "$from")
        return Reference::from;
    if (text == "$to")
        return Reference::to;
    if (text == "$primary")
        return Reference::primary;
    return std::nullopt;
}

const std::set<std::string, std::less<>> safetyGroups{"fallback", "human",   "agentic",
                                                      "security", "tenancy", "regulation"};

} // namespace

void allowKeys(const Json &json, const std::string &path, std::initializer_list<std::string_view> keys)
{
    if (!json.is_object())
        throw RuleError{path, "must be an object"};
    for (const auto &[key, value] : json.items())
        if (std::find(keys.begin(), keys.end(), key) == keys.end())
            throw RuleError{path + "." + key, "unknown key '" + oneLine(key) + "'"};
}

std::string requireText(const Json &json, const char *key, const std::string &path)
{
    if (!json.contains(key) || !json[key].is_string())
        throw RuleError{path + "." + key, "must be a string"};
    return json[key].get<std::string>();
}

std::vector<std::string> requireTexts(const Json &json, const std::string &path)
{
    if (!json.is_array() ||
        !std::all_of(json.begin(), json.end(), [](const Json &e) { return e.is_string(); }))
        throw RuleError{path, "must be an array of strings"};
    return json.get<std::vector<std::string>>();
}

Level levelFromName(const std::string &name, const std::string &path)
{
    for (Level level : {Level::blocker, Level::warning, Level::advice})
        if (levelName(level) == name)
            return level;
    throw RuleError{path, "unknown level '" + name + "'"};
}

void Parser::define(const std::string &name, const Json &json)
{
    sets_[name] = selector(json, name);
    selectors_.clear(); // what named the set before meant another one
    conditions_.clear();
}

std::vector<bool> Parser::kinds(const Json &json, const std::string &path)
{
    std::vector<bool> allowed(catalog_.components().size(), true);
    const auto restrict = [&](const auto &matches) {
        for (std::size_t i = 0; i < allowed.size(); ++i)
            allowed[i] = allowed[i] && matches(catalog_.components()[i]);
    };
    const auto among = [](const std::vector<std::string> &list, const std::string &id) {
        return std::find(list.begin(), list.end(), id) != list.end();
    };
    if (json.contains("kind")) {
        const auto list = requireTexts(json["kind"], path + ".kind");
        for (const std::string &id : list)
            if (!catalog_.component(id))
                throw RuleError{path + ".kind", "unknown component kind '" + id + "'"};
        restrict([&](const ComponentKind &kind) { return among(list, kind.id) || among(list, kind.like); });
    }
    if (json.contains("category")) {
        const auto list = requireTexts(json["category"], path + ".category");
        for (const std::string &id : list)
            if (std::none_of(catalog_.categories().begin(), catalog_.categories().end(),
                             [&id](const Category &category) { return category.id == id; }))
                throw RuleError{path + ".category", "unknown category '" + id + "'"};
        restrict([&](const ComponentKind &kind) { return among(list, kind.category); });
    }
    return allowed;
}

void Parser::checkControl(const std::string &id, const std::string &path) const
{
    if (id != "token-cap" && !catalog_.component(id))
        throw RuleError{path, "unknown control '" + id + "'"};
}

SelectorPtr Parser::selector(const Json &json, const std::string &path)
{
    const std::string words = json.dump();
    if (const auto known = selectors_.find(words); known != selectors_.end())
        return known->second;
    return selectors_.emplace(words, newSelector(json, path)).first->second;
}

SelectorPtr Parser::newSelector(const Json &json, const std::string &path)
{
    if (json.is_string()) {
        const auto reference = referenceFrom(json.get<std::string>());
        if (!reference)
            throw RuleError{path, "must be a selector, \"$\", \"$from\", \"$to\" or \"$primary\""};
        auto s = std::make_shared<Selector>();
        s->reference = *reference;
        s->usesSubject = true;
        return s;
    }
    allowKeys(json, path,
              {"kind", "category", "set", "carries", "carrier-of", "hosts-of", "where", "reaches",
               "reached-from", "view", "edges", "avoiding", "any", "all", "not"});
    auto s = std::make_shared<Selector>();
    if (json.contains("kind") || json.contains("category"))
        s->kinds = kinds(json, path);
    if (json.contains("set")) {
        const auto it = sets_.find(requireText(json, "set", path));
        if (it == sets_.end())
            throw RuleError{path + ".set", "unknown set '" + json["set"].get<std::string>() + "'"};
        if (json.size() == 1)
            return it->second;
        s->all.push_back(it->second);
    }
    if (json.contains("carries")) {
        s->carries = requireText(json, "carries", path);
        checkControl(s->carries, path + ".carries");
    }
    if (json.contains("carrier-of")) {
        const Json &carrier = json["carrier-of"];
        allowKeys(carrier, path + ".carrier-of", {"kind", "where"});
        s->carrierOf = Selector::CarrierOf{requireText(carrier, "kind", path + ".carrier-of"), nullptr};
        checkControl(s->carrierOf->kind, path + ".carrier-of.kind");
        if (carrier.contains("where"))
            s->carrierOf->where = condition(carrier["where"], path + ".carrier-of.where");
    }
    if (json.contains("hosts-of"))
        s->hostsOf = selector(json["hosts-of"], path + ".hosts-of");
    if (json.contains("where"))
        s->where = condition(json["where"], path + ".where");
    if (json.contains("reaches"))
        s->reaches.push_back(reach(json, "reaches", path));
    if (json.contains("reached-from"))
        s->reachedFrom.push_back(reach(json, "reached-from", path));
    for (const auto &[key, list] : {std::pair{"all", &s->all}, std::pair{"any", &s->any}})
        if (json.contains(key)) {
            if (!json[key].is_array())
                throw RuleError{path + "." + key, "must be an array of selectors"};
            for (std::size_t i = 0; i < json[key].size(); ++i)
                list->push_back(selector(json[key][i], path + "." + key + "[" + std::to_string(i) + "]"));
        }
    if (json.contains("not"))
        s->none.push_back(selector(json["not"], path + ".not"));
    s->usesSubject = usesSubject(s->hostsOf) || anyUsesSubject(s->all) || anyUsesSubject(s->any) ||
                     anyUsesSubject(s->none) || anyUsesSubject(s->reaches) || anyUsesSubject(s->reachedFrom);
    return s;
}

std::vector<LevelStep> Parser::levelSteps(const Json &json, const std::string &path)
{
    if (!json.is_array())
        throw RuleError{path, "must be an array"};
    std::vector<LevelStep> steps;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string at = path + "[" + std::to_string(i) + "]";
        allowKeys(json[i], at, {"level", "when", "because"});
        if (!json[i].contains("when"))
            throw RuleError{at + ".when", "must be a condition"};
        steps.push_back({levelFromName(requireText(json[i], "level", at), at + ".level"),
                         condition(json[i]["when"], at + ".when"), requireText(json[i], "because", at)});
    }
    return steps;
}

Check Parser::check(const Json &json, const std::string &path)
{
    allowKeys(json, path,
              {"id", "for", "holds", "ask-when", "per", "anchor", "related", "message", "question",
               "grave-question"});
    Check c;
    c.id = json.value("id", "");
    if (!json.contains("for") || !json.contains("holds"))
        throw RuleError{path, "needs 'for' and 'holds'"};
    const Json &subject = json["for"];
    if (subject.is_object()) {
        allowKeys(subject, path + ".for", {"nodes", "edges"});
        if (subject.contains("nodes"))
            c.nodes = selector(subject["nodes"], path + ".for.nodes");
        if (subject.contains("edges"))
            c.edges = std::make_shared<const EdgeFilter>(edgeFilter(subject["edges"], path + ".for.edges"));
    } else if (subject != "board") {
        throw RuleError{path + ".for", "must be \"board\", {\"nodes\": ...} or {\"edges\": ...}"};
    }
    c.holds = condition(json["holds"], path + ".holds");
    if (json.contains("ask-when"))
        c.askWhen = condition(json["ask-when"], path + ".ask-when");
    const std::string per = json.value("per", "each");
    if (per != "each" && per != "kind" && per != "board")
        throw RuleError{path + ".per", "must be each, kind or board"};
    c.grouping = per == "each" ? Grouping::each : per == "kind" ? Grouping::kind : Grouping::board;
    if (json.contains("anchor"))
        c.anchor = selector(json["anchor"], path + ".anchor");
    if (json.contains("related"))
        c.related = selector(json["related"], path + ".related");
    c.message = requireText(json, "message", path);
    c.question = json.value("question", "");
    c.graveQuestion = json.value("grave-question", false);
    return c;
}

Rule Parser::rule(const Json &json)
{
    allowKeys(json, "",
              {"id", "version", "title", "group", "concern", "phase", "level", "raise", "lower", "applies",
               "checks", "why", "mistake", "fix", "ignore-when", "sources", "parameters", "fixes",
               "replaces"});
    Rule rule;
    const std::string phase = requireText(json, "phase", "");
    if (phase != "sketch" && phase != "design")
        throw RuleError{"phase", "must be sketch or design"};
    rule.sketch = phase == "sketch";
    rule.safety = safetyGroups.contains(requireText(json, "group", ""));
    rule.level = levelFromName(requireText(json, "level", ""), "level");
    rule.raise = levelSteps(json.value("raise", Json::array()), "raise");
    rule.lower = levelSteps(json.value("lower", Json::array()), "lower");
    if (json.contains("applies"))
        rule.applies = condition(json["applies"], "applies");
    if (!json.contains("checks") || !json["checks"].is_array() || json["checks"].empty())
        throw RuleError{"checks", "must be a non-empty array"};
    for (std::size_t i = 0; i < json["checks"].size(); ++i)
        rule.checks.push_back(check(json["checks"][i], "checks[" + std::to_string(i) + "]"));
    rule.fixes = fixPlans(json);
    rule.footprint = footprintOf(rule, catalog_);
    return rule;
}

} // namespace plumbline::check
