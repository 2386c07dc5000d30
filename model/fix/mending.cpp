#include "fix/mending.h"

#include <algorithm>
#include <tuple>

namespace plumbline::fix
{

using namespace check;

namespace
{

constexpr double besideHost = 140; ///< How far below its host a new card would like to stand.
constexpr auto whatIsMissing = "{missing}";

} // namespace

tl::unexpected<Problem> nothingThere(const std::string &what)
{
    return tl::unexpected(Problem{"there is no " + what + " on the board", "", "Add one first"});
}

Mending::Mending(const Design &design, const Catalog &catalog, const RuleBook::Data &rules,
                 const Finding &finding)
    : design_(design), catalog_(catalog), finding_(finding), places_(catalog, rules, finding)
{
}

Result<Change> Mending::carryOut(const FixPlan &plan)
{
    if (plan.when && !places_.holds(plan.when, design_))
        return problem("the fix does not fit here", plan.id);
    for (const PlannedStep &planned : plan.steps) {
        const auto before = std::tuple(design_, change_, places_);
        if (auto done = perform(planned.step); done)
            continue;
        else if (!planned.optional)
            return tl::unexpected(done.error());
        std::tie(design_, change_, places_) = before;
    }
    return change_;
}

Result<void> Mending::perform(const FixStep &step)
{
    return std::visit([this](const auto &form) { return perform(form); }, step);
}

Result<void> Mending::perform(const AttachStep &step)
{
    const std::vector<Id> hosts = records(step.to);
    const std::vector<std::string> kinds = kindsOf(step.part);
    if (hosts.empty() || kinds.empty())
        return nothingThere("component to attach to");
    for (const std::string &kind : kinds) {
        const auto made = make(step.part, kind, places_.centerOf(hosts, design_) + Point{0, besideHost});
        if (!made)
            return tl::unexpected(made.error());
        if (auto done = attach(*made, hosts); !done)
            return done;
    }
    return {};
}

Result<void> Mending::attach(const Id &control, const std::vector<Id> &hosts)
{
    for (const Id &host : hosts) {
        auto line = connect(host, control, "control", {{"enforcement", "inline"}});
        if (!line)
            line = connect(control, host, "control", {{"enforcement", "inline"}});
        if (!line)
            return tl::unexpected(line.error());
    }
    return {};
}

Result<void> Mending::perform(const AddStep &step)
{
    for (const std::string &kind : kindsOf(step.part)) {
        const Point beside = places_.centerOf(records(step.near), design_) + Point{0, besideHost};
        if (const auto made = make(step.part, kind, beside); !made)
            return tl::unexpected(made.error());
    }
    return {};
}

Result<void> Mending::perform(const SetStep &step)
{
    const std::vector<Id> ids = records(step.of);
    if (ids.empty())
        return nothingThere("component to describe");
    for (const Id &id : ids) {
        const Json value = valueFor(step, id);
        if (value.is_array() && value.empty())
            return nothingThere("missing value");
        if (auto done = state(id, {{step.property, value}}); !done)
            return done;
    }
    return {};
}

Json Mending::valueFor(const SetStep &step, const Id &record) const
{
    if (step.value == whatIsMissing)
        return finding_.missing;
    if (step.likeOther.empty())
        return step.value;
    const Component *component = design_.component(record);
    const auto other = component ? component->props.find(step.likeOther) : Props::const_iterator();
    return component && other != component->props.end() ? other->second : Json::array();
}

Result<void> Mending::perform(const ConvertStep &step)
{
    const std::vector<Id> ids = records(step.what);
    if (ids.empty())
        return nothingThere("component to convert");
    for (const Id &id : ids)
        if (auto done = apply(edit::convert(design_, catalog_, id, step.kind)); !done)
            return done;
    places_.remember(ids.front(), step.name, false);
    return {};
}

Result<void> Mending::perform(const ShapeStep &step)
{
    return apply(edit::setShape(design_, step.shape, step.reason));
}

Result<void> Mending::perform(const RemoveStep &step)
{
    const std::vector<Id> ids = records(step.what);
    if (ids.empty())
        return nothingThere("part to remove");
    return apply(edit::remove(design_, {ids.begin(), ids.end()}));
}

Result<void> Mending::apply(const Result<Change> &plan)
{
    if (!plan)
        return tl::unexpected(plan.error());
    if (auto applied = design_.apply(*plan); !applied)
        return tl::unexpected(applied.error());
    change_.append(*plan);
    return {};
}

std::vector<std::string> Mending::kindsOf(const NewPart &part) const
{
    if (part.kind != whatIsMissing)
        return {part.kind};
    std::vector<std::string> kinds;
    for (const std::string &kind : finding_.missing)
        if (catalog_.component(kind))
            kinds.push_back(kind);
    return kinds;
}

Result<Id> Mending::make(const NewPart &part, const std::string &kind, Point wished)
{
    if (part.reuse)
        if (const Id there = places_.nearestOfKind(kind, design_); !there.empty()) {
            places_.remember(there, part.name, false);
            return there;
        }
    const Id id = fresh(kind);
    if (auto done = apply(edit::place(design_, catalog_, kind, edit::freePlace(design_, wished), id)); !done)
        return tl::unexpected(done.error());
    if (auto done = state(id, part.props); !done)
        return tl::unexpected(done.error());
    places_.remember(id, part.name, true);
    return id;
}

/// A set of values is added to what is stated already.
Result<void> Mending::state(const Id &record, const Props &props)
{
    for (const auto &[property, wanted] : props) {
        Json value = wanted;
        if (value.is_array()) {
            const Component *component = design_.component(record);
            const Connection *connection = design_.connection(record);
            const Props &stated = component ? component->props : connection ? connection->props : Props();
            const auto before = stated.find(property);
            if (before != stated.end() && before->second.is_array()) {
                value = before->second;
                for (const Json &entry : wanted)
                    if (std::find(value.begin(), value.end(), entry) == value.end())
                        value.push_back(entry);
            }
        }
        if (auto done = apply(edit::setProperty(design_, catalog_, record, property, value)); !done)
            return done;
    }
    return {};
}

Id Mending::fresh(const std::string &stem) const
{
    Id id = stem;
    for (int number = 2; design_.contains(id); ++number)
        id = stem + "-" + std::to_string(number);
    return id;
}

} // namespace plumbline::fix
