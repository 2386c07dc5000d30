#pragma once

#include "design/design.h"

#include <QObject>

namespace plumbline
{

/// What somebody takes down to see what happens ("what if it fails?"), and how the board fares then. No part
/// of the design: nothing of it is saved or undone.
class Outage : public QObject
{
    Q_OBJECT

public:
    /// Of a component while something is down. `stepsIn` answers instead, `notices` is an alert or a
    /// dashboard that shows it; the others are outcomes of the requests that start there.
    enum class Fate { down, served, degraded, failed, stepsIn, notices };
    using Fates = std::map<Id, Fate>;

    using QObject::QObject;

    const std::set<Id> &down() const { return down_; }
    /// Empty until somebody has worked them out.
    const Fates &fates() const { return fates_; }

    void take(std::set<Id> down);
    /// Brings everything up again.
    void clear() { take({}); }
    /// What is down and no longer on the board is forgotten.
    void keepOnly(const Design &design);
    void tell(Fates fates);

signals:
    void downChanged();
    void fatesChanged();

private:
    std::set<Id> down_;
    Fates fates_;
};

} // namespace plumbline
