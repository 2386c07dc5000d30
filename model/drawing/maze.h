#pragma once

#include "drawing/sides.h"

#include <cstdint>

namespace plumbline::routing
{

/// A place where a connector may leave or enter a box.
struct Gate {
    Point at; ///< On the outline.
    Side side = Side::right;
    double stub = stubLength; ///< How far the connector must run straight out of the box.

    Point stubEnd() const { return at + outward(side, stub); }
};

/// What a way has to be found through. All costs are in pixels of detour.
struct Terrain {
    std::vector<Rect> ends;        ///< The two boxes connected: hardly ever crossed.
    std::vector<Rect> obstacles;   ///< Other boxes: crossed when nothing else is left.
    std::vector<Leg> taken;        ///< Legs of other connectors not to lie upon.
    std::vector<double> favouredX; ///< Where a vertical leg looks best, for example halfway.
    std::vector<double> favouredY; ///< Where a horizontal leg looks best.
};

inline constexpr double crossingCost = 1000; ///< Of entering another box.
inline constexpr double bendCost = 20;

struct Way {
    Route route; ///< From outline to outline.
    std::size_t start = 0;
    std::size_t goal = 0; ///< Which of the gates were taken.
    double cost = 0;      ///< Length, bends, crossings, and the price of running close to boxes and lines.
};

/// Finds the cheapest rectangular way (in a crowd, a good one) by A* on the grid of lines along which a good
/// one can run: beside boxes, midway between near boxes, through the gates. Depends on nothing but its
/// arguments, and not on their order. Keeps its working memory between calls.
class Maze
{
public:
    Way find(const Terrain &terrain, const std::vector<Gate> &starts, const std::vector<Gate> &goals);

private:
    using State = std::uint32_t; // node * 4 + direction of travel; goals come behind all nodes

    struct Line {
        double at;
        double bias; // price of turning onto it
    };
    struct Tolls {
        double enter[4]{}; // for the step that leaves the node in this direction
        double along[2]{}; // for the step to the right and down, both ways
    };
    struct Open {
        double estimate;
        State state;
        /// For a heap with the cheapest on top; ties go to the lower state, so that results do not vary.
        bool operator<(const Open &o) const
        {
            return estimate != o.estimate ? estimate > o.estimate : state > o.state;
        }
    };

    void layLines(const Terrain &terrain, const std::vector<Gate> &starts, const std::vector<Gate> &goals);
    void layTolls(const Terrain &terrain);
    void tollBox(const Rect &box, double toll);
    void tollRow(std::size_t row, Interval box, double toll);
    void tollColumn(std::size_t column, Interval box, double toll);
    void chargeRows(const Rect &area, double perPixel);
    void chargeColumns(const Rect &area, double perPixel);
    double stubCost(const Terrain &terrain, const Gate &gate) const;

    void search(const Terrain &terrain, const std::vector<Gate> &starts);
    void hurry();
    void enterGoals(State state);
    void advance(State state);
    void offer(State state, double cost, State from);
    double remaining(State state) const;
    Way trace(const std::vector<Gate> &starts, const std::vector<Gate> &goals) const;

    std::size_t nodeAt(Point p) const;
    State goalState(std::size_t goal) const;

    struct Goal {
        std::size_t node;
        Point stubEnd;
        unsigned enter; // direction of travel through the gate
        double cost;
    };

    std::vector<Line> xs_;
    std::vector<Line> ys_;
    std::vector<Tolls> tolls_;
    std::vector<Goal> goals_;
    std::vector<double> best_;
    std::vector<State> from_;
    std::vector<std::uint32_t> seen_; // the run in which best_ and from_ were written
    std::uint32_t run_ = 0;
    std::vector<Open> open_;
    State reached_ = 0;
    double haste_ = 1;
};

} // namespace plumbline::routing
