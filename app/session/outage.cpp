#include "session/outage.h"

namespace plumbline
{

void Outage::take(std::set<Id> down)
{
    if (down == down_)
        return;
    down_ = std::move(down);
    // At once, so that the board answers the click; how requests fare follows.
    Fates fates;
    for (const Id &id : down_)
        fates[id] = Fate::down;
    tell(std::move(fates));
    emit downChanged();
}

void Outage::keepOnly(const Design &design)
{
    std::set<Id> down = down_;
    std::erase_if(down, [&design](const Id &id) { return !design.component(id); });
    take(std::move(down));
}

void Outage::tell(Fates fates)
{
    if (fates == fates_)
        return;
    fates_ = std::move(fates);
    emit fatesChanged();
}

} // namespace plumbline
