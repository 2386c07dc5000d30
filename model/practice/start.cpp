#include "practice/start.h"

#include <cassert>

namespace plumbline::practice
{

Design startBoard(const Scenario &scenario)
{
    auto brief = std::make_shared<Brief>();
    brief->title = scenario.title;
    brief->profile = visibleProfile(scenario);
    auto note = std::make_shared<Note>();
    note->id = "prompt";
    note->text = scenario.prompt;
    note->at = {40, 40};
    note->size = {320, 160};
    Change change;
    change.brief = Delta<Brief>{std::make_shared<const Brief>(), std::move(brief)};
    change.notes[note->id] = {nullptr, note};
    Design board;
    const auto applied = board.apply(change);
    assert(applied);
    static_cast<void>(applied);
    return board;
}

} // namespace plumbline::practice
