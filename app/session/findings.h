#pragma once

#include "check/check.h"

#include <future>
#include <QObject>
#include <QTimer>

namespace plumbline
{

class History;
class Library;

/// The findings of a design, kept up to date calmly: a check runs on a snapshot a short pause after the last
/// edit, on the GUI thread while the board is small and on a worker when it is large.
class Findings : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this object.
    Findings(const Library &library, History &history, QObject *parent = nullptr);
    ~Findings() override;

    const Report &report() const { return report_; }
    /// The finding with this fingerprint; null when it is gone.
    const Finding *find(const std::string &fingerprint) const;

    /// The finding whose witness path is lit on the board; empty for none.
    const std::string &lit() const { return lit_; }
    void light(const std::string &fingerprint);

    /// The phase that the user pinned; empty: it follows the drawing.
    std::optional<Phase> pinnedPhase() const { return pinned_; }
    /// Checks again at once.
    void pinPhase(std::optional<Phase> phase);

    /// Another design is shown: follows its drawing, and checks it at once.
    void restart();
    /// Checks at once, for opening a file and for tests. A check on the worker is given up.
    void checkNow();
    /// Ends a check on the worker without taking its result, and forgets what was found out so far: the rules or the
    /// catalogue are about to change.
    void giveUp();
    /// Is a worker at it?
    bool isChecking() const { return pollTimer_.isActive(); }
    /// Pause between the last edit and a check, in ms.
    static constexpr int pause = 250;

signals:
    void reportChanged();
    void litChanged();

private:
    CheckOptions options() const;
    void start();
    bool isWorking() const;
    void take(Report report);

    const Library &library_;
    History &history_;
    Report report_;
    std::shared_ptr<Checker> checker_; ///< Shared with the worker, which has it to itself while it runs.
    std::optional<Phase> pinned_;
    std::string lit_;
    QTimer pauseTimer_;
    QTimer pollTimer_;
    std::future<Report> running_;
};

} // namespace plumbline
