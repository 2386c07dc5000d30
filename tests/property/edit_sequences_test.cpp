#include "scribbler.h"
#include "store/store.h"
#include "support/boards.h"
#include "support/verbs.h"
#include "sweep.h"

#include <gtest/gtest.h>
#include <rapidcheck.h>
#include <rapidcheck/gtest.h>

namespace plumbline::testing
{
namespace
{

constexpr std::size_t sequenceLength = 60;

rc::Gen<std::vector<Step>> sequences()
{
    return sequencesOf(sequenceLength);
}

/// A board like those people draw: zones in a zone, members, connections and a profile.
Design sample()
{
    Design board = after({}, edit::setTitle({}, "Support assistant"));
    board = after(board, edit::setAxis(board, Axis::scale, 4));
    board = after(board, edit::placeZone(board, catalog(), "trust", {0, 0, 900, 600}, "vpc"));
    board = after(board, edit::placeZone(board, catalog(), "region", {40, 40, 420, 300}, "eu"));
    board = after(board, edit::place(board, catalog(), "end-user", {1100, 100}, "user"));
    board = after(board, edit::place(board, catalog(), "agent", {200, 200}, "agent"));
    board = after(board, edit::place(board, catalog(), "llm", {700, 200}, "llm"));
    board = after(board, edit::placeNote(board, NoteKind::sticky, {50, 50, 100, 80}, "Peak?", "note"));
    board = after(board, edit::connect(board, catalog(), "user", "agent", "request", "ask"));
    board = after(board, edit::connect(board, catalog(), "agent", "llm", "request", "think"));
    board = after(board, edit::setWaypoints(board, "think", {{450, 120}}));
    return after(board, edit::setProperty(board, catalog(), "llm", "p95", 900));
}

RC_GTEST_PROP(EditSequences, KeepTheDesignSound, ())
{
    Scribbler scribbler(sample());
    for (const Step &step : *sequences()) {
        scribbler.take(step);
        RC_ASSERT(scribbler.complaint() == "");
        RC_ASSERT(sweep(scribbler.design(), catalog()) == "");
    }
}

RC_GTEST_PROP(EditSequences, AreUndoneToTheLastByteAndRedone, ())
{
    const Design start = sample();
    const std::string startBytes = store::writeDesign(start);
    Scribbler scribbler(start);
    for (const Step &step : *sequences())
        scribbler.take(step);
    // Redo belongs to the end of the sequence: what was undone last is done again first.
    while (scribbler.history().redo()) {
    }
    const Design end = scribbler.design();
    const std::string endBytes = store::writeDesign(end);

    int steps = 0;
    while (scribbler.history().undo())
        ++steps;
    RC_ASSERT(scribbler.design() == start);
    RC_ASSERT(store::writeDesign(scribbler.design()) == startBytes);
    RC_ASSERT(!scribbler.history().dirty());

    for (; steps > 0; --steps)
        RC_ASSERT(scribbler.history().redo());
    RC_ASSERT(!scribbler.history().canRedo());
    RC_ASSERT(scribbler.design() == end);
    RC_ASSERT(store::writeDesign(scribbler.design()) == endBytes);
}

RC_GTEST_PROP(EditSequences, MakeDesignsThatCanBeSavedAndReopened, ())
{
    Scribbler scribbler(sample());
    for (const Step &step : *sequences())
        scribbler.take(step);
    const std::string bytes = store::writeDesign(scribbler.design());
    const auto reopened = store::readDesign(bytes, catalog(), "scribble.plumb");
    RC_ASSERT((reopened ? "" : reopened.error().text()) == "");
    RC_ASSERT(reopened->design == scribbler.design());
    RC_ASSERT(store::writeDesign(reopened->design) == bytes);
}

/// The listeners of a history can follow it by the changes alone: the journal and the index of the board do.
RC_GTEST_PROP(EditSequences, AreFollowedByAListener, ())
{
    Scribbler scribbler(sample());
    Design follower = scribbler.design();
    std::string trouble;
    scribbler.history().subscribe([&](const Change &change) {
        if (auto applied = follower.apply(change); !applied)
            trouble += applied.error().text();
        else if (!(follower == scribbler.design()))
            trouble += "the listener has another design";
    });
    for (const Step &step : *sequences())
        scribbler.take(step);
    while (scribbler.history().undo()) {
    }
    RC_ASSERT(trouble == "");
    RC_ASSERT(follower == scribbler.design());
}

RC_GTEST_PROP(Changes, TheDifferenceOfAnyTwoDesignsLeadsFromOneToTheOther, ())
{
    Scribbler one(sample());
    Scribbler other(sample());
    for (const Step &step : *sequences())
        one.take(step);
    for (const Step &step : *sequences())
        other.take(step);
    Change there = difference(one.design(), other.design());
    Design design = one.design();
    RC_ASSERT(design.apply(there).has_value());
    RC_ASSERT(design == other.design());
    RC_ASSERT(design.apply(there.inverse()).has_value());
    RC_ASSERT(design == one.design());
    there.append(difference(other.design(), one.design()));
    RC_ASSERT(there.empty());
}

} // namespace
} // namespace plumbline::testing
