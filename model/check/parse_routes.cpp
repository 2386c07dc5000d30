#include "check/parse.h"

#include <algorithm>

namespace plumbline::check
{

namespace
{

std::vector<std::string> names(const Json &json, const std::string &path)
{
    return json.is_string() ? std::vector{json.get<std::string>()} : requireTexts(json, path);
}

int wholeNumber(const Json &json, const char *key, int fallback, const std::string &path)
{
    if (!json.contains(key))
        return fallback;
    if (!json[key].is_number_integer())
        throw RuleError{path + "." + key, "must be a whole number"};
    return json[key].get<int>();
}

template <class T> ConditionPtr make(T form)
{
    return std::make_shared<const Condition>(Condition{std::move(form)});
}

} // namespace

std::vector<const ConnectionKind *> Parser::connectionKinds(const Json &json, const std::string &path)
{
    std::vector<const ConnectionKind *> result;
    for (const std::string &id : names(json, path)) {
        const ConnectionKind *kind = catalog_.connection(id);
        if (!kind)
            throw RuleError{path, "unknown connection kind '" + id + "'"};
        result.push_back(kind);
    }
    return result;
}

Track Parser::track(const Json &json, const std::string &path)
{
    Track t;
    if (json.contains("edges"))
        t.kinds = connectionKinds(json["edges"], path + ".edges");
    else {
        t.view = graphViewFromName(json.value("view", "call"));
        if (!t.view)
            throw RuleError{path + ".view", "unknown view '" + json.value("view", "") + "'"};
    }
    return t;
}

Selector::Reach Parser::reach(const Json &owner, const char *key, const std::string &path)
{
    Selector::Reach r;
    r.target = selector(owner[key], path + "." + key);
    r.track = track(owner, path);
    if (owner.contains("avoiding"))
        r.avoiding = selector(owner["avoiding"], path + ".avoiding");
    return r;
}

Route Parser::route(const Json &json, const std::string &path, const char *avoidKey)
{
    allowKeys(json, path, {"from", "to", "view", "edges", "except", avoidKey});
    if (!json.contains("from") || !json.contains("to"))
        throw RuleError{path, "needs 'from' and 'to'"};
    Route r;
    r.from = selector(json["from"], path + ".from");
    r.to = selector(json["to"], path + ".to");
    r.track = track(json, path);
    if (json.contains(avoidKey))
        r.avoiding = selector(json[avoidKey], path + "." + avoidKey);
    if (json.contains("except"))
        r.except = std::make_shared<const EdgeFilter>(edgeFilter(json["except"], path + ".except"));
    return r;
}

EdgeFilter Parser::edgeFilter(const Json &json, const std::string &path)
{
    allowKeys(json, path, {"kind", "view", "from", "to", "other", "where", "untyped"});
    EdgeFilter filter;
    if (json.contains("kind"))
        filter.kinds = connectionKinds(json["kind"], path + ".kind");
    if (json.contains("view")) {
        filter.view = graphViewFromName(requireText(json, "view", path));
        if (!filter.view)
            throw RuleError{path + ".view", "unknown view"};
    }
    for (const auto &[key, target] :
         {std::pair{"from", &filter.from}, std::pair{"to", &filter.to}, std::pair{"other", &filter.other}})
        if (json.contains(key))
            *target = selector(json[key], path + "." + key);
    if (json.contains("where"))
        filter.where = condition(json["where"], path + ".where");
    filter.untypedOnly = json.value("untyped", false);
    return filter;
}

PropertyTest Parser::propertyTest(const Json &json, const std::string &path)
{
    static const std::vector<std::pair<const char *, PropertyTest::Op>> ops{
        {"is", PropertyTest::Op::is},
        {"in", PropertyTest::Op::in},
        {"includes-any", PropertyTest::Op::includesAny},
        {"includes-all", PropertyTest::Op::includesAll},
        {"at-least", PropertyTest::Op::atLeast},
        {"at-most", PropertyTest::Op::atMost},
        {"set", PropertyTest::Op::isSet},
        {"at-most-property", PropertyTest::Op::atMostProperty},
        {"in-regions", PropertyTest::Op::inRegions}};
    PropertyTest test;
    test.property = requireText(json, "property", path);
    bool found = false;
    for (const auto &[key, op] : ops) {
        if (!json.contains(key))
            continue;
        if (found)
            throw RuleError{path, "a property condition has one comparison"};
        found = true;
        test.op = op;
        test.value = json[key];
    }
    if (!found)
        throw RuleError{path, "a property condition needs a comparison"};
    allowKeys(json, path,
              {"property", "if-unset", "is", "in", "includes-any", "includes-all", "at-least", "at-most",
               "set", "at-most-property", "in-regions"});
    if (test.value.is_object()) {
        allowKeys(test.value, path, {"by-shape"});
        for (const auto &[shape, value] : test.value["by-shape"].items()) {
            if (std::find(shapes.begin(), shapes.end(), shape) == shapes.end())
                throw RuleError{path + ".by-shape", "unknown shape '" + shape + "'"};
            test.byShape[shape] = value;
        }
    }
    const std::string ifUnset = json.value("if-unset", "ask");
    if (ifUnset != "ask" && ifUnset != "no" && ifUnset != "yes")
        throw RuleError{path + ".if-unset", "must be ask, no or yes"};
    test.ifUnset = ifUnset == "ask" ? IfUnset::ask : ifUnset == "no" ? IfUnset::no : IfUnset::yes;
    checkProperty(test, path);
    return test;
}

void Parser::checkProperty(const PropertyTest &test, const std::string &path) const
{
    std::vector<const Property *> declared;
    for (const ComponentKind &kind : catalog_.components())
        if (const Property *p = kind.property(test.property))
            declared.push_back(p);
    for (const ConnectionKind &kind : catalog_.connections())
        if (const Property *p = kind.property(test.property))
            declared.push_back(p);
    if (declared.empty())
        throw RuleError{path + ".property", "no kind has a property '" + test.property + "'"};
    const auto allowed = [&declared](const Json &value) {
        return std::any_of(declared.begin(), declared.end(), [&value](const Property *p) {
            return p->whyNot(value).empty() || p->whyNot(Json::array({value})).empty();
        });
    };
    std::vector<Json> values;
    if (test.op == PropertyTest::Op::is)
        values.push_back(test.value);
    if (test.value.is_array())
        values.insert(values.end(), test.value.begin(), test.value.end());
    for (const auto &[shape, list] : test.byShape)
        values.insert(values.end(), list.begin(), list.end());
    for (const Json &value : values)
        if (!allowed(value))
            throw RuleError{path, "'" + test.property + "' can never be " + value.dump()};
}

std::vector<ConditionPtr> Parser::conditions(const Json &json, const std::string &path)
{
    if (!json.is_array() || json.empty())
        throw RuleError{path, "must be a non-empty array of conditions"};
    std::vector<ConditionPtr> parts;
    for (std::size_t i = 0; i < json.size(); ++i)
        parts.push_back(condition(json[i], path + "[" + std::to_string(i) + "]"));
    return parts;
}

ConditionPtr Parser::condition(const Json &json, const std::string &path)
{
    const std::string words = json.dump();
    if (const auto known = conditions_.find(words); known != conditions_.end())
        return known->second;
    return conditions_.emplace(words, newCondition(json, path)).first->second;
}

ConditionPtr Parser::newCondition(const Json &json, const std::string &path)
{
    if (!json.is_object() || json.empty())
        throw RuleError{path, "must be a condition"};
    const std::string first = json.begin().key();
    if (json.contains("property"))
        return make(propertyTest(json, path));
    if (first == "all")
        return allowKeys(json, path, {"all"}), make(AllOf{conditions(json["all"], path + ".all")});
    if (first == "any")
        return allowKeys(json, path, {"any"}), make(AnyOf{conditions(json["any"], path + ".any")});
    if (first == "not")
        return allowKeys(json, path, {"not"}), make(Not{condition(json["not"], path + ".not")});
    static const std::set<std::string, std::less<>> aboutBrief{"shape",  "axis", "regime",  "multi-tenant",
                                                               "target", "task", "regions", "phase"};
    return std::make_shared<const Condition>(aboutBrief.contains(first) ? briefCondition(json, path)
                                                                        : graphCondition(json, path));
}

SameValue Parser::sameValue(const Json &json, const std::string &path)
{
    if (!json.is_array() || json.size() < 2)
        throw RuleError{path, "must be an array of two or more {nodes, property}"};
    SameValue form;
    for (std::size_t i = 0; i < json.size(); ++i) {
        const std::string at = path + "[" + std::to_string(i) + "]";
        allowKeys(json[i], at, {"nodes", "property"});
        if (!json[i].contains("nodes"))
            throw RuleError{at + ".nodes", "must be a selector"};
        SameValue::Part part{selector(json[i]["nodes"], at + ".nodes"), requireText(json[i], "property", at)};
        if (std::ranges::none_of(catalog_.components(), [&part](const ComponentKind &kind) {
                return kind.property(part.property) != nullptr;
            }))
            throw RuleError{at + ".property", "no kind has a property '" + part.property + "'"};
        form.parts.push_back(std::move(part));
    }
    return form;
}

Condition Parser::graphCondition(const Json &json, const std::string &path)
{
    const auto only = [&](std::initializer_list<std::string_view> keys) { allowKeys(json, path, keys); };
    if (json.contains("exists")) {
        only({"exists", "min"});
        return {Exists{selector(json["exists"], path + ".exists"), wholeNumber(json, "min", 1, path)}};
    }
    for (const char *key : {"every", "some"})
        if (json.contains(key)) {
            only({key, "satisfies"});
            return {ForEach{selector(json[key], path + "." + key),
                            condition(json.value("satisfies", Json()), path + ".satisfies"),
                            std::string_view(key) == "every"}};
        }
    if (json.contains("edge")) {
        only({"edge", "min"});
        return {EdgeExists{edgeFilter(json["edge"], path + ".edge"), wholeNumber(json, "min", 1, path)}};
    }
    for (const auto &[key, mode] :
         {std::pair{"path", PathTest::Mode::path}, std::pair{"no-path", PathTest::Mode::noPath},
          std::pair{"on-every-path", PathTest::Mode::onEveryPath}})
        if (json.contains(key)) {
            only({key});
            const bool every = mode == PathTest::Mode::onEveryPath;
            return {PathTest{mode, route(json[key], path + "." + key, every ? "through" : "avoiding")}};
        }
    if (json.contains("on-cycle")) {
        only({"on-cycle"});
        const Json &cycle = json["on-cycle"];
        const std::string at = path + ".on-cycle";
        allowKeys(cycle, at, {"view", "edges", "satisfies"});
        OnCycle form{track(cycle, at), nullptr};
        if (cycle.contains("satisfies"))
            form.satisfies = selector(Json{{"where", cycle["satisfies"]}}, at);
        return {form};
    }
    if (json.contains("callers")) {
        only({"callers", "hops", "view"});
        const auto view = graphViewFromName(json.value("view", "call"));
        if (!view)
            throw RuleError{path + ".view", "unknown view"};
        return {Callers{condition(json["callers"], path + ".callers"), wholeNumber(json, "hops", 1, path),
                        *view}};
    }
    if (json.contains("fallback-keeps")) {
        only({"fallback-keeps"});
        const auto controls = requireTexts(json["fallback-keeps"], path + ".fallback-keeps");
        for (const std::string &control : controls)
            checkControl(control, path + ".fallback-keeps");
        return {FallbackKeeps{controls}};
    }
    if (json == Json{{"distinct-failure-domain", true}})
        return {DistinctFailureDomain{}};
    if (json == Json{{"same-provider-other-region", true}})
        return {SameProviderOtherRegion{}};
    if (json == Json{{"within-quota", true}})
        return {WithinQuota{}};
    if (json.contains("same-value")) {
        only({"same-value"});
        return {sameValue(json["same-value"], path + ".same-value")};
    }
    if (json == Json{{"inner-timeouts-fit", true}})
        return {InnerTimeoutsFit{}};
    if (json.contains("within-budget")) {
        only({"within-budget"});
        static const std::vector<std::pair<std::string_view, WithinBudget::Line>> lines{
            {"context", WithinBudget::Line::context},
            {"latency", WithinBudget::Line::latency},
            {"staleness", WithinBudget::Line::staleness},
            {"availability", WithinBudget::Line::availability},
            {"cost", WithinBudget::Line::cost}};
        const std::string name = requireText(json, "within-budget", path);
        const auto line =
            std::ranges::find(lines, name, &std::pair<std::string_view, WithinBudget::Line>::first);
        if (line == lines.end())
            throw RuleError{path + ".within-budget",
                            "must be context, latency, staleness, availability or cost"};
        return {WithinBudget{line->second}};
    }
    if (json.contains("retries-multiply")) {
        only({"retries-multiply"});
        const Json &limit = json["retries-multiply"];
        const std::string at = path + ".retries-multiply";
        allowKeys(limit, at, {"at-most"});
        return {RetriesMultiply{static_cast<double>(wholeNumber(limit, "at-most", 1, at))}};
    }
    throw RuleError{path, "unknown condition '" + json.begin().key() + "'"};
}

Condition Parser::briefCondition(const Json &json, const std::string &path)
{
    if (json.contains("shape")) {
        allowKeys(json, path, {"shape"});
        const auto list = names(json["shape"], path + ".shape");
        for (const std::string &shape : list)
            if (std::find(shapes.begin(), shapes.end(), shape) == shapes.end())
                throw RuleError{path + ".shape", "unknown shape '" + shape + "'"};
        return {ShapeIs{list}};
    }
    if (json.contains("axis")) {
        allowKeys(json, path, {"axis", "at-least", "at-most"});
        const auto axis = axisFromKey(requireText(json, "axis", path));
        if (!axis)
            throw RuleError{path + ".axis", "unknown axis"};
        return {
            AxisTest{*axis, wholeNumber(json, "at-least", 1, path), wholeNumber(json, "at-most", 5, path)}};
    }
    if (json.contains("regime")) {
        allowKeys(json, path, {"regime"});
        return {RegimeIs{names(json["regime"], path + ".regime")}};
    }
    if (json.contains("multi-tenant")) {
        allowKeys(json, path, {"multi-tenant"});
        return {MultiTenant{json["multi-tenant"] == true}};
    }
    if (json.contains("target")) {
        allowKeys(json, path, {"target"});
        return {TargetGiven{requireText(json, "target", path)}};
    }
    if (json.contains("task")) {
        allowKeys(json, path, {"task", "is"});
        return {TaskTest{requireText(json, "task", path), json.value("is", Json(true))}};
    }
    if (json.contains("regions")) {
        if (json != Json{{"regions", true}})
            throw RuleError{path + ".regions", "must be true"};
        return {RegionsGiven{}};
    }
    allowKeys(json, path, {"phase"});
    return {PhaseIs{requireText(json, "phase", path) == "design"}};
}

} // namespace plumbline::check
