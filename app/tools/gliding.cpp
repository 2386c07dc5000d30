#include "tools/gliding.h"

#include <cmath>

namespace plumbline::tools
{

namespace
{

double between(double from, double to, double share)
{
    return from + (to - from) * share;
}

/// Records that only appear or go do so at the end.
template <class R> void movePart(Deltas<R> &part, const Deltas<R> &whole, double share)
{
    for (const auto &[id, delta] : whole) {
        if (!delta.before || !delta.after)
            continue;
        R record = *delta.before;
        record.at = {between(delta.before->at.x, delta.after->at.x, share),
                     between(delta.before->at.y, delta.after->at.y, share)};
        record.size = {between(delta.before->size.width, delta.after->size.width, share),
                       between(delta.before->size.height, delta.after->size.height, share)};
        part[id] = {delta.before, std::make_shared<const R>(std::move(record))};
    }
}

} // namespace

Change partOf(const Change &change, double share)
{
    Change part;
    movePart(part.components, change.components, share);
    movePart(part.zones, change.zones, share);
    movePart(part.notes, change.notes, share);
    for (const auto &[id, delta] : change.connections)
        if (delta.before && delta.after)
            part.connections[id] = delta;
    return part;
}

Gliding::Gliding(Change change, std::string label, Time now, ToolContext &context)
    : change_(std::move(change)), start_(now), transaction_(context.history.begin(std::move(label)))
{
}

ToolEffects Gliding::handle(const PointerEvent &event, ToolContext &)
{
    return event.kind == PointerEvent::Kind::press ? finish() : ToolEffects();
}

ToolEffects Gliding::handle(const KeyEvent &event, ToolContext &)
{
    return event.pressed ? finish() : ToolEffects();
}

ToolEffects Gliding::tick(Time now, ToolContext &)
{
    const double share = std::clamp(static_cast<double>(now - start_) / glideTime, 0.0, 1.0);
    if (share >= 1)
        return finish();
    // Out of the way quickly, settling gently.
    const double eased = 1 - std::pow(1 - share, 3);
    ToolEffects effects;
    if (auto done = transaction_.replace(partOf(change_, eased)); !done)
        effects.problem = done.error();
    Overlay overlay;
    overlay.handles = false;
    effects.overlay = std::move(overlay);
    return effects;
}

ToolEffects Gliding::finish()
{
    ToolEffects effects = finished();
    if (auto done = transaction_.replace(change_); !done)
        effects.problem = done.error();
    else
        transaction_.commit();
    return effects;
}

} // namespace plumbline::tools
