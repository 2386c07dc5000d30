#include "layout/tidy.h"

#include "design/standing.h"
#include "edit/draft.h"
#include "edit/frame.h"
#include "edit/standing_verbs.h"
#include "edit/zones.h"
#include "layout/dot_graph.h"
#include "layout/layers.h"

#include <cmath>
#include <limits>

namespace plumbline::layout
{

namespace
{

/// Cards settle on multiples of this many board pixels, as those that are dragged do. Less than half of the
/// gaps, so that rounding makes no overlap.
constexpr double grid = 8;

constexpr int flowWeight = 4;

double onGrid(double value)
{
    return std::round(value / grid) * grid;
}

/// Answers and feedback run back along the flow.
bool runsBack(const ConnectionKind *kind)
{
    return kind && kind->views.contains(View::answer) && !kind->views.contains(View::call);
}

bool carriesFlow(const ConnectionKind *kind)
{
    return !kind || kind->views.contains(View::call);
}

class Tidying
{
public:
    Tidying(const Design &design, const Catalog &catalog, edit::Ids ids, Flow flow)
        : design_(design), catalog_(catalog), flow_(flow), draft_(design)
    {
        choose(std::move(ids));
        collectZones();
        collectNodes();
    }

    bool nothingToDo() const { return graph_.nodes.size() < 2; }
    Result<Change> plan();

private:
    void choose(edit::Ids ids);
    void collectZones();
    void collectNodes();
    void collectEdges();
    Id clusterOf(const Id &zone) const { return zones_.contains(zone) ? zone : Id(); }
    void addNode(const Id &id, const Rect &rect, const Id &zone);
    Result<void> putNodes(const std::map<Id, Point> &middles);
    Result<void> frameZones();
    Result<void> frameZone(const Id &zone, bool mayShrink);
    Result<void> put(const Id &id, const Rect &rect);
    void freeWaypoints();

    const Design &design_;
    const Catalog &catalog_;
    Flow flow_;
    edit::Ids chosen_;
    std::set<Id> zones_;        ///< Those that are laid out with all their members.
    std::map<Id, Rect> before_; ///< Of the nodes.
    DotGraph graph_;
    edit::Draft draft_;
    edit::Ids moved_;
};

void Tidying::choose(edit::Ids ids)
{
    const auto settles = [this](const Id &id) {
        const Note *note = design_.note(id);
        return rectOf(design_, id) && !isLocked(standingOf(design_, id)) &&
               !(note && note->kind == NoteKind::ink);
    };
    std::erase_if(ids, [&settles](const Id &id) { return !settles(id); });
    const bool all = ids.size() < 2 && !(ids.size() == 1 && design_.zone(*ids.begin()));
    if (all) {
        ids.clear();
        const auto add = [&ids](const auto &table) {
            for (const auto &[id, record] : table)
                ids.insert(id);
        };
        add(design_.components());
        add(design_.zones());
        add(design_.notes());
    }
    chosen_ = edit::withContents(design_, ids);
    std::erase_if(chosen_, [&settles](const Id &id) { return !settles(id); });
}

void Tidying::collectZones()
{
    for (const auto &[id, zone] : design_.zones()) {
        const std::set<Id> members = edit::membersOf(design_, id);
        const bool whole =
            !members.empty() && std::includes(chosen_.begin(), chosen_.end(), members.begin(), members.end());
        if (whole && chosen_.contains(id))
            zones_.insert(id);
    }
    for (const Id &id : zones_)
        graph_.clusters[id] = clusterOf(design_.zone(id)->zone);
}

void Tidying::addNode(const Id &id, const Rect &rect, const Id &zone)
{
    graph_.nodes.push_back({id, {rect.width, rect.height}, clusterOf(zone)});
    before_[id] = rect;
}

void Tidying::collectNodes()
{
    graph_.topToBottom = flow_ == Flow::topToBottom;
    for (const Id &id : chosen_) {
        if (const Component *component = design_.component(id))
            addNode(id, component->rect(), component->zone);
        else if (const Zone *zone = design_.zone(id);
                 zone && !zones_.contains(id) && edit::membersOf(design_, id).empty())
            addNode(id, zone->rect(), zone->zone); // An empty frame takes room like a card.
        else if (const Note *note = design_.note(id))
            addNode(id, note->rect(), edit::zoneAround(design_, note->rect()));
    }
    // What the user has put first comes first among equals.
    std::stable_sort(graph_.nodes.begin(), graph_.nodes.end(), [this](const auto &a, const auto &b) {
        const Rect &one = before_.at(a.id);
        const Rect &other = before_.at(b.id);
        return flow_ == Flow::leftToRight ? std::tie(one.x, one.y) < std::tie(other.x, other.y)
                                          : std::tie(one.y, one.x) < std::tie(other.y, other.x);
    });
    collectEdges();
}

void Tidying::collectEdges()
{
    std::vector<bool> flow;
    for (const auto &[id, connection] : design_.connections()) {
        const ConnectionKind *kind = catalog_.connection(connection->kind);
        if (!before_.contains(connection->from) || !before_.contains(connection->to))
            continue;
        flow.push_back(carriesFlow(kind));
        graph_.edges.push_back(
            {connection->from, connection->to, carriesFlow(kind) ? flowWeight : 1, !runsBack(kind)});
    }
    chooseLayers(graph_, flow);
    // A note stays with the card that it lies nearest to.
    for (const DotGraph::Node &node : graph_.nodes) {
        const Note *note = design_.note(node.id);
        const DotGraph::Node *nearest = nullptr;
        double least = std::numeric_limits<double>::infinity();
        for (const DotGraph::Node &other : graph_.nodes) {
            if (!note || !design_.component(other.id) || other.cluster != node.cluster)
                continue;
            const Point by = before_.at(other.id).center() - note->rect().center();
            if (std::hypot(by.x, by.y) < least) {
                least = std::hypot(by.x, by.y);
                nearest = &other;
            }
        }
        if (nearest)
            graph_.edges.push_back({node.id, nearest->id, 1, true});
    }
}

Result<void> Tidying::put(const Id &id, const Rect &rect)
{
    if (!edit::alterPlaced(draft_, id, [&rect](auto &record) { edit::fitInto(record, rect); }))
        return tl::unexpected(edit::offBoard(edit::called(design_, id)));
    moved_.insert(id);
    return {};
}

Result<void> Tidying::putNodes(const std::map<Id, Point> &middles)
{
    Rect before;
    Rect after;
    for (const auto &[id, rect] : before_) {
        const Point middle = middles.at(id);
        before = before.united(rect);
        after =
            after.united({middle.x - rect.width / 2, middle.y - rect.height / 2, rect.width, rect.height});
    }
    for (const auto &[id, rect] : before_) {
        const Point middle = middles.at(id);
        const Rect place{onGrid(middle.x - rect.width / 2 - after.x + before.x),
                         onGrid(middle.y - rect.height / 2 - after.y + before.y), rect.width, rect.height};
        if (auto done = put(id, place); !done)
            return done;
    }
    return {};
}

/// The frame of a zone around its members as they lie now.
Result<void> Tidying::frameZone(const Id &id, bool mayShrink)
{
    Rect bounds;
    const auto add = [&bounds](const auto &records, const Id &zone) {
        for (const auto &record : records)
            if (record->zone == zone)
                bounds = bounds.united(record->rect());
    };
    add(draft_.all<Component>(), id);
    add(draft_.all<Zone>(), id);
    for (const DotGraph::Node &node : graph_.nodes)
        if (node.cluster == id && design_.note(node.id))
            bounds = bounds.united(draft_.find<Note>(node.id)->rect());
    if (bounds.empty())
        return {};
    Rect frame = bounds.grown(edit::zonePadding);
    frame.y -= edit::zoneTitleRoom;
    frame.height += edit::zoneTitleRoom;
    const Rect present = draft_.find<Zone>(id)->rect();
    if (!mayShrink)
        frame = present.contains(bounds) ? present : frame.united(present);
    return frame == present ? Result<void>() : put(id, frame);
}

/// From the inside out, so that a frame is around frames that are right.
Result<void> Tidying::frameZones()
{
    std::vector<std::pair<std::size_t, Id>> order;
    std::set<Id> around;
    for (const Id &id : zones_)
        order.emplace_back(edit::zonesAround(design_, id).size(), id);
    for (const auto &[id, rect] : before_) {
        const Component *component = design_.component(id);
        for (const Zone *zone = component ? design_.zone(component->zone) : nullptr; zone;
             zone = design_.zone(zone->zone))
            if (!zones_.contains(zone->id) && around.insert(zone->id).second)
                order.emplace_back(edit::zonesAround(design_, zone->id).size(), zone->id);
    }
    std::sort(order.begin(), order.end(), std::greater<>());
    for (const auto &[depth, id] : order)
        if (auto done = frameZone(id, zones_.contains(id)); !done)
            return done;
    return {};
}

void Tidying::freeWaypoints()
{
    for (const auto &[id, connection] : design_.connections())
        if (!connection->via.empty() &&
            (moved_.contains(connection->from) || moved_.contains(connection->to)))
            draft_.update<Connection>(id, [](Connection &routed) { routed.via.clear(); });
}

Result<Change> Tidying::plan()
{
    const auto middles = place(graph_);
    if (!middles)
        return tl::unexpected(middles.error());
    if (auto done = putNodes(*middles); !done)
        return tl::unexpected(done.error());
    if (auto done = frameZones(); !done)
        return tl::unexpected(done.error());
    freeWaypoints();
    return edit::settled(draft_, moved_);
}

} // namespace

Result<Change> tidy(const Design &design, const Catalog &catalog, const edit::Ids &ids, Flow flow)
{
    for (const Id &id : ids)
        if (!design.contains(id))
            return edit::noSuchRecord(id);
    Tidying tidying(design, catalog, ids, flow);
    if (tidying.nothingToDo())
        return Change();
    return tidying.plan();
}

} // namespace plumbline::layout
