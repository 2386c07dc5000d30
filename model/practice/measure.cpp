#include "check/rule_data.h"
#include "practice/examiner.h"
#include "practice/stated_numbers.h"

#include <algorithm>
#include <cstdio>

namespace plumbline::practice
{

namespace
{

void join(Evidence &into, const Evidence &from)
{
    for (const Id &id : from.components)
        if (std::find(into.components.begin(), into.components.end(), id) == into.components.end())
            into.components.push_back(id);
    if (into.path.empty())
        into.path = from.path;
    into.says.insert(into.says.end(), from.says.begin(), from.says.end());
    if (!into.at)
        into.at = from.at;
}

bool isOpen(const Finding &finding)
{
    return finding.verdict == Verdict::violated;
}

} // namespace

Reading met(Evidence evidence)
{
    return {1.0, {}, std::move(evidence)};
}

Reading missed(std::string why, Evidence evidence)
{
    return {0.0, std::move(why), std::move(evidence)};
}

Reading share(double value, std::string why, Evidence evidence)
{
    value = std::clamp(value, 0.0, 1.0);
    return {value, value < 1 ? std::move(why) : std::string(), std::move(evidence)};
}

Reading notComputed(std::string why)
{
    return {std::nullopt, std::move(why), {}};
}

bool fits(const NumberTest &test, double value, double margin)
{
    const double low = value - margin;
    const double high = value + margin;
    if (test.near && !(low <= *test.near * test.within && high >= *test.near / test.within))
        return false;
    return !(test.atLeast && high < *test.atLeast) && !(test.atMost && low > *test.atMost);
}

std::string numberText(double value)
{
    std::array<char, 32> text{};
    std::snprintf(text.data(), text.size(), "%.6g", value);
    return text.data();
}

std::string wanted(const NumberTest &test)
{
    std::string text;
    if (test.near)
        text = "near " + numberText(*test.near) + " (within a factor of " + numberText(test.within) + ")";
    if (test.atLeast)
        text += (text.empty() ? "" : ", ") + ("at least " + numberText(*test.atLeast));
    if (test.atMost)
        text += (text.empty() ? "" : ", ") + ("at most " + numberText(*test.atMost));
    return text.empty() ? "any" : text;
}

Examiner::Examiner(const Examined &examined)
    : examined_(examined), graph_(examined.design, examined.words.catalog()),
      evaluator_(graph_, examined.words.rules().data().entry, examined.words.rules().data().model)
{
}

std::string Examiner::named(const Id &component) const
{
    const Component *record = examined_.design.component(component);
    return "'" + (record && !record->name.empty() ? record->name : component) + "'";
}

std::vector<Id> Examiner::taken(const check::SelectorPtr &selector)
{
    std::vector<Id> ids;
    for (const int node : evaluator_.nodesOf(selector, {}))
        ids.push_back(graph_.component(node).id);
    return ids;
}

Reading Examiner::read(const Measure &measure)
{
    return std::visit([this](const auto &form) { return read(form); }, measure.form);
}

/// The way by which a path condition holds: it is the witness against its opposite.
std::vector<Id> Examiner::wayOf(const check::PathTest &test)
{
    check::PathTest opposite = test;
    opposite.mode = check::PathTest::Mode::noPath;
    // Kept: the evaluator remembers searches by the address of their route.
    opposites_.push_back(std::make_shared<const check::Condition>(check::Condition{std::move(opposite)}));
    std::vector<Id> way;
    for (const int node : evaluator_.evaluate(*opposites_.back(), {}).evidence.path)
        way.push_back(graph_.component(node).id);
    return way;
}

/// The components by which a condition holds: those that exist, and those that every path passes.
void Examiner::witnesses(const check::Condition &condition, Evidence &evidence)
{
    const auto add = [&](const check::SelectorPtr &selector) {
        if (selector && !selector->usesSubject)
            join(evidence, {taken(selector), {}, {}, {}});
    };
    if (const auto *all = std::get_if<check::AllOf>(&condition.form))
        for (const check::ConditionPtr &part : all->parts)
            witnesses(*part, evidence);
    if (const auto *any = std::get_if<check::AnyOf>(&condition.form))
        for (const check::ConditionPtr &part : any->parts)
            if (evaluator_.evaluate(*part, {}).truth >= check::Truth::assumed)
                witnesses(*part, evidence);
    if (const auto *exists = std::get_if<check::Exists>(&condition.form))
        add(exists->selector);
    if (const auto *path = std::get_if<check::PathTest>(&condition.form)) {
        if (path->mode == check::PathTest::Mode::onEveryPath)
            add(path->route.avoiding);
        if (path->mode == check::PathTest::Mode::path)
            join(evidence, {{}, wayOf(*path), {}, {}});
    }
}

Reading Examiner::read(const ConditionMeasure &measure)
{
    const check::Outcome outcome = evaluator_.evaluate(*measure.condition, {});
    Evidence evidence;
    for (const int node : outcome.evidence.path)
        evidence.path.push_back(graph_.component(node).id);
    for (const int node : outcome.evidence.related)
        evidence.components.push_back(graph_.component(node).id);
    if (outcome.truth >= check::Truth::assumed) {
        witnesses(*measure.condition, evidence);
        for (const PropertyRef &ref : outcome.evidence.assumed)
            evidence.says.push_back(ref.property + " of " + named(ref.record) + " is a default");
        return met(std::move(evidence));
    }
    std::string why;
    for (const PropertyRef &ref : outcome.evidence.asks)
        why += (why.empty() ? "not stated: " : ", ") + ref.property + " of " + named(ref.record);
    if (evidence.path.size() > 1)
        why = "the path from " + named(evidence.path.front()) + " to " + named(evidence.path.back()) +
              " goes round it";
    return missed(why.empty() ? "not found on the board" : why, std::move(evidence));
}

Reading Examiner::read(const PartMeasure &measure)
{
    // The scenario may say in its own words what plays the part.
    const auto own = std::find_if(examined_.scenario.parts.begin(), examined_.scenario.parts.end(),
                                  [&](const RequiredPart &part) { return part.id == measure.part; });
    const bool listed = own != examined_.scenario.parts.end();
    const std::vector<Id> players = taken(listed ? own->component : measure.component);
    if (players.empty())
        return missed("nothing on the board is the " + (listed ? own->title : measure.title));
    return met({players, {}, {}, {}});
}

std::vector<const RequiredPart *> Examiner::missingParts()
{
    std::vector<const RequiredPart *> missing;
    for (const RequiredPart &part : examined_.scenario.parts)
        if (taken(part.component).empty())
            missing.push_back(&part);
    return missing;
}

Reading Examiner::read(const PartsMeasure &)
{
    const std::size_t count = examined_.scenario.parts.size();
    if (count == 0)
        return notComputed("the scenario requires no parts");
    const auto missing = missingParts();
    std::string why;
    for (const RequiredPart *part : missing)
        why += (why.empty() ? "missing: " : ", ") + part->title;
    Evidence evidence;
    evidence.says.push_back(std::to_string(count - missing.size()) + " of " + std::to_string(count) +
                            " required parts are on the board");
    return share(static_cast<double>(count - missing.size()) / static_cast<double>(count), why,
                 std::move(evidence));
}

Reading Examiner::read(const RulesMeasure &measure)
{
    if (examined_.report.phase == Phase::sketch)
        return missed("no caller reaches a model yet, so the rules do not run");
    for (const Finding &finding : examined_.report.findings)
        if (isOpen(finding) &&
            std::find(measure.rules.begin(), measure.rules.end(), finding.rule) != measure.rules.end())
            return missed(finding.message, {finding.anchor, finding.path, {finding.rule}, {}});
    Evidence evidence;
    for (const std::string &rule : measure.rules)
        evidence.says.push_back("no open finding of " + rule);
    return met(std::move(evidence));
}

Reading Examiner::read(const FindingsMeasure &measure)
{
    if (examined_.report.phase == Phase::sketch)
        return missed("no caller reaches a model yet, so the rules do not run");
    Evidence evidence;
    std::string why;
    int open = 0;
    for (const Finding &finding : examined_.report.findings)
        if (isOpen(finding) && finding.shown() && finding.level == measure.level) {
            ++open;
            why += (why.empty() ? "" : " ") + finding.message; // each is a sentence
            join(evidence, {finding.anchor, finding.path, {}, {}});
        }
    if (open == 0)
        evidence.says.push_back("no open " + std::string(levelName(measure.level)));
    return share(1.0 - static_cast<double>(open) / measure.most, why, std::move(evidence));
}

Reading Examiner::read(const TargetMeasure &measure)
{
    const auto &targets = examined_.design.brief().profile.targets;
    const auto it = targets.find(measure.key);
    if (it == targets.end())
        return missed("the target " + measure.key + " is not given");
    const std::string says = measure.key + " is " + numberText(it->second);
    if (!fits(measure.test, it->second))
        return missed(says + ", wanted is " + wanted(measure.test), {{}, {}, {says}, {}});
    return met({{}, {}, {says}, {}});
}

Reading Examiner::read(const StatedMeasure &measure)
{
    for (const auto &[where, text] : texts())
        for (const StatedNumber &number : statedNumbers(text))
            if ((measure.unit.empty() || number.unit == measure.unit) && fits(measure.test, number.value))
                return met({{}, {}, {where + " says " + number.text}, {}});
    return missed("no note says a number " + wanted(measure.test) +
                  (measure.unit.empty() ? std::string() : " in " + measure.unit));
}

/// A promise of the candidate that is weaker than the scenario's does not help.
Result<NumberTest> Examiner::boundsOf(const BudgetMeasure &measure) const
{
    NumberTest test = measure.test;
    const auto &promised = examined_.design.brief().profile.targets;
    const auto &asked = examined_.scenario.profile.targets;
    const auto bound = [&](const std::string &key, std::optional<double> &limit, auto stricter) {
        const auto own = promised.find(key);
        if (own == promised.end())
            return false;
        const auto theirs = asked.find(key);
        limit = theirs == asked.end() ? own->second : stricter(own->second, theirs->second);
        return true;
    };
    const auto least = [](double a, double b) { return std::min(a, b); };
    const auto most = [](double a, double b) { return std::max(a, b); };
    if (!measure.atMostTarget.empty() && !bound(measure.atMostTarget, test.atMost, least))
        return problem("the target " + measure.atMostTarget + " is not given", {}, {});
    if (!measure.atLeastTarget.empty() && !bound(measure.atLeastTarget, test.atLeast, most))
        return problem("the target " + measure.atLeastTarget + " is not given", {}, {});
    return test;
}

Reading Examiner::read(const BudgetMeasure &measure)
{
    if (!examined_.figures)
        return notComputed("the budgets are not computed here");
    const auto figure = examined_.figures->values.find(measure.figure);
    if (figure == examined_.figures->values.end()) {
        const auto why = examined_.figures->missing.find(measure.figure);
        return missed(measure.figure + " cannot be computed" +
                      (why == examined_.figures->missing.end() ? std::string() : ": " + why->second));
    }
    const auto test = boundsOf(measure);
    if (!test)
        return missed(test.error().what);
    const auto &[value, margin, made] = figure->second;
    const std::string says = measure.figure + " is " + numberText(value);
    if (fits(*test, value, margin))
        return met({made, {}, {says + ", " + wanted(*test)}, {}});
    std::string most;
    for (const Id &id : made)
        most += (most.empty() ? "; most of it comes from " : ", ") + named(id);
    return missed(says + ", wanted is " + wanted(*test) + most, {made, {}, {says}, {}});
}

Reading Examiner::read(const ZoneMeasure &measure)
{
    for (const auto &[id, zone] : examined_.design.zones())
        if (zone->kind == measure.kind)
            return met({{}, {}, {"zone '" + (zone->name.empty() ? id : zone->name) + "'"}, {}});
    return missed("no " + measure.kind + " zone is drawn");
}

Reading Examiner::read(const StatedPropertiesMeasure &measure)
{
    if (!examined_.scenario.hardest.component)
        return notComputed("the scenario names no hardest component");
    const std::vector<Id> ids = taken(examined_.scenario.hardest.component);
    if (ids.empty())
        return missed("the hardest component is not on the board: " + examined_.scenario.hardest.text);
    std::size_t most = 0;
    for (const Id &id : ids)
        most = std::max(most, examined_.design.component(id)->props.size());
    return share(static_cast<double>(most) / measure.enough, "state more properties of " + named(ids.front()),
                 {ids, {}, {std::to_string(most) + " properties stated"}, {}});
}

Reading Examiner::read(const AllMeasures &measure)
{
    Reading result = met();
    bool open = false;
    for (const MeasurePtr &part : measure.parts) {
        const Reading reading = read(*part);
        if (!reading.value) {
            result.why = open ? result.why : reading.why;
            open = true;
        } else if (*reading.value < *result.value) {
            result.value = reading.value;
            if (!open)
                result.why = reading.why;
        }
        join(result.evidence, reading.evidence);
    }
    // What is known to be missed stays missed, whatever the rest would give.
    if (open && *result.value > 0)
        result.value.reset();
    return result;
}

Reading Examiner::read(const AnyMeasure &measure)
{
    Reading best = missed({});
    std::string open;
    for (const MeasurePtr &part : measure.parts) {
        Reading reading = read(*part);
        if (!reading.value)
            open = reading.why;
        else if (*reading.value > *best.value || best.why.empty())
            best = std::move(reading);
        else if (*reading.value == *best.value)
            best.why += "; " + reading.why; // neither way is nearer
        if (best.met())
            return best;
    }
    return open.empty() ? best : notComputed(open);
}

Reading Examiner::read(const NotMeasure &measure)
{
    Reading reading = read(*measure.part);
    if (reading.value)
        reading.value = 1 - *reading.value;
    if (reading.value && *reading.value >= 1)
        reading.why.clear();
    return reading;
}

} // namespace plumbline::practice
