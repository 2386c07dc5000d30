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

Result<void> History::applyAndTell(const Change &change)
{
    if (change.empty())
        return {};
    if (auto applied = design_.apply(change); !applied)
        return applied;
    for (const Listener &listener : listeners_)
        listener(change);
    return {};
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
    assert(!open_);
    if (auto applied = applyAndTell(change); !applied)
        return applied;
    remember(change, std::move(label));
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
    if (!canUndo())
        return false;
    const bool applied = applyAndTell(steps_[position_ - 1].change.inverse()).has_value();
    assert(applied);
    if (applied)
        --position_;
    return applied;
}

bool History::redo()
{
    if (!canRedo())
        return false;
    const bool applied = applyAndTell(steps_[position_].change).has_value();
    assert(applied);
    if (applied)
        ++position_;
    return applied;
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
    if (auto applied = history_->applyAndTell(change); !applied)
        return applied;
    change_.append(change);
    return {};
}

Result<void> Transaction::replace(const Change &change)
{
    assert(history_);
    // One combined change, so that listeners hear of the step once.
    Change step = change_.inverse();
    step.append(change);
    if (auto applied = history_->applyAndTell(step); !applied)
        return applied;
    change_ = change;
    return {};
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
    const bool applied = history.applyAndTell(change_.inverse()).has_value();
    assert(applied);
    static_cast<void>(applied);
    history.open_ = false;
}

} // namespace plumbline
