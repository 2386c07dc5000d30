#include "fix/mending.h"

#include "fix/free_place.h"

#include <cmath>

namespace plumbline::fix
{

using namespace check;

namespace
{

constexpr double besideHost = 140; ///< How far below its host a new card would like to stand.

tl::unexpected<Problem> nothingThere(const std::string &what)
{
    return tl::unexpected(Problem{"there is no " + what + " on the board", "", "Add one first"});
}

} // namespace

Mending::Mending(const Design &design, const Catalog &catalog, const RuleBook::Data &rules,
                 const Finding &finding)
    : design_(design), catalog_(catalog), rules_(rules), finding_(finding)
{
}

Result<Change> Mending::carryOut(const FixPlan &plan)
{
    for (const FixStep &step : plan.steps)
        if (auto done = perform(step); !done)
            return tl::unexpected(done.error());
    return change_;
}

Result<void> Mending::perform(const FixStep &step)
{
    return std::visit([this](const auto &form) { return perform(form); }, step);
}

/// On a connection from A to B: A keeps it, to the new component, which gets one of the same kind to B.
Result<void> Mending::perform(const InsertStep &step)
{
    const auto &path = finding_.pathConnections;
    const Connection *found =
        path.empty() ? nullptr
                     : design_.connection(step.on == InsertStep::On::first ? path.front() : path.back());
    if (!found)
        return nothingThere("connection");
    const Connection split = *found;
    const Id id = split.id;
    const auto made = place(step.kind, centerOf({split.from, split.to}), step.props);
    if (!made)
        return tl::unexpected(made.error());
    // A path may run against the direction of a connection; the new component stands between the ends all the
    // same.
    if (auto done = apply(edit::reconnect(design_, catalog_, id, edit::End::to, *made)); !done)
        return done;
    if (auto done = apply(edit::setWaypoints(design_, id, {})); !done)
        return done;
    const auto second = connect(*made, split.to, split.kind.empty() ? "request" : split.kind, {});
    return second ? Result<void>() : tl::unexpected(second.error());
}

Result<void> Mending::perform(const AttachStep &step)
{
    const std::vector<Id> hosts = records(step.to);
    if (hosts.empty())
        return nothingThere("component to attach to");
    const auto made = place(step.kind, centerOf(hosts) + Point{0, besideHost}, step.props);
    if (!made)
        return tl::unexpected(made.error());
    for (const Id &host : hosts) {
        auto line = connect(host, *made, "control", {{"enforcement", "inline"}});
        if (!line)
            line = connect(*made, host, "control", {{"enforcement", "inline"}});
        if (!line)
            return tl::unexpected(line.error());
    }
    return {};
}

Result<void> Mending::perform(const AddStep &step)
{
    const std::vector<Id> neighbours = records(step.near);
    if (step.reuse) {
        std::vector<Id> there;
        for (const auto &[id, component] : design_.components())
            if (component->kind == step.kind)
                there.push_back(id);
        if (const auto taken = nearest(there)) {
            latest_ = *taken;
            return {};
        }
    }
    const auto made = place(step.kind, centerOf(neighbours) + Point{0, besideHost}, step.props);
    return made ? Result<void>() : tl::unexpected(made.error());
}

Result<void> Mending::perform(const ConnectStep &step)
{
    const std::vector<Id> sources = records(step.from);
    const std::vector<Id> targets = records(step.to);
    if (sources.empty() || targets.empty())
        return nothingThere("component to connect");
    // Of several, those that may have such a connection and lack it.
    bool some = false;
    std::optional<Problem> refused;
    for (const Id &from : sources)
        for (const Id &to : targets) {
            if (const auto made = connect(from, to, step.kind, step.props))
                some = true;
            else
                refused = made.error();
        }
    return some ? Result<void>() : tl::unexpected(*refused);
}

Result<void> Mending::perform(const SetStep &step)
{
    const std::vector<Id> ids = records(step.of);
    if (ids.empty())
        return nothingThere("component to describe");
    for (const Id &id : ids)
        if (auto done = state(id, {{step.property, step.value}}); !done)
            return done;
    return {};
}

Result<void> Mending::perform(const ConvertStep &step)
{
    const std::vector<Id> ids = records(step.what);
    if (ids.empty())
        return nothingThere("component to convert");
    for (const Id &id : ids)
        if (auto done = apply(edit::convert(design_, catalog_, id, step.kind)); !done)
            return done;
    return {};
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

Result<Id> Mending::place(const std::string &kind, Point wished, const Props &props)
{
    const Id id = fresh(kind);
    if (auto done = apply(edit::place(design_, catalog_, kind, freePlace(design_, wished), id)); !done)
        return tl::unexpected(done.error());
    if (auto done = state(id, props); !done)
        return tl::unexpected(done.error());
    added_.push_back(id);
    latest_ = id;
    return id;
}

Result<Id> Mending::connect(const Id &from, const Id &to, const std::string &kind, const Props &props)
{
    const Id id = fresh(from + "-" + kind + "-" + to);
    if (auto done = apply(edit::connect(design_, catalog_, from, to, kind, id)); !done)
        return tl::unexpected(done.error());
    if (auto done = state(id, props); !done)
        return tl::unexpected(done.error());
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

std::vector<Id> Mending::records(const FixPlace &place)
{
    const auto &path = finding_.path;
    const auto onPath = [&path](std::size_t index) {
        return index < path.size() ? std::vector<Id>{path[index]} : std::vector<Id>();
    };
    switch (place.of) {
    case FixPlace::Of::anchor:
        return finding_.anchor;
    case FixPlace::Of::related:
        return finding_.related;
    case FixPlace::Of::start:
        return onPath(0);
    case FixPlace::Of::afterStart:
        return onPath(1);
    case FixPlace::Of::beforeEnd:
        return path.size() > 1 ? onPath(path.size() - 2) : std::vector<Id>();
    case FixPlace::Of::end:
        return path.empty() ? std::vector<Id>() : onPath(path.size() - 1);
    case FixPlace::Of::connection:
        return finding_.pathConnections.empty() ? std::vector<Id>()
                                                : std::vector<Id>{finding_.pathConnections.front()};
    case FixPlace::Of::added:
        return latest_.empty() ? std::vector<Id>() : std::vector<Id>{latest_};
    case FixPlace::Of::every:
    case FixPlace::Of::nearest:
        return selected(place);
    }
    return {};
}

std::vector<Id> Mending::selected(const FixPlace &place)
{
    const Graph graph(design_, catalog_);
    Evaluator evaluator(graph, rules_.entry, rules_.model);
    std::vector<Id> ids;
    for (int node : evaluator.nodesOf(place.selector, {}))
        ids.push_back(graph.component(node).id);
    if (place.of == FixPlace::Of::every)
        return ids;
    const auto one = nearest(ids);
    return one ? std::vector<Id>{*one} : std::vector<Id>();
}

/// To what was added, else to the finding; none of none.
std::optional<Id> Mending::nearest(const std::vector<Id> &ids) const
{
    if (ids.empty())
        return std::nullopt;
    const Point here = centerOf(added_.empty() ? finding_.anchor : added_);
    const auto distance = [&](const Id &id) {
        const Point away = design_.component(id)->rect().center() - here;
        return std::hypot(away.x, away.y);
    };
    return *std::min_element(ids.begin(), ids.end(),
                             [&](const Id &a, const Id &b) { return distance(a) < distance(b); });
}

/// Of the board when there are none.
Point Mending::centerOf(const std::vector<Id> &ids) const
{
    Rect around;
    for (const Id &id : ids)
        if (const Component *component = design_.component(id))
            around = around.united(component->rect());
    if (around.empty())
        for (const auto &[id, component] : design_.components())
            around = around.united(component->rect());
    return around.center();
}

Id Mending::fresh(const std::string &stem) const
{
    Id id = stem;
    for (int number = 2;
         design_.component(id) || design_.connection(id) || design_.zone(id) || design_.note(id); ++number)
        id = stem + "-" + std::to_string(number);
    return id;
}

} // namespace plumbline::fix
