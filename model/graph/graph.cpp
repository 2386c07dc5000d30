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

const Json *findStated(const Props &props, const std::string &name)
{
    const auto it = props.find(name);
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

View baseOf(GraphView view)
{
    return viewNames[static_cast<std::size_t>(view)].base;
}

template <class T>
Graph::Lists<T>::Lists(int nodes, const std::vector<std::pair<int, T>> &entries)
    : starts_(at(nodes) + 1, 0), values_(entries.size())
{
    for (const auto &[node, value] : entries)
        ++starts_[at(node) + 1];
    for (std::size_t i = 1; i < starts_.size(); ++i)
        starts_[i] += starts_[i - 1];
    std::vector<std::size_t> free = starts_;
    for (const auto &[node, value] : entries)
        values_[free[at(node)]++] = value;
}

Graph::Graph(const Design &design, const Catalog &catalog) : design_(design), catalog_(catalog)
{
    readComponents();
    readConnections();
}

void Graph::readComponents()
{
    byKind_.resize(catalog_.components().size());
    for (const auto &[id, component] : design_.components()) {
        const ComponentKind *kind = catalog_.component(component->kind);
        if (!kind) // The store refuses unknown kinds; a design built by hand may hold one: it is not judged.
            continue;
        index_.emplace(id, nodeCount());
        byKind_[static_cast<std::size_t>(kind - catalog_.components().data())].push_back(nodeCount());
        components_.push_back(component.get());
        kinds_.push_back(kind);
        given_.push_back(&givenBy(component->zone));
    }
    const std::string key = "built-in";
    for (int node = 0; node < nodeCount(); ++node)
        builtIn_.push_back(property(node, key).value);
}

const std::vector<Graph::Given> &Graph::givenBy(const Id &zone)
{
    const auto [known, isNew] = zones_.try_emplace(zone);
    std::vector<Given> &given = known->second; // stays where it is while others are added
    const Zone *record = isNew ? design_.zone(zone) : nullptr;
    if (!record)
        return given;
    const ZoneKind *kind = catalog_.zone(record->kind);
    if (kind)
        if (const Json *value = findStated(record->props, kind->gives))
            given.push_back({&kind->gives, value});
    const std::vector<Given> &outer = givenBy(record->zone);
    given.insert(given.end(), outer.begin(), outer.end());
    return given;
}

void Graph::readConnections()
{
    attached_.resize(components_.size());
    const ConnectionKind *request = catalog_.connection("request");
    const std::string enforcementKey = "enforcement";
    std::vector<std::pair<int, int>> ends;
    for (const auto &[id, connection] : design_.connections()) {
        const auto from = index_.find(connection->from);
        const auto to = index_.find(connection->to);
        const bool typed = !connection->kind.empty();
        const ConnectionKind *kind = typed ? catalog_.connection(connection->kind) : request;
        if (from == index_.end() || to == index_.end() || !kind)
            continue;
        const int edgeIndex = edgeCount();
        edges_.push_back({connection.get(), kind, from->second, to->second, typed});
        ends.emplace_back(from->second, edgeIndex);
        if (to->second != from->second)
            ends.emplace_back(to->second, edgeIndex);
        if (kind->id == "control") {
            const PropertyValue enforcement = edgeProperty(edgeIndex, enforcementKey);
            if (!enforcement.value || *enforcement.value == "inline") {
                attached_[at(from->second)].push_back(to->second);
                attached_[at(to->second)].push_back(from->second);
            }
        }
    }
    incident_ = Lists<int>(nodeCount(), ends);
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
    std::vector<std::pair<int, Step>> next;
    std::vector<std::pair<int, Step>> previous;
    std::vector<bool> uses(edges_.size(), false);
    const auto add = [&](int from, int to, int edgeIndex) {
        next.push_back({from, {to, edgeIndex}});
        previous.push_back({to, {from, edgeIndex}});
        uses[at(edgeIndex)] = true;
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
    return {Lists<Step>(nodeCount(), next), Lists<Step>(nodeCount(), previous), std::move(uses)};
}

PropertyValue Graph::property(int node, const std::string &name) const
{
    if (const Json *own = findStated(component(node).props, name))
        return {own, Source::stated};
    for (const Given &given : *given_[at(node)])
        if (*given.property == name)
            return {given.value, Source::stated};
    const Property *declared = kind(node).property(name);
    if (declared && declared->hasDefault())
        return {&declared->defaultValue, Source::assumed};
    return {};
}

PropertyValue Graph::edgeProperty(int edgeIndex, const std::string &name) const
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
