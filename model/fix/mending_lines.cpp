#include "fix/mending.h"

namespace plumbline::fix
{

using namespace check;

Result<void> Mending::perform(const InsertStep &step)
{
    std::vector<Id> connections;
    const auto &path = finding_.pathConnections;
    if (step.on == InsertStep::On::places)
        connections = records(step.places);
    else if (!path.empty())
        connections = {step.on == InsertStep::On::first ? path.front() : path.back()};
    std::erase_if(connections, [this](const Id &id) { return !design_.connection(id); });
    if (connections.empty())
        return nothingThere("connection");
    std::vector<Id> ends;
    for (const Id &id : connections) {
        ends.push_back(design_.connection(id)->from);
        ends.push_back(design_.connection(id)->to);
    }
    for (const std::string &kind : kindsOf(step.part)) {
        const auto made = make(step.part, kind, places_.centerOf(ends, design_));
        if (!made)
            return tl::unexpected(made.error());
        if (auto done = putBetween(*made, connections, step.as); !done)
            return done;
    }
    return {};
}

/// On a connection from A to B: A keeps it, to the component in the middle, which gets one of the same kind
/// to B. A path may run against the direction of a connection; the component stands between the ends all the
/// same.
Result<void> Mending::putBetween(const Id &middle, const std::vector<Id> &connections, const std::string &as)
{
    for (const Id &id : connections) {
        const Connection *found = design_.connection(id);
        if (!found || found->from == middle || found->to == middle)
            continue;
        const Connection split = *found;
        if (auto done = rewire(id, split.from, middle, as); !done)
            return done;
        const std::string onward = !as.empty() ? as : split.kind.empty() ? "request" : split.kind;
        if (equalTo(middle, split.to, onward).empty())
            if (const auto second = connect(middle, split.to, onward, {}); !second)
                return tl::unexpected(second.error());
    }
    return {};
}

Result<void> Mending::perform(const ConnectStep &step)
{
    const std::vector<Id> sources = records(step.from);
    const std::vector<Id> targets = records(step.to);
    if (sources.empty() || targets.empty())
        return nothingThere("component to connect");
    // Of several, those that may have such a connection and lack it or something of it.
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

Result<void> Mending::perform(const RetargetStep &step)
{
    const std::vector<Id> connections = records(step.what);
    const auto end = [this](const std::optional<FixPlace> &place) {
        const std::vector<Id> ids = place ? records(*place) : std::vector<Id>();
        return ids.size() == 1 ? ids.front() : Id();
    };
    const Id from = end(step.from);
    const Id to = end(step.to);
    if (connections.empty() || (step.from && from.empty()) || (step.to && to.empty()))
        return nothingThere("connection, or no single component for its end,");
    for (const Id &id : connections) {
        const Connection *found = design_.connection(id);
        if (!found)
            return nothingThere("connection");
        const Id start = step.from ? from : found->from;
        const Id finish = step.to ? to : found->to;
        if (auto done = rewire(id, start, finish, step.as); !done)
            return done;
    }
    return {};
}

Result<void> Mending::perform(const SplitStep &step)
{
    const std::vector<Id> ids = records(step.what);
    if (ids.empty())
        return nothingThere("component to split");
    for (const Id &id : ids) {
        const Component *whole = design_.component(id);
        if (!whole)
            return nothingThere("component to split");
        NewPart part = step.part;
        const std::string kind = part.kind.empty() ? whole->kind : part.kind;
        if (kind == whole->kind)
            for (const auto &[property, value] : whole->props)
                part.props.emplace(property, value);
        // Both are looked up before anything moves.
        const auto moves = step.moves ? places_.connections(*step.moves, {id}, design_) : std::vector<Id>();
        const auto copies =
            step.copies ? places_.connections(*step.copies, {id}, design_) : std::vector<Id>();
        const auto made = make(part, kind, places_.centerOf({id}, design_));
        if (!made)
            return tl::unexpected(made.error());
        const auto other = [&](const Id &end) { return end == id ? *made : end; };
        for (const Id &moved : moves)
            if (const Connection line = *design_.connection(moved); line.from == id || line.to == id)
                if (auto done = rewire(moved, other(line.from), other(line.to), {}); !done)
                    return done;
        for (const Id &copied : copies)
            if (const Connection line = *design_.connection(copied); line.from == id || line.to == id)
                if (auto copy = connect(other(line.from), other(line.to), line.kind, line.props); !copy)
                    return tl::unexpected(copy.error());
    }
    return {};
}

Result<Id> Mending::connect(const Id &from, const Id &to, const std::string &kind, const Props &props)
{
    if (const Id there = equalTo(from, to, kind); !there.empty() && !props.empty()) {
        const Connection before = *design_.connection(there);
        if (auto done = state(there, props); !done)
            return tl::unexpected(done.error());
        if (*design_.connection(there) == before)
            return problem("it says that already", there);
        return there;
    }
    const Id id = fresh(from + "-" + kind + "-" + to);
    if (auto done = apply(edit::connect(design_, catalog_, from, to, kind, id)); !done)
        return tl::unexpected(done.error());
    if (auto done = state(id, props); !done)
        return tl::unexpected(done.error());
    return id;
}

Result<void> Mending::rewire(const Id &connection, const Id &from, const Id &to, const std::string &as)
{
    const Connection before = *design_.connection(connection);
    const std::string kind = as.empty() ? before.kind : as;
    if (before.from == from && before.to == to && before.kind == kind)
        return {};
    const bool superfluous = from == to || !equalTo(from, to, kind).empty();
    if (auto done = apply(edit::remove(design_, {connection})); !done || superfluous)
        return done;
    if (auto done = apply(edit::connect(design_, catalog_, from, to, kind, connection)); !done)
        return done;
    if (!before.label.empty())
        if (auto done = apply(edit::rename(design_, connection, before.label)); !done)
            return done;
    const ConnectionKind *known = catalog_.connection(kind);
    for (const auto &[property, value] : before.props)
        if (const Property *declared = known ? known->property(property) : nullptr;
            declared && declared->whyNot(value).empty())
            if (auto done = apply(edit::setProperty(design_, catalog_, connection, property, value)); !done)
                return done;
    return {};
}

Id Mending::equalTo(const Id &from, const Id &to, const std::string &kind) const
{
    for (const Id &id : design_.connectionsAt(from)) {
        const Connection &other = *design_.connection(id);
        if (other.from == from && other.to == to && other.kind == kind)
            return id;
    }
    return {};
}

} // namespace plumbline::fix
