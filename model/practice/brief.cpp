#include "practice/scenario.h"

#include <algorithm>

namespace plumbline::practice
{

namespace
{

/// Calls `visit(name, inPart, inWhole)` for every answer that `part` gives; `inWhole` says whether `whole`
/// gives the same.
template <class Visit> void eachAnswer(const Profile &part, const Profile &whole, const Visit &visit)
{
    for (const Axis axis : allAxes)
        if (part.axis(axis))
            visit(std::string(axisKey(axis)), part.axis(axis) == whole.axis(axis));
    for (const auto &[key, value] : part.targets) {
        const auto it = whole.targets.find(key);
        visit("targets." + key, it != whole.targets.end() && it->second == value);
    }
    for (const auto &[key, value] : part.task.items())
        visit("task." + key, whole.task.contains(key) && whole.task[key] == value);
    if (part.multiTenant)
        visit("multi-tenant", part.multiTenant == whole.multiTenant);
    if (!part.regimes.empty())
        visit("regimes", part.regimes == whole.regimes);
    if (!part.regions.empty())
        visit("regions", part.regions == whole.regions);
}

void removeStated(Profile &profile, const Profile &part)
{
    for (const Axis axis : allAxes)
        if (part.axis(axis)) {
            profile.axis(axis).reset();
            profile.notes.erase(std::string(axisKey(axis)));
        }
    for (const auto &[key, value] : part.targets)
        profile.targets.erase(key);
    for (const auto &[key, value] : part.task.items())
        profile.task.erase(key);
    if (part.multiTenant)
        profile.multiTenant.reset();
    if (!part.regimes.empty())
        profile.regimes.clear();
    if (!part.regions.empty())
        profile.regions.clear();
}

} // namespace

std::filesystem::path Scenario::reference() const
{
    std::error_code error;
    const std::filesystem::path file = folder / "reference.plumb";
    return !folder.empty() && std::filesystem::exists(file, error) ? file : std::filesystem::path();
}

const HiddenConstraint *Scenario::constraint(std::string_view constraintId) const
{
    const auto it = std::find_if(hidden.begin(), hidden.end(),
                                 [constraintId](const HiddenConstraint &c) { return c.id == constraintId; });
    return it == hidden.end() ? nullptr : &*it;
}

bool Scenario::accepts(std::string_view shape) const
{
    return shape == answer.best ||
           std::find(answer.accepted.begin(), answer.accepted.end(), shape) != answer.accepted.end();
}

Profile visibleProfile(const Scenario &scenario)
{
    Profile visible = scenario.profile;
    for (const HiddenConstraint &constraint : scenario.hidden)
        removeStated(visible, constraint.sets);
    // Notes explain the values; the candidate writes their own.
    visible.notes.clear();
    return visible;
}

void merge(Profile &profile, const Profile &part)
{
    for (const Axis axis : allAxes)
        if (part.axis(axis))
            profile.axis(axis) = part.axis(axis);
    for (const auto &[key, value] : part.targets)
        profile.targets[key] = value;
    for (const auto &[key, value] : part.task.items())
        profile.task[key] = value;
    if (part.multiTenant)
        profile.multiTenant = part.multiTenant;
    if (!part.regimes.empty())
        profile.regimes = part.regimes;
    if (!part.regions.empty())
        profile.regions = part.regions;
}

std::vector<std::string> notContained(const Profile &part, const Profile &whole)
{
    std::vector<std::string> names;
    eachAnswer(part, whole, [&names](const std::string &name, bool same) {
        if (!same)
            names.push_back(name);
    });
    return names;
}

} // namespace plumbline::practice
