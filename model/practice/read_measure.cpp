#include "design/brief_words.h"
#include "practice/read_json.h"
#include "practice/stated_numbers.h"
#include "practice/vocabulary.h"

#include <algorithm>

namespace plumbline::practice
{

namespace
{

constexpr double anyNumber = 1e15;

template <class Word, std::size_t N>
Word wordOf(const std::array<std::pair<std::string_view, Word>, N> &words, const std::string &text,
            const std::string &path)
{
    std::string known;
    for (const auto &[name, word] : words) {
        if (name == text)
            return word;
        known += (known.empty() ? "" : ", ") + std::string(name);
    }
    throw RuleError{path, "'" + text + "' is none of " + known};
}

constexpr std::array<std::pair<std::string_view, BriefAspect>, 7> briefAspects{
    {{"axes-answered", BriefAspect::axesAnswered},
     {"axes-numbered", BriefAspect::axesNumbered},
     {"axes-near", BriefAspect::axesNear},
     {"shape-fits", BriefAspect::shapeFits},
     {"shape-reasoned", BriefAspect::shapeReasoned},
     {"rejects-others", BriefAspect::rejectsOthers},
     {"nothing-extra", BriefAspect::nothingExtra}}};

constexpr std::array<std::pair<std::string_view, SessionAspect>, 7> sessionAspects{
    {{"hidden-found", SessionAspect::hiddenFound},
     {"asked-before-drawing", SessionAspect::askedBeforeDrawing},
     {"committed", SessionAspect::committed},
     {"deep-dive", SessionAspect::deepDive},
     {"failure-cards", SessionAspect::failureCards},
     {"on-time", SessionAspect::onTime},
     {"answers-used", SessionAspect::answered}}};

constexpr std::array figures{
    "latency.p50-ms",    "latency.p95-ms",    "latency.p99-ms",   "latency.ttft-p95-ms", "availability.pct",
    "capacity.peak-rps", "capacity.multiple", "cost.per-request", "cost.per-month",      "cost.per-success"};

void checkTarget(const std::string &key, const std::string &path)
{
    if (std::find(targetKeys.begin(), targetKeys.end(), key) == targetKeys.end())
        throw RuleError{path, "unknown target '" + key + "'"};
}

std::optional<double> numberIn(const Json &json, const char *key, const std::string &path)
{
    if (!json.contains(key))
        return std::nullopt;
    return requireNumber(json, key, path, 0, anyNumber);
}

NumberTest numberTest(const Json &json, const std::string &path)
{
    NumberTest test;
    test.near = numberIn(json, "near", path);
    if (json.contains("within"))
        test.within = requireNumber(json, "within", path, 1, 1000);
    test.atLeast = numberIn(json, "at-least", path);
    test.atMost = numberIn(json, "at-most", path);
    return test;
}

BudgetMeasure budgetMeasure(const Json &json, const std::string &path)
{
    allowKeys(json, path,
              {"budget", "near", "within", "at-least", "at-most", "at-most-target", "at-least-target"});
    BudgetMeasure budget{requireText(json, "budget", path), numberTest(json, path),
                         anyText(json, "at-most-target", path), anyText(json, "at-least-target", path)};
    if (std::find(figures.begin(), figures.end(), budget.figure) == figures.end())
        throw RuleError{inside(path, "budget"), "unknown figure '" + budget.figure + "'"};
    for (const std::string &key : {budget.atMostTarget, budget.atLeastTarget})
        if (!key.empty())
            checkTarget(key, path);
    return budget;
}

StatedMeasure statedMeasure(const Json &json, const std::string &path)
{
    allowKeys(json, path, {"stated", "near", "within", "at-least", "at-most"});
    StatedMeasure stated{numberTest(json, path), requireText(json, "stated", path)};
    if (stated.unit == "any")
        stated.unit.clear();
    else if (normalUnit(stated.unit) != stated.unit)
        throw RuleError{inside(path, "stated"), "unknown unit '" + stated.unit + "'"};
    return stated;
}

} // namespace

MeasurePtr Vocabulary::measure(const Json &json, const std::string &path) const
{
    if (!json.is_object() || json.empty())
        throw RuleError{path, "must be an object that says what is measured"};
    const auto made = [](auto form) { return std::make_shared<const Measure>(Measure{std::move(form)}); };
    const auto parts = [&](const char *key) {
        std::vector<MeasurePtr> list;
        eachOf(json, key, path,
               [&](const Json &part, const std::string &at) { list.push_back(measure(part, at)); });
        if (list.empty())
            throw RuleError{inside(path, key), "must not be empty"};
        return list;
    };
    const std::string &form = json.begin().key();
    if (form != "stated" && form != "target" && form != "budget" && form != "findings" &&
        form != "stated-properties")
        allowKeys(json, path, {form});
    if (form == "all")
        return made(AllMeasures{parts("all")});
    if (form == "any")
        return made(AnyMeasure{parts("any")});
    if (form == "not")
        return made(NotMeasure{measure(json["not"], inside(path, "not"))});
    if (form == "check")
        return made(ConditionMeasure{condition(json["check"], inside(path, "check"))});
    if (form == "part") {
        const auto part = parts_.find(requireText(json, "part", path));
        if (part == parts_.end())
            throw RuleError{inside(path, "part"), "unknown part '" + json["part"].get<std::string>() + "'"};
        return made(PartMeasure{part->first, part->second.title, part->second.component});
    }
    if (form == "parts")
        return made(PartsMeasure{});
    if (form == "rules") {
        RulesMeasure rules{requireTexts(json["rules"], inside(path, "rules"))};
        for (const std::string &id : rules.rules)
            if (!book_->rule(id))
                throw RuleError{inside(path, "rules"), "unknown rule '" + id + "'"};
        return made(rules);
    }
    if (form == "findings") {
        allowKeys(json, path, {"findings", "most"});
        FindingsMeasure findings{
            check::levelFromName(requireText(json, "findings", path), inside(path, "findings"))};
        if (json.contains("most"))
            findings.most = static_cast<int>(requireNumber(json, "most", path, 1, 1000));
        return made(findings);
    }
    if (form == "target") {
        allowKeys(json, path, {"target", "near", "within", "at-least", "at-most"});
        TargetMeasure target{requireText(json, "target", path), numberTest(json, path)};
        checkTarget(target.key, inside(path, "target"));
        return made(target);
    }
    if (form == "stated")
        return made(statedMeasure(json, path));
    if (form == "budget")
        return made(budgetMeasure(json, path));
    if (form == "zone") {
        ZoneMeasure zone{requireText(json, "zone", path)};
        if (!catalog_->zone(zone.kind))
            throw RuleError{inside(path, "zone"), "unknown kind of zone '" + zone.kind + "'"};
        return made(zone);
    }
    if (form == "stated-properties")
        return made(
            StatedPropertiesMeasure{static_cast<int>(requireNumber(json, "stated-properties", path, 1, 20))});
    if (form == "brief")
        return made(
            BriefMeasure{wordOf(briefAspects, requireText(json, "brief", path), inside(path, "brief"))});
    if (form == "session")
        return made(SessionMeasure{
            wordOf(sessionAspects, requireText(json, "session", path), inside(path, "session"))});
    throw RuleError{inside(path, form), "unknown measure"};
}

} // namespace plumbline::practice
