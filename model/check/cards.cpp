#include "check/cards.h"

#include <algorithm>

namespace plumbline::check
{

namespace
{

bool overlap(const std::vector<Id> &a, const std::vector<Id> &b)
{
    return std::any_of(a.begin(), a.end(), [&b](const Id &id) { return std::find(b.begin(), b.end(), id) != b.end(); });
}

bool matches(const std::string &pattern, const Finding &finding)
{
    if (pattern.ends_with('*'))
        return finding.rule.starts_with(pattern.substr(0, pattern.size() - 1));
    return pattern == finding.rule || pattern == finding.rule + ":" + finding.variant;
}

bool matchesAny(const std::vector<std::string> &patterns, const Finding &finding)
{
    return std::any_of(patterns.begin(), patterns.end(),
                       [&finding](const std::string &pattern) { return matches(pattern, finding); });
}

bool within(CardScope scope, const Finding &root, const Finding &other)
{
    switch (scope) {
    case CardScope::board:
        return true;
    case CardScope::anchor:
        return overlap(root.anchor, other.anchor);
    case CardScope::model:
        return overlap(root.anchor, other.anchor) || overlap(root.anchor, other.related) || overlap(root.anchor, other.path);
    case CardScope::path:
        return overlap(root.pathConnections, other.pathConnections) || overlap(root.anchor, other.anchor);
    }
    return false;
}

/// May stand for others: somebody has to act on it.
bool open(const Finding &finding)
{
    return finding.verdict == Verdict::violated && finding.hiddenBy.empty();
}

/// Nothing is hidden behind something less severe. A question counts as less than any violation of its level.
bool covers(const Finding &root, const Finding &other)
{
    return root.level <= other.level;
}

void hide(const Finding &root, Finding &other)
{
    other.hiddenBy = root.rule;
    other.card = root.card;
}

} // namespace

void dealCards(std::vector<Finding> &findings, const RuleBook::Data &data)
{
    const auto hideable = [](const Finding &finding) {
        return finding.hiddenBy.empty() && (finding.verdict == Verdict::violated || finding.verdict == Verdict::question);
    };
    for (const HideRow &row : data.hide)
        for (const Finding &root : findings) {
            if (root.rule != row.open || !open(root))
                continue;
            for (Finding &other : findings)
                if (other.rule != root.rule && hideable(other) && matchesAny(row.rules, other) && covers(root, other) &&
                    within(row.scope, root, other))
                    hide(root, other);
        }
    for (const ShareRow &row : data.share) {
        std::vector<Finding *> sharing;
        for (Finding &finding : findings)
            if (open(finding) && matchesAny(row.rules, finding))
                sharing.push_back(&finding);
        const auto rank = [&row](const Finding *f) {
            return std::pair(f->level, std::find(row.rules.begin(), row.rules.end(), f->rule) - row.rules.begin());
        };
        std::stable_sort(sharing.begin(), sharing.end(),
                         [&rank](const Finding *a, const Finding *b) { return rank(a) < rank(b); });
        for (std::size_t i = 0; i < sharing.size(); ++i)
            for (std::size_t j = i + 1; j < sharing.size(); ++j)
                if (sharing[i]->hiddenBy.empty() && sharing[j]->hiddenBy.empty() && sharing[i]->rule != sharing[j]->rule &&
                    within(row.scope, *sharing[i], *sharing[j]))
                    hide(*sharing[i], *sharing[j]);
    }
}

} // namespace plumbline::check
