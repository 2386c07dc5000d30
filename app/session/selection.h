#pragma once

#include "design/records.h"

#include <QObject>
#include <set>

namespace plumbline
{

/// Ids of the selected records. Selecting is not part of the history, so it never destroys redo.
class Selection : public QObject
{
    Q_OBJECT

public:
    using QObject::QObject;

    const std::set<Id> &ids() const { return ids_; }
    bool contains(const Id &id) const { return ids_.contains(id); }
    /// The only selected record; empty when there is none or more than one.
    Id single() const { return ids_.size() == 1 ? *ids_.begin() : Id(); }

    void set(std::set<Id> ids);
    void toggle(const Id &id);
    void clear() { set({}); }

signals:
    void changed();

private:
    std::set<Id> ids_;
};

} // namespace plumbline
