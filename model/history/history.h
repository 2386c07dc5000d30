#pragma once

#include "design/design.h"

#include <functional>

namespace plumbline
{

class Transaction;

/// The design of one window with its past and future.
class History
{
public:
    using Listener = std::function<void(const Change &)>;

    explicit History(Design design = {});
    History(const History &) = delete;
    History &operator=(const History &) = delete;

    const Design &design() const { return design_; }

    /// Forgets past and future and starts from this design, clean. Listeners are not told: the caller rebuilds what
    /// it derived.
    void reset(Design design);

    /// Called once after every applied change, undo and redo included, with the design and the answers below
    /// already new. A listener must not change the design or subscribe others.
    void subscribe(Listener listener) { listeners_.push_back(std::move(listener)); }

    /// Applies one change as one undo step. An empty change makes no step. Refused while a transaction is open.
    Result<void> commit(const Change &change, std::string label);

    /// Starts a gesture. Only one may be open at a time; undo and redo do nothing meanwhile.
    Transaction begin(std::string label);

    bool canUndo() const { return position_ > 0 && !open_; }
    bool canRedo() const { return position_ < steps_.size() && !open_; }
    /// Does nothing and returns false when there is nothing to undo, or a transaction is open.
    bool undo();
    bool redo();
    /// Names of the step that undo or redo would take; empty when there is none.
    std::string undoLabel() const { return canUndo() ? steps_[position_ - 1].label : std::string(); }
    std::string redoLabel() const { return canRedo() ? steps_[position_].label : std::string(); }

    /// Marks the present state as saved. What is saved in the middle of a gesture is not a state that history
    /// returns to, so the design stays dirty.
    void markClean() { clean_ = open_ ? std::nullopt : std::optional(position_); }
    /// True when the design differs from what was last marked as saved.
    bool dirty() const { return open_ || !clean_ || *clean_ != position_; }

private:
    friend class Transaction;
    struct Step {
        Change change;
        std::string label;
    };

    void tell(const Change &change) const;
    bool step(const Change &change, std::size_t position);
    void remember(Change change, std::string label);

    Design design_;
    std::vector<Step> steps_;
    std::size_t position_ = 0;                ///< Number of steps that are applied.
    std::optional<std::size_t> clean_ = 0;    ///< Empty once the saved state can no longer be reached.
    std::vector<Listener> listeners_;
    bool open_ = false;
};

/// A gesture under way. Changes apply (and are told to listeners) at once; commit() makes them one undo step, of
/// which listeners are not told again; rollback() or the destructor takes them all back.
class [[nodiscard]] Transaction
{
public:
    Transaction(Transaction &&other) noexcept;
    Transaction(const Transaction &) = delete;
    Transaction &operator=(const Transaction &) = delete;
    Transaction &operator=(Transaction &&) = delete;
    ~Transaction();

    Result<void> apply(const Change &change);
    /// Takes back what was applied so far and applies this instead: a drag that follows the pointer. `change` is made
    /// from the design as it was when the transaction began.
    Result<void> replace(const Change &change);
    bool empty() const { return change_.empty(); }
    void commit();
    void rollback();

private:
    friend class History;
    Transaction(History &history, std::string label);

    History *history_;
    std::string label_;
    Change change_;
};

} // namespace plumbline
