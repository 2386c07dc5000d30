#pragma once

#include "catalog/catalog.h"
#include "practice/timeline.h"

namespace plumbline::practice
{

/// A recorded session at one of its moments. Any moment is reached in the same time (a few milliseconds for a
/// board of forty components): the states between are not gone through.
class Replay
{
public:
    /// Begins at the first moment. `catalog` must outlive it. A Problem when nothing was recorded, or the
    /// first moment cannot be read.
    static Result<Replay> of(Timeline timeline, const Catalog &catalog);

    const Design &design() const { return design_; }
    const Timeline &timeline() const { return timeline_; }
    Millis at() const { return at_; }
    /// Where there is something to see, at the beginning or the end.
    Rect bounds() const { return bounds_; }

    /// Shows the board as it was at that session time, and returns what differs from the moment before. A
    /// moment that this program cannot read is a Problem, and the board stays as it was.
    Result<Change> seek(Millis at);

private:
    Replay(Timeline timeline, const Catalog &catalog) : timeline_(std::move(timeline)), catalog_(&catalog) {}
    Result<Design> designAfter(std::size_t steps) const;

    Timeline timeline_;
    const Catalog *catalog_;
    Design design_;
    Millis at_ = 0;
    std::size_t shown_ = 0; ///< Steps that `design_` has gone through.
    Rect bounds_;
};

/// A moment of the record worth going to: a phase, the commitment, the twist, a failure card, ...
struct Mark {
    Millis at = 0; ///< Session time.
    EventKind kind = EventKind::stageEntered;
    std::string subject; ///< Of the event: the name of the stage, the component, ...
};
/// The marks of an attempt in their order; the first is the beginning of the first phase.
std::vector<Mark> marksOf(const Attempt &attempt);

} // namespace plumbline::practice
