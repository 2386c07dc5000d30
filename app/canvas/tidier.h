#pragma once

#include "layout/tidy.h"
#include "session/session.h"

#include <atomic>
#include <memory>

namespace plumbline
{

/// A layout that was worked out. (A Result alone cannot be sent by a signal: its values have no equality.)
struct TidyPlan {
    Result<Change> change;
};

/// Works out automatic layouts on a thread of its own, so that no frame waits for them.
class Tidier : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;
    ~Tidier() override;

    /// Forgets a layout under way and starts on this design; `planned` follows.
    void start(const Session &session, const std::set<Id> &ids, layout::Flow flow);
    /// What is under way will not be told. Returns whether something was.
    bool cancel();
    bool running() const { return current_ != nullptr; }

signals:
    void planned(const plumbline::TidyPlan &plan);

private:
    using Ticket = std::shared_ptr<std::atomic<bool>>; ///< True once nobody wants the result.
    Ticket current_;
};

} // namespace plumbline
