#include "session/selection.h"

namespace plumbline
{

void Selection::set(std::set<Id> ids)
{
    if (ids == ids_)
        return;
    ids_ = std::move(ids);
    emit changed();
}

void Selection::toggle(const Id &id)
{
    std::set<Id> next = ids_;
    if (next.erase(id) == 0)
        next.insert(id);
    set(std::move(next));
}

} // namespace plumbline
