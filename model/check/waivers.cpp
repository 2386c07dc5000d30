#include "check/waivers.h"

#include <algorithm>
#include <array>
#include <cmath>

namespace plumbline
{

namespace
{

/// Numbers that differ by less come from rounding.
constexpr double sameNumber = 1.001;

/// Of a numeric finding the last two terms are the number and its limit.
double offBy(const std::vector<Term> &terms)
{
    if (terms.size() < 2)
        return 0;
    const double number = std::abs(terms[terms.size() - 2].value);
    const double limit = std::abs(terms.back().value);
    return number > 0 && limit > 0 ? std::max(number / limit, limit / number) : 0;
}

Id keyOf(const Finding &finding)
{
    Waiver key;
    key.rule = finding.rule;
    key.anchor = finding.anchor;
    return key.key();
}

bool reaches(const std::vector<Id> &more, const std::vector<Id> &sortedFewer)
{
    return std::ranges::any_of(
        more, [&sortedFewer](const Id &id) { return !std::ranges::binary_search(sortedFewer, id); });
}

/// What is worse than it was; empty for nothing.
std::string whatIsWorse(const WaivedEvidence &now, const std::vector<WaivedEvidence> &given)
{
    if (given.empty())
        return {};
    const auto then = std::ranges::find(given, now.check, &WaivedEvidence::check);
    if (then == given.end())
        return "It was accepted for something else that this rule checks.";
    static constexpr std::array<std::string_view, 3> gravest{"blocker", "warning", "advice"};
    if (std::ranges::find(gravest, now.level) < std::ranges::find(gravest, then->level))
        return "It was accepted as " + then->level + " and is " + now.level + " now.";
    if (now.ruleVersion > then->ruleVersion)
        return "The rule asks for more since it was accepted.";
    if (reaches(now.related, then->related))
        return "It is about more components than when it was accepted.";
    if (now.offBy > then->offBy * sameNumber)
        return "The number is further off its limit than when it was accepted.";
    return {};
}

std::string whyIdle(const Waiver &waiver, const Design &design, const RuleBook &rules)
{
    if (!rules.rule(waiver.rule))
        return "There is no rule of this name.";
    for (const Id &id : waiver.anchor)
        if (!design.component(id))
            return "A component that it was given for is not on the board any more.";
    return {};
}

} // namespace

WaivedEvidence evidenceOf(const Finding &finding)
{
    WaivedEvidence evidence;
    evidence.check = finding.variant;
    evidence.ruleVersion = finding.ruleVersion;
    evidence.level = levelName(finding.level);
    evidence.related = finding.related;
    evidence.offBy = offBy(finding.terms);
    std::ranges::sort(evidence.related);
    return evidence;
}

std::string whyNotCovered(const Finding &finding, const Waiver &waiver, const std::string &today)
{
    if (waiver.reason.find_first_not_of(" \t\n") == std::string::npos)
        return "It gives no reason.";
    if (!waiver.on.empty() && !today.empty() && waiver.on > today)
        return "It is dated " + waiver.on + ", a day to come.";
    if (!waiver.expires.empty() && !today.empty() && waiver.expires < today)
        return "It was accepted until " + waiver.expires + ".";
    if (finding.level == Level::blocker && waiver.expires.empty())
        return "A blocker is accepted for a time only, and this has no end.";
    return whatIsWorse(evidenceOf(finding), waiver.evidence);
}

namespace check
{

void applyWaiver(Finding &finding, const Design &design, const std::string &today)
{
    if (finding.verdict != Verdict::violated || design.waivers().empty())
        return;
    const auto it = design.waivers().find(keyOf(finding));
    if (it == design.waivers().end())
        return;
    std::string why = whyNotCovered(finding, *it->second, today);
    if (why.empty()) {
        finding.verdict = Verdict::waived;
        finding.waiver = *it->second;
    } else {
        finding.lapsed = LapsedWaiver{*it->second, std::move(why)};
    }
}

std::vector<IdleWaiver> idleWaivers(const Design &design, const RuleBook &rules,
                                    const std::vector<Finding> &findings)
{
    std::set<Id> used;
    for (const Finding &finding : findings)
        if (finding.waiver || finding.lapsed)
            used.insert(keyOf(finding));
    std::vector<IdleWaiver> idle;
    for (const auto &[key, waiver] : design.waivers()) {
        if (used.contains(key))
            continue;
        std::string why = whyIdle(*waiver, design, rules);
        const bool orphaned = !why.empty();
        idle.push_back({*waiver, orphaned, orphaned ? std::move(why) : "Nothing is found there now."});
    }
    return idle;
}

} // namespace check

} // namespace plumbline
