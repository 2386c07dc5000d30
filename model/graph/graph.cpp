#include "graph/graph.h"

#include <algorithm>
#include <cassert>

namespace plumbline::graph
{

namespace
{

struct ViewName {
    std::string_view name;
    GraphView view;
    View base;
    bool withFallback;
};

constexpr std::array<ViewName, graphViewCount> viewNames{{
    {"call", GraphView::call, View::call, true},
    {"call-without-fallback", GraphView::callWithoutFallback, View::call, false},
    {"synchronous", GraphView::synchronous, View::synchronous, true},
    {"answer", GraphView::answer, View::answer, true},
    {"answer-without-fallback", GraphView::answerWithoutFallback, View::answer, false},
    {"content", GraphView::content, View::content, true},
    {"batch", GraphView::batch, View::batch, true},
    {"data", GraphView::data, View::data, true},
    {"release", GraphView::release, View::release, true},
    {"observation", GraphView::observation, View::observation, true},
    {"erasure", GraphView::erasure, View::erasure, true},
}};

std::size_t at(int index)
{
    return static_cast<std::size_t>(index);
}

/// A fallback handler that is attached to its host is called by it, though no call is drawn.
bool callsHandler(View view)
{
    return view == View::call || view == View::answer || view == View::content;
}

bool listsWord(const Json *list, const std::string &word)
{
    if (!list || !list->is_array())
        return false;
    return std::any_of(list->begin(), list->end(), [&word](const Json &entry) { return entry == word; });
}

const Json *findStated(const Props &props, std::string_view name)
{
    const auto it = props.find(std::string(name));
    return it == props.end() ? nullptr : &it->second;
}

} // namespace

std::optional<GraphView> graphViewFromName(std::string_view name)
{
    for (const ViewName &entry : viewNames)
        if (entry.name == name)
            return entry.view;
    return std::nullopt;
}

Graph::Graph(const Design &design, const Catalog &catalog) : design_(design), catalog_(catalog)
{
    std::unordered_map<std::string_view, int> index;
    for (const auto &[id, component] : design.components()) {
        const ComponentKind *kind = catalog.component(component->kind);
        if (!kind) // The store refuses unknown kinds; a design built by hand may hold one: it is not judged.
            continue;
        index.emplace(id, nodeCount());
        components_.push_back(component.get());
        kinds_.push_back(kind);
    }
    for (int node = 0; node < nodeCount(); ++node)
        builtIn_.push_back(property(node, "built-in").value);
    incident_.resize(components_.size());
    attached_.resize(components_.size());
    const ConnectionKind *request = catalog.connection("request");
    for (const auto &[id, connection] : design.connections()) {
        const auto from = index.find(connection->from);
        const auto to = index.find(connection->to);
        const bool typed = !connection->kind.empty();
        const ConnectionKind *kind = typed ? catalog.connection(connection->kind) : request;
        if (from == index.end() || to == index.end() || !kind)
            continue;
        const int edgeIndex = edgeCount();
        edges_.push_back({connection.get(), kind, from->second, to->second, typed});
        incident_[at(from->second)].push_back(edgeIndex);
        if (to->second != from->second)
            incident_[at(to->second)].push_back(edgeIndex);
        if (kind->id == "control") {
            const PropertyValue enforcement = edgeProperty(edgeIndex, "enforcement");
            if (!enforcement.value || *enforcement.value == "inline") {
                attached_[at(from->second)].push_back(to->second);
                attached_[at(to->second)].push_back(from->second);
            }
        }
    }
}

const Graph::Steps &Graph::steps(GraphView view) const
{
    std::optional<Steps> &built = views_[static_cast<std::size_t>(view)];
    if (!built)
        built = build(view);
    return *built;
}

Graph::Steps Graph::build(GraphView view) const
{
    const ViewName &entry = viewNames[static_cast<std::size_t>(view)];
    assert(entry.view == view);
    Steps steps{std::vector<std::vector<Step>>(components_.size()),
                std::vector<std::vector<Step>>(components_.size())};
    const auto add = [&steps](int from, int to, int edgeIndex) {
        steps.next[at(from)].push_back({to, edgeIndex});
        steps.previous[at(to)].push_back({from, edgeIndex});
    };
    // A node that draws its return path uses only that one.
    std::vector<bool> drawsResponse(components_.size(), false);
    if (entry.base == View::answer)
        for (const Edge &e : edges_)
            if (e.kind->id == "response")
                drawsResponse[at(e.from)] = true;
    for (int i = 0; i < edgeCount(); ++i) {
        const Edge &e = edge(i);
        if (e.kind->id == "control" && entry.withFallback && callsHandler(entry.base)) {
            const bool drawnFromHandler = kind(e.from).isA("fallback-handler");
            if (drawnFromHandler || kind(e.to).isA("fallback-handler")) {
                const bool reversed = drawnFromHandler != (entry.base == View::answer);
                add(reversed ? e.to : e.from, reversed ? e.from : e.to, i);
            }
            continue;
        }
        const auto way = e.kind->views.find(entry.base);
        if (way == e.kind->views.end() || (!entry.withFallback && e.kind->id == "fallback"))
            continue;
        if (way->second != Way::reverse)
            add(e.from, e.to, i);
        if (way->second != Way::forward && !(entry.base == View::answer && drawsResponse[at(e.to)]))
            add(e.to, e.from, i);
    }
    return steps;
}

PropertyValue Graph::property(int node, std::string_view name) const
{
    const Component &c = component(node);
    if (const Json *own = findStated(c.props, name))
        return {own, Source::stated};
    for (Id zoneId = c.zone; !zoneId.empty();) {
        const Zone *zone = design_.zone(zoneId);
        const ZoneKind *zoneKind = zone ? catalog_.zone(zone->kind) : nullptr;
        if (zoneKind && zoneKind->gives == name)
            if (const Json *given = findStated(zone->props, name))
                return {given, Source::stated};
        zoneId = zone ? zone->zone : Id();
    }
    const Property *declared = kind(node).property(name);
    if (declared && declared->hasDefault())
        return {&declared->defaultValue, Source::assumed};
    return {};
}

PropertyValue Graph::edgeProperty(int edgeIndex, std::string_view name) const
{
    const Edge &e = edge(edgeIndex);
    if (const Json *own = findStated(e.connection->props, name))
        return {own, Source::stated};
    const Property *declared = e.kind->property(name);
    if (declared && declared->hasDefault())
        return {&declared->defaultValue, Source::assumed};
    return {};
}

bool Graph::builtIn(int node, const std::string &control) const
{
    return listsWord(builtIn_[at(node)], control);
}

bool Graph::carries(int node, const std::string &control) const
{
    if (kind(node).isA(control) || builtIn(node, control))
        return true;
    const auto &wired = attached(node);
    return std::any_of(wired.begin(), wired.end(), [&](int other) { return kind(other).isA(control); });
}

std::vector<int> Graph::carried(int node, const std::string &control) const
{
    std::vector<int> nodes;
    if (kind(node).isA(control))
        nodes.push_back(node);
    for (int other : attached(node))
        if (kind(other).isA(control))
            nodes.push_back(other);
    return nodes;
}

} // namespace plumbline::graph
