#include "drawing/ghost.h"

#include <tuple>

namespace plumbline
{

namespace
{

/// What becomes of the records that a change names.
struct Fate {
    std::set<Id> leaving;
    std::set<Id> arriving;
};

template <class R> void addFate(const Deltas<R> &deltas, Fate &fate)
{
    for (const auto &[id, delta] : deltas) {
        if (!delta.after)
            fate.leaving.insert(id);
        else
            fate.arriving.insert(id);
    }
}

/// A line that will join others is drawn both ways; a card that says something else only as it will be.
void addRerouted(const Deltas<Connection> &deltas, Fate &fate)
{
    for (const auto &[id, delta] : deltas)
        if (delta.before && delta.after &&
            std::tie(delta.before->from, delta.before->to, delta.before->kind) !=
                std::tie(delta.after->from, delta.after->to, delta.after->kind))
            fate.leaving.insert(id);
}

void add(Picture &picture, const std::shared_ptr<const RecordPicture> &record)
{
    picture.records.push_back(record);
    picture.bounds = picture.bounds.united(record->bounds);
}

} // namespace

Ghost ghostOf(Scene &scene, const Design &design, const Change &change)
{
    Ghost ghost;
    Design after = design;
    if (!after.apply(change))
        return ghost;
    Fate fate;
    addFate(change.components, fate);
    addFate(change.connections, fate);
    addFate(change.zones, fate);
    addFate(change.notes, fate);
    addRerouted(change.connections, fate);
    for (const auto &record : scene.picture().records)
        if (fate.leaving.contains(record->record))
            add(ghost.gone, record);
    scene.update(after, change);
    for (const auto &record : scene.picture().records)
        add(fate.arriving.contains(record->record) ? ghost.coming : ghost.kept, record);
    scene.update(design, change.inverse());
    ghost.bounds = ghost.gone.bounds.united(ghost.coming.bounds);
    return ghost;
}

Picture partOf(const Picture &picture, const Rect &area)
{
    Picture part;
    for (const auto &record : picture.records)
        if (record->bounds.intersects(area))
            add(part, record);
    return part;
}

} // namespace plumbline
