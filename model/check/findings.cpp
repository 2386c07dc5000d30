#include "check/findings.h"

#include "check/enumeration.h"
#include "check/outcomes.h"

#include <cstdint>

namespace plumbline::check
{

namespace
{

constexpr std::size_t namesShown = 3;

std::string quoted(const std::string &name)
{
    return "'" + name + "'";
}

/// Names a few and counts the rest.
template <class Item, class WordOf>
std::string joinedBriefly(const std::vector<Item> &items, const WordOf &wordOf)
{
    const std::size_t named = items.size() > namesShown + 1 ? namesShown : items.size();
    std::vector<std::string> words;
    for (std::size_t i = 0; i < named; ++i)
        words.push_back(wordOf(items[i]));
    if (named < items.size())
        words.push_back(std::to_string(items.size() - named) + " more");
    return enumerated(words);
}

/// `valueOf` is asked only when the key is there.
template <class ValueOf> void replaceAll(std::string &text, const std::string &key, const ValueOf &valueOf)
{
    std::size_t i = text.find(key);
    if (i == std::string::npos)
        return;
    const std::string value = valueOf();
    for (; i != std::string::npos; i = text.find(key, i + value.size()))
        text.replace(i, key.size(), value);
}

bool isStrict(const Profile &profile)
{
    return profile.axisOrNeutral(Axis::consequence) >= 4 || profile.axisOrNeutral(Axis::compliance) >= 4;
}

/// All three must have been answered: an unanswered axis reads neutral, which is not a prototype.
bool isPrototype(const Profile &profile)
{
    return profile.axisOrNeutral(Axis::consequence) == 1 && profile.axisOrNeutral(Axis::scale) == 1 &&
           profile.axisOrNeutral(Axis::compliance) == 1;
}

} // namespace

std::string fingerprintOf(const std::string &rule, const std::string &variant, const std::vector<Id> &anchor)
{
    std::uint64_t hash = 14695981039346656037ull;
    const auto add = [&hash](const std::string &text) {
        for (const char c : text + '\n')
            hash = (hash ^ static_cast<unsigned char>(c)) * 1099511628211ull;
    };
    add(rule);
    add(variant);
    if (anchor.empty())
        add("board");
    for (const Id &id : anchor)
        add(id);
    std::string digits(16, '0');
    for (std::size_t i = digits.size(); i-- > 0; hash >>= 4)
        digits[i] = "0123456789abcdef"[hash & 15];
    return digits;
}

std::pair<Level, std::vector<std::string>> FindingWriter::levelAt(Subject subject)
{
    const Profile &profile = evaluator_.graph().design().brief().profile;
    std::optional<Level> level;
    std::vector<std::string> reasons;
    for (const auto *steps : {&rule_.raise, &rule_.lower}) {
        for (const LevelStep &step : *steps) {
            if (evaluator_.evaluate(*step.when, subject).truth < Truth::assumed)
                continue;
            if (level && step.level > *level)
                continue;
            if (level && step.level < *level)
                reasons.clear();
            level = step.level;
            reasons.push_back(step.because);
        }
        if (level)
            break;
    }
    Level result = level.value_or(rule_.level);
    if (isPrototype(profile) && result == Level::warning && !rule_.safety) {
        result = Level::advice;
        reasons.push_back("The profile is a prototype's: consequence, scale and compliance are all 1.");
    }
    return {result, reasons};
}

std::string nameOf(const Design &design, const Id &id)
{
    if (const Component *component = design.component(id))
        return quoted(component->name);
    if (const Connection *connection = design.connection(id)) {
        const Component *from = design.component(connection->from);
        const Component *to = design.component(connection->to);
        return quoted(from->name + " \u2192 " + to->name);
    }
    return quoted(id);
}

std::string withNames(std::string text, const Design &design, const Catalog &catalog, const Finding &finding)
{
    const auto nameIn = [&design](const Id &id) { return nameOf(design, id); };
    const auto titleIn = [&catalog](const std::string &value) {
        const ComponentKind *kind = catalog.component(value);
        return kind ? kind->title : value;
    };
    replaceAll(text, "{subject}", [&] { return joinedBriefly(finding.anchor, nameIn); });
    replaceAll(text, "{related}", [&] { return joinedBriefly(finding.related, nameIn); });
    replaceAll(text, "{missing}", [&] {
        std::vector<std::string> missing;
        std::ranges::transform(finding.missing, std::back_inserter(missing), titleIn);
        return enumerated(missing);
    });
    if (finding.path.empty())
        return text;
    const auto &path = finding.path;
    const std::size_t second = std::min<std::size_t>(1, path.size() - 1);
    replaceAll(text, "{start}", [&] { return nameOf(design, path.front()); });
    replaceAll(text, "{after-start}", [&] { return nameOf(design, path[second]); });
    replaceAll(text, "{before-end}", [&] { return nameOf(design, path[path.size() - 1 - second]); });
    replaceAll(text, "{end}", [&] { return nameOf(design, path.back()); });
    return text;
}

std::string FindingWriter::asked(const std::vector<PropertyRef> &refs) const
{
    const Design &design = evaluator_.graph().design();
    const Catalog &catalog = evaluator_.graph().catalog();
    return joinedBriefly(refs, [&](const PropertyRef &ref) {
        const Component *component = design.component(ref.record);
        const Connection *connection = design.connection(ref.record);
        const Property *property = nullptr;
        if (component)
            property = catalog.component(component->kind)->property(ref.property);
        else if (connection)
            property = catalog.connection(connection->kind.empty() ? "request" : connection->kind)
                           ->property(ref.property);
        return "'" + (property ? property->title : ref.property) + "' of " + nameOf(design, ref.record);
    });
}

std::string FindingWriter::filled(const std::string &text, const Finding &finding, std::size_t count) const
{
    std::string result = withNames(text, evaluator_.graph().design(), evaluator_.graph().catalog(), finding);
    replaceAll(result, "{asks}", [&] { return asked(finding.asks); });
    replaceAll(result, "{count}", [count] { return std::to_string(count); });
    for (Axis axis : allAxes)
        replaceAll(result, "{axis:" + std::string(axisKey(axis)) + "}", [&] {
            return std::to_string(evaluator_.graph().design().brief().profile.axisOrNeutral(axis));
        });
    return result;
}

std::vector<Id> FindingWriter::anchorOf(const Check &check, const std::vector<SubjectOutcome> &group)
{
    const Graph &graph = evaluator_.graph();
    std::vector<Id> anchor;
    if (check.anchor) {
        // A node that holds the subject of an edge check is found through the subject itself.
        for (const SubjectOutcome &entry : group)
            for (int node : evaluator_.nodesOf(check.anchor, entry.subject))
                anchor.push_back(graph.component(node).id);
    } else {
        for (const SubjectOutcome &entry : group) {
            if (entry.subject.node >= 0)
                anchor.push_back(graph.component(entry.subject.node).id);
            if (entry.subject.edge >= 0) {
                anchor.push_back(graph.edge(entry.subject.edge).connection->from);
                anchor.push_back(graph.edge(entry.subject.edge).connection->to);
            }
        }
    }
    std::sort(anchor.begin(), anchor.end());
    anchor.erase(std::unique(anchor.begin(), anchor.end()), anchor.end());
    return anchor;
}

Finding FindingWriter::write(const Check &check, Truth truth, const std::vector<SubjectOutcome> &group)
{
    const Graph &graph = evaluator_.graph();
    Finding finding;
    finding.rule = text_.id;
    finding.ruleVersion = text_.version;
    finding.variant = check.id;
    finding.concern = text_.concern;
    finding.title = text_.title;
    finding.verdict = truth == Truth::violated   ? Verdict::violated
                      : truth == Truth::question ? Verdict::question
                                                 : Verdict::assumed;
    finding.anchor = anchorOf(check, group);
    finding.fingerprint = fingerprintOf(finding.rule, finding.variant, finding.anchor);
    finding.card = finding.rule + ":";
    for (const Id &id : finding.anchor)
        finding.card += (finding.card.back() == ':' ? "" : ",") + id;

    Evidence evidence;
    mergeAll(evidence, group,
             [](const SubjectOutcome &entry) -> const Evidence & { return entry.outcome.evidence; });
    const Level level = std::ranges::min(group, {}, &SubjectOutcome::level).level;
    for (const SubjectOutcome &entry : group)
        if (entry.level == level)
            appendNew(finding.reasons, entry.reasons);
    // A finding about one connection has that connection as its path, unless a longer one proves it.
    if (check.grouping == Grouping::each && evidence.path.empty() && group.front().subject.edge >= 0) {
        const Edge &edge = graph.edge(group.front().subject.edge);
        evidence.path = {edge.from, edge.to};
        evidence.pathEdges = {group.front().subject.edge};
    }
    for (int node : evidence.path)
        finding.path.push_back(graph.component(node).id);
    for (int edge : evidence.pathEdges)
        finding.pathConnections.push_back(graph.edge(edge).connection->id);
    std::vector<Id> related;
    for (int node : evidence.related)
        related.push_back(graph.component(node).id);
    if (check.related)
        for (const SubjectOutcome &entry : group)
            for (int node : evaluator_.nodesOf(check.related, entry.subject))
                related.push_back(graph.component(node).id);
    if (!finding.path.empty() && !listed(finding.anchor, finding.path.back()))
        related.push_back(finding.path.back());
    std::erase_if(related,
                  [&finding](const Id &id) { return std::ranges::binary_search(finding.anchor, id); });
    removeRepeats(related);
    finding.related = std::move(related);
    finding.missing = evidence.missing;
    finding.terms = evidence.terms;
    finding.asks = truth == Truth::assumed ? evidence.assumed : evidence.asks;

    const std::size_t count = group.size();
    if (truth == Truth::violated) {
        finding.level = level;
        finding.message = filled(check.message, finding, count);
    } else if (truth == Truth::question) {
        const bool weighs = level == Level::blocker && isStrict(graph.design().brief().profile);
        finding.level = !weighs ? Level::advice : check.graveQuestion ? level : Level::warning;
        const std::string text = check.question.empty() ? "Not stated: {asks}." : check.question;
        finding.message = filled(text, finding, count);
    } else {
        finding.level = Level::advice;
        finding.message = filled("Holds if the default is right: {asks}.", finding, count);
    }
    for (std::string &reason : finding.reasons)
        reason = filled(reason, finding, count);
    return finding;
}

} // namespace plumbline::check
