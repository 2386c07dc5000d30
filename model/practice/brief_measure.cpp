#include "practice/examiner.h"
#include "practice/lower_case.h"
#include "practice/stated_numbers.h"

#include <algorithm>
#include <cmath>

namespace plumbline::practice
{

namespace
{

constexpr std::size_t wordsOfAReason = 8;
constexpr double extrasForNothing = 4;

std::size_t wordCount(const std::string &text)
{
    std::size_t words = 0;
    bool inWord = false;
    for (const char c : text) {
        const bool space = c == ' ' || c == '\n' || c == '\t';
        words += !space && !inWord ? 1u : 0u;
        inWord = !space;
    }
    return words;
}

/// The words by which a text names a shape.
const std::vector<std::string> &namesOf(const std::string &shape)
{
    static const std::map<std::string, std::vector<std::string>> names{
        {"simple-rag", {"simple rag", "simple-rag", "plain rag"}},
        {"agentic-rag", {"agentic", "agent"}},
        {"fine-tuned", {"fine-tun", "finetun", "fine tun"}},
        {"hybrid", {"hybrid"}}};
    static const std::vector<std::string> none;
    const auto it = names.find(shape);
    return it == names.end() ? none : it->second;
}

/// The targets that answer an axis in numbers.
const std::vector<std::string> &targetsOf(Axis axis)
{
    static const std::array<std::vector<std::string>, allAxes.size()> keys{
        {{"p95-ms", "ttft-p95-ms"},
         {"peak-rps", "requests-per-month", "users", "documents", "context-tokens", "tokens-per-request"},
         {"staleness-min"},
         {},
         {"availability-pct"},
         {}}};
    return keys[static_cast<std::size_t>(axis)];
}

} // namespace

bool Examiner::axisHasNumber(Axis axis) const
{
    const Profile &profile = examined_.design.brief().profile;
    const auto note = profile.notes.find(std::string(axisKey(axis)));
    if (note != profile.notes.end() && saysNumber(note->second))
        return true;
    // What the prompt gave already is no answer of the candidate.
    const Profile given = visibleProfile(examined_.scenario);
    for (const std::string &key : targetsOf(axis))
        if (profile.targets.contains(key) && !given.targets.contains(key))
            return true;
    if (axis == Axis::personalisation)
        return profile.multiTenant && !given.multiTenant;
    return axis == Axis::compliance && (profile.regimes != given.regimes || profile.regions != given.regions);
}

Reading Examiner::axes(BriefAspect aspect)
{
    const Profile &profile = examined_.design.brief().profile;
    const Profile given = visibleProfile(examined_.scenario);
    const auto counts = [&](Axis axis) {
        if (!profile.axis(axis))
            return false;
        if (aspect == BriefAspect::axesNear)
            return std::abs(*profile.axis(axis) - *examined_.scenario.profile.axis(axis)) <= 1;
        if (aspect == BriefAspect::axesNumbered)
            return axisHasNumber(axis);
        const auto note = profile.notes.find(std::string(axisKey(axis)));
        return given.axis(axis) != profile.axis(axis) ||
               (note != profile.notes.end() && !note->second.empty());
    };
    std::string missing;
    double count = 0;
    for (const Axis axis : allAxes) {
        if (counts(axis))
            ++count;
        else
            missing += (missing.empty() ? "" : ", ") + std::string(axisKey(axis));
    }
    const std::string what = aspect == BriefAspect::axesNear       ? "not near what the scenario knows: "
                             : aspect == BriefAspect::axesNumbered ? "without a number or 'n/a because': "
                                                                   : "not answered: ";
    Evidence evidence;
    evidence.says.push_back(numberText(count) + " of 6 axes");
    return share(count / static_cast<double>(allAxes.size()), what + missing, std::move(evidence));
}

/// The reason in the file, and those of the commitments.
std::string Examiner::shapeText() const
{
    std::string text = examined_.design.brief().shapeReason;
    if (examined_.attempt)
        for (const Event &event : examined_.attempt->events)
            if (event.kind == EventKind::committed)
                text += " " + event.text;
    return text;
}

Reading Examiner::shapeReason(BriefAspect aspect)
{
    const std::string &shape = examined_.design.brief().shape;
    const std::string text = shapeText();
    if (shape.empty())
        return missed("no shape is chosen");
    if (aspect == BriefAspect::shapeFits) {
        if (examined_.scenario.accepts(shape))
            return met({{}, {}, {"the shape is " + shape}, {}});
        const auto loses = examined_.scenario.answer.loses.find(shape);
        return missed(loses == examined_.scenario.answer.loses.end() ? "the shape is " + shape
                                                                     : shape + " loses: " + loses->second);
    }
    if (aspect == BriefAspect::shapeReasoned)
        return wordCount(text) >= wordsOfAReason ? met({{}, {}, {"the reason: " + text}, {}})
                                                 : missed("the choice of the shape has no written reason");
    std::string unnamed;
    double named = 0;
    double others = 0;
    const std::string small = lower(text);
    for (const std::string_view other : shapes) {
        if (other == shape || other == "none")
            continue;
        ++others;
        const auto &names = namesOf(std::string(other));
        if (std::any_of(names.begin(), names.end(),
                        [&](const std::string &name) { return small.find(name) != std::string::npos; }))
            ++named;
        else
            unnamed += (unnamed.empty() ? "" : ", ") + std::string(other);
    }
    return share(named / others, "the reason does not say why these lose: " + unnamed,
                 {{}, {}, {numberText(named) + " of " + numberText(others) + " other shapes are named"}, {}});
}

Reading Examiner::read(const BriefMeasure &measure)
{
    switch (measure.aspect) {
    case BriefAspect::axesAnswered:
    case BriefAspect::axesNumbered:
    case BriefAspect::axesNear:
        return axes(measure.aspect);
    case BriefAspect::shapeFits:
    case BriefAspect::shapeReasoned:
    case BriefAspect::rejectsOthers:
        return shapeReason(measure.aspect);
    case BriefAspect::nothingExtra:
        break;
    }
    if (examined_.design.components().empty())
        return missed("the board is empty");
    Evidence evidence;
    std::string why;
    for (const Extra &extra : extras()) {
        evidence.components.push_back(extra.component);
        why += (why.empty() ? "nothing justifies " : ", ") + named(extra.component);
    }
    const double count = static_cast<double>(evidence.components.size());
    return share(1 - count / extrasForNothing, why, std::move(evidence));
}

std::vector<std::pair<std::string, std::string>> Examiner::texts() const
{
    std::vector<std::pair<std::string, std::string>> all;
    const Brief &brief = examined_.design.brief();
    for (const auto &[id, note] : examined_.design.notes())
        if (note->text != examined_.scenario.prompt)
            all.emplace_back("the note " + id, note->text);
    for (const auto &[axis, text] : brief.profile.notes)
        all.emplace_back("the answer on " + axis, text);
    if (!brief.shapeReason.empty())
        all.emplace_back("the reason for the shape", brief.shapeReason);
    for (const auto &[id, component] : examined_.design.components())
        for (const char *key : {"notes", "slo"})
            if (const auto it = component->props.find(key);
                it != component->props.end() && it->second.is_string())
                all.emplace_back(key + (" of " + named(id)), it->second.get<std::string>());
    if (examined_.attempt)
        for (const Event &event : examined_.attempt->events)
            if (event.kind == EventKind::noted || event.kind == EventKind::closed ||
                event.kind == EventKind::committed)
                all.emplace_back("a note of the session", event.text);
    return all;
}

std::vector<Extra> Examiner::extras()
{
    std::set<Id> justified;
    std::set<std::size_t>
        kinds; // that a part is played by; whether they are set up for it is another question
    for (const RequiredPart &part : examined_.scenario.parts) {
        for (const Id &id : taken(part.component))
            justified.insert(id);
        for (std::size_t kind = 0; kind < part.component->kinds.size(); ++kind)
            if (part.component->kinds[kind])
                kinds.insert(kind);
    }
    const auto listed = [](const std::vector<std::string> &list, const std::string &id) {
        return std::find(list.begin(), list.end(), id) != list.end();
    };
    std::vector<Extra> extras;
    for (const auto &[id, component] : examined_.design.components()) {
        const ComponentKind *kind = examined_.words.catalog().component(component->kind);
        const std::size_t index =
            kind ? static_cast<std::size_t>(kind - examined_.words.catalog().components().data()) : 0;
        const auto reason = component->props.find("notes");
        const bool reasoned = reason != component->props.end() && reason->second.is_string() &&
                              wordCount(reason->second.get<std::string>()) >= 3;
        if (justified.contains(id) || (kind && kinds.contains(index)) || reasoned ||
            listed(examined_.words.rubric().supporting, component->kind) ||
            listed(examined_.scenario.fits, component->kind))
            continue;
        extras.push_back({id, "no part of the scenario needs " +
                                  withArticle(kind ? kind->title : component->kind) +
                                  "; its notes give no reason either"});
    }
    return extras;
}

} // namespace plumbline::practice
