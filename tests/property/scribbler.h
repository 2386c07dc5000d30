#pragma once

#include "edit/verbs.h"
#include "history/history.h"

#include <iosfwd>
#include <rapidcheck.h>

namespace plumbline::testing
{

/// One move of an aimless user. The numbers are read by the verb as it needs them: which records, where, how
/// far. All zero does nothing, which is what RapidCheck shrinks towards.
struct Step {
    int verb = 0;
    int way = 0;
    int first = 0;
    int second = 0;
    int x = 0;
    int y = 0;
};

std::ostream &operator<<(std::ostream &, const Step &);

/// Turns steps into verbs and takes them through a history: as commits, as gestures that end well and as
/// gestures that are given up. Undo and redo are steps too. Some of what it asks for is refused, as with a
/// real user.
class Scribbler
{
public:
    static constexpr int verbs = 40; ///< Step::verb is below this.
    static constexpr int ways = 6;   ///< Step::way is below this.

    explicit Scribbler(Design start);

    void take(const Step &step);

    History &history() { return history_; }
    const Design &design() const { return history_.design(); }
    /// What went wrong beyond refusals: a plan that does not apply, an answer that differs when asked again,
    /// a gesture that leaves traces. Empty when all is well.
    const std::string &complaint() const { return complaint_; }

private:
    Result<Change> plan(const Step &step);
    Result<Change> planMaking(const Step &step);
    Result<Change> planArranging(const Step &step);
    Result<Change> planConnecting(const Step &step);
    Result<Change> planDescribing(const Step &step);
    Result<Change> planBrief(const Step &step);

    void perform(const Step &step, const Change &change);
    void drag(const Change &change, bool giveUp);
    void expect(bool holds, const std::string &complaint);

    History history_;
    int minted_ = 0;
    std::string complaint_;
};

/// Any `length` steps.
rc::Gen<std::vector<Step>> sequencesOf(std::size_t length);

} // namespace plumbline::testing
