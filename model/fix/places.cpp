#include "fix/places.h"

#include <algorithm>
#include <cmath>

namespace plumbline::fix
{

using namespace check;

namespace
{

int nodeOf(const Graph &graph, const Id &id)
{
    for (int node = 0; node < graph.nodeCount(); ++node)
        if (graph.component(node).id == id)
            return node;
    return -1;
}

int edgeOf(const Graph &graph, const Id &id)
{
    for (int edge = 0; edge < graph.edgeCount(); ++edge)
        if (graph.edge(edge).connection->id == id)
            return edge;
    return -1;
}

/// One subject per component; none at all is one subject, too. `$from` and `$to` are the ends of the
/// connection.
std::vector<Subject> subjectsOf(const Graph &graph, const std::vector<Id> &components,
                                const std::vector<Id> &path)
{
    const int edge = path.empty() ? -1 : edgeOf(graph, path.front());
    std::vector<Subject> subjects;
    for (const Id &id : components)
        subjects.push_back({nodeOf(graph, id), edge});
    if (subjects.empty())
        subjects.push_back({-1, edge});
    return subjects;
}

template <class T> void addNew(std::vector<T> &list, const T &value)
{
    if (std::find(list.begin(), list.end(), value) == list.end())
        list.push_back(value);
}

} // namespace

std::vector<Id> Places::records(const FixPlace &place, const Design &design) const
{
    const auto &path = finding_->path;
    const auto onPath = [&path](std::size_t index) {
        return index < path.size() ? std::vector<Id>{path[index]} : std::vector<Id>();
    };
    switch (place.of) {
    case FixPlace::Of::anchor:
        return finding_->anchor;
    case FixPlace::Of::related:
        return finding_->related;
    case FixPlace::Of::start:
        return onPath(0);
    case FixPlace::Of::afterStart:
        return onPath(1);
    case FixPlace::Of::beforeEnd:
        return path.size() > 1 ? onPath(path.size() - 2) : std::vector<Id>();
    case FixPlace::Of::end:
        return path.empty() ? std::vector<Id>() : onPath(path.size() - 1);
    case FixPlace::Of::connection:
        return finding_->pathConnections.empty() ? std::vector<Id>()
                                                 : std::vector<Id>{finding_->pathConnections.front()};
    case FixPlace::Of::lastConnection:
        return finding_->pathConnections.empty() ? std::vector<Id>()
                                                 : std::vector<Id>{finding_->pathConnections.back()};
    case FixPlace::Of::added:
        return latest_.empty() ? std::vector<Id>() : std::vector<Id>{latest_};
    case FixPlace::Of::named: {
        const auto known = named_.find(place.name);
        return known == named_.end() ? std::vector<Id>() : std::vector<Id>{known->second};
    }
    case FixPlace::Of::connections:
        return connections(*place.edges, finding_->anchor, design);
    case FixPlace::Of::every:
        return selected(place.selector, design);
    case FixPlace::Of::nearest: {
        const Id one = nearest(selected(place.selector, design), design);
        return one.empty() ? std::vector<Id>() : std::vector<Id>{one};
    }
    }
    return {};
}

std::vector<Id> Places::connections(const EdgeFilter &filter, const std::vector<Id> &subjects,
                                    const Design &design) const
{
    const Graph graph(design, *catalog_);
    Evaluator evaluator(graph, rules_->entry, rules_->model);
    std::vector<Id> ids;
    for (const Subject subject : subjectsOf(graph, subjects, finding_->pathConnections))
        for (int edge = 0; edge < graph.edgeCount(); ++edge)
            if (evaluator.matches(filter, edge, subject).truth >= Truth::assumed)
                addNew(ids, graph.edge(edge).connection->id);
    return ids;
}

std::vector<Id> Places::selected(const SelectorPtr &selector, const Design &design) const
{
    const Graph graph(design, *catalog_);
    Evaluator evaluator(graph, rules_->entry, rules_->model);
    std::vector<Id> ids;
    for (const Subject subject : subjectsOf(graph, finding_->anchor, finding_->pathConnections))
        for (int node : evaluator.nodesOf(selector, subject))
            addNew(ids, graph.component(node).id);
    return ids;
}

bool Places::holds(const ConditionPtr &condition, const Design &design) const
{
    const Graph graph(design, *catalog_);
    Evaluator evaluator(graph, rules_->entry, rules_->model);
    Subject subject = subjectsOf(graph, finding_->anchor, finding_->pathConnections).front();
    if (subject.node >= 0)
        subject.edge = -1; // A property is that of the component.
    return evaluator.evaluate(*condition, subject).truth >= Truth::assumed;
}

Id Places::nearest(const std::vector<Id> &ids, const Design &design) const
{
    if (ids.empty())
        return {};
    const Point here = centerOf(added_.empty() ? finding_->anchor : added_, design);
    const auto distance = [&](const Id &id) {
        const Point away = design.component(id)->rect().center() - here;
        return std::hypot(away.x, away.y);
    };
    return *std::min_element(ids.begin(), ids.end(),
                             [&](const Id &a, const Id &b) { return distance(a) < distance(b); });
}

Id Places::nearestOfKind(const std::string &kind, const Design &design) const
{
    std::vector<Id> there;
    for (const auto &[id, component] : design.components())
        if (const ComponentKind *known = catalog_->component(component->kind); known && known->isA(kind))
            there.push_back(id);
    return nearest(there, design);
}

Point Places::centerOf(const std::vector<Id> &ids, const Design &design) const
{
    Rect around;
    for (const Id &id : ids)
        if (const Component *component = design.component(id))
            around = around.united(component->rect());
    if (around.empty())
        for (const auto &[id, component] : design.components())
            around = around.united(component->rect());
    return around.center();
}

void Places::remember(const Id &id, const std::string &name, bool fresh)
{
    latest_ = id;
    if (!name.empty())
        named_[name] = id;
    if (fresh)
        added_.push_back(id);
}

} // namespace plumbline::fix
