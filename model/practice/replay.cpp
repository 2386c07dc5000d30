#include "practice/replay.h"

#include "store/store.h"

#include <algorithm>

namespace plumbline::practice
{

Result<Replay> Replay::of(Timeline timeline, const Catalog &catalog)
{
    if (timeline.empty())
        return problem("nothing was recorded of this session", {},
                       "Only its design and its score can be shown");
    Replay replay(std::move(timeline), catalog);
    auto first = replay.designAfter(0);
    if (!first)
        return tl::unexpected(first.error());
    replay.design_ = *std::move(first);
    replay.at_ = replay.timeline_.begin();
    replay.bounds_ = contentBounds(replay.design_);
    if (const auto last = replay.designAfter(replay.timeline_.steps()))
        replay.bounds_ = replay.bounds_.united(contentBounds(*last));
    return replay;
}

Result<Design> Replay::designAfter(std::size_t steps) const
{
    return store::readDesign(timeline_.after(steps), *catalog_, "the recorded session")
        .map([](store::Loaded loaded) { return std::move(loaded.design); });
}

Result<Change> Replay::seek(Millis at)
{
    const std::size_t steps = timeline_.stepsUntil(at);
    if (steps == shown_) {
        at_ = at;
        return Change();
    }
    const auto design = designAfter(steps);
    if (!design)
        return tl::unexpected(design.error());
    Change change = difference(design_, *design);
    if (auto done = design_.apply(change); !done)
        return tl::unexpected(done.error());
    at_ = at;
    shown_ = steps;
    return change;
}

std::vector<Mark> marksOf(const Attempt &attempt)
{
    std::vector<Mark> marks;
    for (const Event &event : attempt.events)
        switch (event.kind) {
        case EventKind::stageEntered:
        case EventKind::drawingBegan:
        case EventKind::committed:
        case EventKind::twistShown:
        case EventKind::failureCard:
        case EventKind::closed:
            marks.push_back({sessionTime(attempt, event.at), event.kind, event.subject});
            break;
        default:
            break;
        }
    return marks;
}

} // namespace plumbline::practice
