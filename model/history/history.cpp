#include "history/history.h"

#include <cassert>

namespace plumbline
{

History::History(Design design) : design_(std::move(design)) {}

void History::reset(Design design)
{
    assert(!open_);
    design_ = std::move(design);
    steps_.clear();
    position_ = 0;
    clean_ = 0;
}

void History::tell(const Change &change) const
{
    for (const Listener &listener : listeners_)
        listener(change);
}

void History::remember(Change change, std::string label)
{
    if (change.empty())
        return;
    if (clean_ && *clean_ > position_)
        clean_.reset();
    steps_.resize(position_);
    steps_.push_back({std::move(change), std::move(label)});
    ++position_;
}

Result<void> History::commit(const Change &change, std::string label)
{
    if (open_)
        return problem("another gesture is still under way", {}, "Finish it, or cancel it with Escape, first");
    if (auto applied = design_.apply(change); !applied || change.empty())
        return applied;
    remember(change, std::move(label));
    tell(change);
    return {};
}

Transaction History::begin(std::string label)
{
    assert(!open_);
    open_ = true;
    return Transaction(*this, std::move(label));
}

bool History::undo()
{
    return canUndo() && step(steps_[position_ - 1].change.inverse(), position_ - 1);
}

bool History::redo()
{
    return canRedo() && step(steps_[position_].change, position_ + 1);
}

bool History::step(const Change &change, std::size_t position)
{
    const bool applied = design_.apply(change).has_value();
    assert(applied);
    if (!applied)
        return false;
    position_ = position;
    tell(change);
    return true;
}

Transaction::Transaction(History &history, std::string label) : history_(&history), label_(std::move(label)) {}

Transaction::Transaction(Transaction &&other) noexcept
    : history_(std::exchange(other.history_, nullptr)), label_(std::move(other.label_)),
      change_(std::move(other.change_))
{
}

Transaction::~Transaction()
{
    rollback();
}

Result<void> Transaction::apply(const Change &change)
{
    assert(history_);
    if (auto applied = history_->design_.apply(change); !applied || change.empty())
        return applied;
    change_.append(change);
    history_->tell(change);
    return {};
}

Result<void> Transaction::replace(const Change &change)
{
    // One combined change, so that listeners hear of the step once.
    Change step = change_.inverse();
    step.append(change);
    return apply(step);
}

void Transaction::commit()
{
    if (!history_)
        return;
    History &history = *std::exchange(history_, nullptr);
    history.open_ = false;
    history.remember(std::move(change_), std::move(label_));
}

void Transaction::rollback()
{
    if (!history_)
        return;
    History &history = *std::exchange(history_, nullptr);
    const Change back = std::exchange(change_, {}).inverse();
    const bool applied = history.design_.apply(back).has_value();
    assert(applied);
    history.open_ = false;
    if (applied && !back.empty())
        history.tell(back);
}

} // namespace plumbline
