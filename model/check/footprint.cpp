#include "check/footprint.h"

#include "check/language.h"

#include <algorithm>

namespace plumbline::check
{

namespace
{

/// Collects what the parts of a rule read.
class Reader
{
public:
    explicit Reader(const Catalog &catalog) : catalog_(catalog)
    {
        footprint.components.assign(catalog.components().size(), false);
    }

    Footprint footprint;

    void read(const SelectorPtr &selector)
    {
        if (!selector || !seen_.insert(selector.get()).second)
            return;
        const Selector &s = *selector;
        const bool narrowed = s.reference != Reference::none || !s.all.empty() || !s.any.empty() || s.hostsOf ||
                              !s.reaches.empty() || !s.reachedFrom.empty();
        if (!s.kinds.empty())
            addComponents(s.kinds);
        else if (!narrowed)
            addComponents(std::vector<bool>(footprint.components.size(), true));
        if (!s.carries.empty())
            readControl(s.carries);
        if (s.carrierOf) {
            readControl(s.carrierOf->kind);
            read(s.carrierOf->where);
        }
        if (s.hostsOf)
            readControl({});
        read(s.hostsOf);
        read(s.where);
        for (const auto *reaches : {&s.reaches, &s.reachedFrom})
            for (const Selector::Reach &reach : *reaches) {
                read(reach.target);
                read(reach.avoiding);
                read(reach.track);
            }
        for (const auto *parts : {&s.all, &s.any, &s.none})
            for (const SelectorPtr &part : *parts)
                read(part);
    }

    void read(const EdgeFilter &filter)
    {
        if (filter.view)
            read(Track{filter.view, {}});
        else if (filter.kinds.empty())
            for (const ConnectionKind &kind : catalog_.connections())
                footprint.connections.insert(kind.id);
        for (const ConnectionKind *kind : filter.kinds)
            footprint.connections.insert(kind->id);
        read(filter.from);
        read(filter.to);
        read(filter.other);
        read(filter.where);
    }

    void read(const ConditionPtr &condition)
    {
        if (condition)
            std::visit([this](const auto &form) { readForm(form); }, condition->form);
    }

private:
    void addComponents(const std::vector<bool> &kinds)
    {
        std::transform(kinds.begin(), kinds.end(), footprint.components.begin(), footprint.components.begin(),
                       std::logical_or<>());
    }

    /// A control is carried in three ways (rules.md 4.2).
    void readControl(const std::string &control)
    {
        for (std::size_t i = 0; i < footprint.components.size(); ++i)
            if (catalog_.components()[i].id == control)
                footprint.components[i] = true;
        footprint.connections.insert("control");
        footprint.properties.insert({"built-in", "enforcement"});
    }

    void read(const Track &track)
    {
        for (const ConnectionKind *kind : track.kinds)
            footprint.connections.insert(kind->id);
        if (!track.view)
            return;
        const View base = baseOf(*track.view);
        for (const ConnectionKind &kind : catalog_.connections())
            if (kind.views.contains(base))
                footprint.connections.insert(kind.id);
        // A handler of fallbacks that is attached to its host is part of the way (Graph::build).
        footprint.connections.insert("control");
    }

    void readRoute(const Route &route)
    {
        read(route.from);
        read(route.to);
        read(route.avoiding);
        read(route.track);
        if (route.except)
            read(*route.except);
    }

    void readForm(const AllOf &form)
    {
        for (const ConditionPtr &part : form.parts)
            read(part);
    }
    void readForm(const AnyOf &form)
    {
        for (const ConditionPtr &part : form.parts)
            read(part);
    }
    void readForm(const Not &form) { read(form.part); }
    void readForm(const PropertyTest &form)
    {
        footprint.properties.insert(form.property);
        if (form.op == PropertyTest::Op::atMostProperty)
            footprint.properties.insert(form.value.get<std::string>());
    }
    void readForm(const Exists &form) { read(form.selector); }
    void readForm(const ForEach &form)
    {
        read(form.selector);
        read(form.satisfies);
    }
    void readForm(const EdgeExists &form) { read(form.filter); }
    void readForm(const PathTest &form) { readRoute(form.route); }
    void readForm(const OnCycle &form)
    {
        read(form.track);
        read(form.satisfies);
    }
    void readForm(const Callers &form)
    {
        read(Track{form.view, {}});
        read(form.satisfy);
    }
    // What the profile says is read by every rule and never by halves: a change of it runs all rules.
    void readForm(const ShapeIs &) {}
    void readForm(const AxisTest &) {}
    void readForm(const RegimeIs &) {}
    void readForm(const MultiTenant &) {}
    void readForm(const TargetGiven &) {}
    void readForm(const TaskTest &) {}
    void readForm(const RegionsGiven &) {}
    void readForm(const PhaseIs &) {}
    void readForm(const SameValue &form)
    {
        for (const SameValue::Part &part : form.parts) {
            read(part.nodes);
            footprint.properties.insert(part.property);
        }
    }
    void readForm(const InnerTimeoutsFit &) { readTries(); }
    void readForm(const RetriesMultiply &) { readTries(); }
    /// Arithmetic over the whole board.
    template <class Other> void readForm(const Other &) { footprint.everything = true; }

    void readTries()
    {
        read(Track{GraphView::synchronous, {}});
        footprint.properties.insert({"timeout-ms", "retries", "max-retries"});
    }

    const Catalog &catalog_;
    std::set<const Selector *> seen_;
};

} // namespace

Footprint footprintOf(const Rule &rule, const Catalog &catalog)
{
    Reader reader(catalog);
    reader.read(rule.applies);
    for (const auto *steps : {&rule.raise, &rule.lower})
        for (const LevelStep &step : *steps)
            reader.read(step.when);
    for (const Check &check : rule.checks) {
        reader.read(check.nodes);
        if (check.edges)
            reader.read(*check.edges);
        reader.read(check.holds);
        reader.read(check.askWhen);
        reader.read(check.anchor);
        reader.read(check.related);
    }
    return std::move(reader.footprint);
}

Touched::Touched(const Change &change, const Catalog &catalog)
{
    for (const ZoneKind &kind : catalog.zones())
        if (!kind.gives.empty())
            inherited_.insert(kind.gives);
    if (change.brief) {
        Brief before = *change.brief->before;
        before.title = change.brief->after->title; // no rule reads what is written for people
        before.profile.notes = change.brief->after->profile.notes;
        everything_ = !(before == *change.brief->after);
    }
    for (const auto &[id, delta] : change.components)
        read(delta, catalog);
    for (const auto &[id, delta] : change.connections)
        read(delta);
    for (const auto &[id, delta] : change.zones) {
        const bool same = delta.before && delta.after && delta.before->kind == delta.after->kind &&
                          delta.before->zone == delta.after->zone && delta.before->props == delta.after->props;
        if (!same)
            properties_.insert(inherited_.begin(), inherited_.end());
    }
    for (const auto &[id, delta] : change.waivers)
        for (const auto &waiver : {delta.before, delta.after})
            if (waiver)
                waived_.insert(waiver->rule);
}

void Touched::read(const Delta<Component> &delta, const Catalog &catalog)
{
    if (!delta.before || !delta.after) {
        const ComponentKind *kind = catalog.component((delta.before ? delta.before : delta.after)->kind);
        if (kind)
            components_.insert(static_cast<std::size_t>(kind - catalog.components().data()));
        return;
    }
    const Component &before = *delta.before;
    const Component &after = *delta.after;
    everything_ = everything_ || before.kind != after.kind;
    if (before.name != after.name)
        renamed_.insert(after.id);
    if (before.zone != after.zone)
        properties_.insert(inherited_.begin(), inherited_.end());
    readProps(before.props, after.props);
}

void Touched::read(const Delta<Connection> &delta)
{
    const bool same = delta.before && delta.after && delta.before->kind == delta.after->kind &&
                      delta.before->from == delta.after->from && delta.before->to == delta.after->to;
    if (same) {
        readProps(delta.before->props, delta.after->props);
        return;
    }
    for (const auto &connection : {delta.before, delta.after})
        if (connection)
            connections_.insert(connection->kind.empty() ? "request" : connection->kind);
}

void Touched::readProps(const Props &before, const Props &after)
{
    for (const auto *props : {&before, &after})
        for (const auto &[name, value] : *props) {
            const auto a = before.find(name);
            const auto b = after.find(name);
            if (a == before.end() || b == after.end() || a->second != b->second)
                properties_.insert(name);
        }
}

bool Touched::touches(const Footprint &footprint) const
{
    const auto meet = [](const std::set<std::string> &a, const std::set<std::string> &b) {
        return std::ranges::any_of(a, [&b](const std::string &word) { return b.contains(word); });
    };
    const bool anything = !components_.empty() || !connections_.empty() || !properties_.empty();
    return everything_ || (footprint.everything && anything) ||
           std::ranges::any_of(components_, [&](std::size_t kind) { return footprint.components[kind]; }) ||
           meet(connections_, footprint.connections) || meet(properties_, footprint.properties);
}

} // namespace plumbline::check
