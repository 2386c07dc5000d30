#pragma once

#include "drawing/lanes.h"
#include "drawing/leg_index.h"
#include "drawing/ports.h"
#include "drawing/router.h"

#include <set>

namespace plumbline::routing
{

/// The routes of all connections of a design, kept up to date.
///
/// Every route is a function of the design alone, made in five steps: a *skeleton* as if the connector were
/// alone; *ports*, where the connectors of one side share it out and straight ones bend that leave no room; a *way* between the ports; *yielding*,
/// where a connector whose first or last leg would lie on that of one with a lower id looks for another way;
/// and *lanes*, where parallel legs move apart. Each step looks only at its own surroundings in the step
/// before and remembers them, so an update redoes exactly what a change can have reached, and ends where a
/// fresh start would.
class Routes
{
public:
    Routes() : router_(boxes_) {}
    Routes(const Routes &) = delete;
    Routes &operator=(const Routes &) = delete;

    void clear();
    /// Follows a change to the design. Returns the connections, none of them removed, whose route is new or
    /// another.
    std::set<Id> update(const Change &change);

    /// Null for an unknown connection.
    const Route *route(const Id &connection) const;
    const Boxes &boxes() const { return boxes_; }
    /// Where components came, went or changed their rectangle in the last update: the old and new rectangles.
    const std::vector<Rect> &touched() const { return touched_; }

private:
    using Slot = std::size_t;
    using Slots = std::set<Slot>;
    using SideKey = std::pair<Boxes::Handle, Side>;
    using LaneKey = std::pair<Slot, std::size_t>; // connector and leg of its way

    /// One leg of a way for the last step.
    struct LegState {
        Leg leg;
        bool movable = false;
        double place = 0;           // where the last step put it
        std::optional<Rect> looked; // for boxes
    };

    /// Steps work from the end with the lower component id to the other, so that a connector and its reverse
    /// get equal ways; only `route` runs in the direction of the connection.
    struct Connector {
        std::shared_ptr<const Connection> record;
        bool reversed = false;
        std::array<Boxes::Handle, 2> ends{};
        std::vector<Point> via;

        std::optional<Skeleton> skeleton;
        Footprint skeletonLooked;
        std::array<bool, 2> crowds{}; // at which ends a straight line had better bend
        std::array<double, 2> ports{};
        Route way;
        Footprint wayLooked;
        Route yielded;
        Footprint yieldLooked;     // for boxes
        Footprint yieldLookedLegs; // for the first and last legs of others
        std::vector<LegState> legs;
        Route route;

        const Id &id() const { return record->id; }
        bool isLoop() const { return ends[0] == ends[1]; }
        bool isRouted() const { return via.empty() && !isLoop(); }
        bool isStraight() const { return skeleton->slide && !crowds[0] && !crowds[1]; }
        Side side(std::size_t end) const { return end == 0 ? skeleton->fromSide : skeleton->toSide; }
    };

    // Following the records.
    void followConnections(const Deltas<Connection> &deltas, Slots &dirty);
    void followComponents(const Deltas<Component> &deltas);
    void create(std::shared_ptr<const Connection> record, Slots &dirty);
    void drop(Slot slot);
    template <class Looked>
    void addReached(Looked looked, const std::vector<Rect> &areas, Slots &dirty) const;

    // The steps; each takes what it has to redo and returns what came out differently.
    Slots drawSkeletons(const Slots &dirty);
    Slots placeAllPorts(const Slots &newSkeletons);
    Slots findWays(const Slots &dirty);
    Slots yield(const Slots &newWays);
    Slots spreadAllLanes(const Slots &newWays);

    End end(const Connector &c, std::size_t which) const
    {
        return {c.ends[which], boxes_.rect(c.ends[which])};
    }
    Skeleton skeletonOf(Connector &c);
    void bendCrowding(Slots &changed);
    std::vector<PortWish> wishesAt(const SideKey &key, bool bending) const;
    PortWish wishOf(const Connector &c, std::size_t which, bool bending) const;
    Route bentSkeleton(const Connector &c) const;
    Route wayOf(Connector &c);
    Route yieldedWayOf(Slot slot);
    std::vector<Leg> legsInTheWay(Slot slot, const Route &way);
    void listEndLegs(Slot slot, bool add);
    void listSides(Slot slot, bool add);

    void forgetLegs(Slot slot);
    void listLegs(Slot slot);
    std::set<LaneKey> disturbedLanes(const Slots &newWays) const;
    std::set<LaneKey> clusterAround(LaneKey seed) const;
    void addNeighbours(const Leg &leg, Slot except, std::vector<LaneKey> &neighbours) const;
    void placeCluster(const std::set<LaneKey> &cluster, Slots &moved);
    Lane laneOf(LaneKey key);
    Interval roomBesideBoxes(LegState &leg) const;
    static Route shiftedRoute(const Connector &c);

    const LegState &legState(LaneKey key) const { return connectors_[key.first].legs[key.second]; }

    Boxes boxes_;
    Router router_;
    std::map<Id, Boxes::Handle> boxOf_;
    std::map<Id, Slot> slotOf_;
    std::vector<Connector> connectors_; // free slots have no record
    std::vector<Slot> free_;
    std::map<SideKey, std::set<std::pair<Slot, std::size_t>>> sides_; // which ends attach where
    LegIndex endLegs_;                                                // of ways, by slot
    LegIndex legs_;                                                   // of yielded ways, by laneHandle()

    std::vector<Rect> touched_;
    std::set<SideKey> dirtySides_;
    std::vector<Rect> changedEndLegs_;
    std::vector<Leg> disturbed_; // legs that are gone, whose neighbours may take their room
};

} // namespace plumbline::routing
