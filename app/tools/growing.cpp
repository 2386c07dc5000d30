#include "tools/growing.h"

#include "tools/board_records.h"
#include "tools/commands.h"
#include "tools/connecting.h"
#include "tools/hints.h"
#include "tools/snap.h"
#include "tools/thresholds.h"

#include <cmath>

namespace plumbline::tools
{

namespace
{

/// More than this grow by hand.
constexpr std::size_t mostTwigs = 6;

bool goesBefore(Direction direction)
{
    return direction == Direction::left || direction == Direction::up;
}

bool level(Direction direction)
{
    return direction == Direction::left || direction == Direction::right;
}

Side sideOf(Direction direction)
{
    switch (direction) {
    case Direction::left:
        return Side::left;
    case Direction::right:
        return Side::right;
    case Direction::up:
        return Side::top;
    case Direction::down:
        break;
    }
    return Side::bottom;
}

/// The middle of the side of a card that faces where it grew from.
Point nearSide(const Rect &card, Direction direction)
{
    const Point ahead = unit(direction);
    return {card.center().x - ahead.x * card.width / 2, card.center().y - ahead.y * card.height / 2};
}

bool linkable(const Catalog &catalog, const std::string &from, const std::string &to)
{
    return !catalog.legalConnections(from, to).empty();
}

/// The design with a change applied; as it was when the change cannot be applied.
Design with(Design design, const Change &change)
{
    (void)design.apply(change);
    return design;
}

} // namespace

std::vector<const ComponentKind *> growthKinds(const Catalog &catalog, const std::string &kind, bool before)
{
    std::vector<const ComponentKind *> kinds;
    const ComponentKind *from = catalog.component(kind);
    if (!from)
        return kinds;
    const auto add = [&kinds](const ComponentKind *next) {
        if (next && std::find(kinds.begin(), kinds.end(), next) == kinds.end())
            kinds.push_back(next);
    };
    if (!before)
        for (const std::string &next : from->next)
            add(catalog.component(next));
    // The more surely a kind is followed by this one, the earlier.
    for (std::size_t place = 0; before && place < mostTwigs; ++place)
        for (const ComponentKind &other : catalog.components())
            if (place < other.next.size() && other.next[place] == kind)
                add(&other);
    for (const ComponentKind &other : catalog.components())
        if (before ? linkable(catalog, other.id, kind) : linkable(catalog, kind, other.id))
            add(&other);
    return kinds;
}

Rect growthPlace(const Scene &scene, const Rect &origin, Direction direction, const std::vector<Rect> &taken)
{
    constexpr int furthest = 24;
    const Size card = edit::cardSize;
    const Point ahead = unit(direction);
    const double forward = level(direction) ? origin.width / 2 + growthGap + card.width / 2
                                            : origin.height / 2 + growthGap + card.height / 2;
    const double step = level(direction) ? card.height + 4 * gridStep : card.width + 4 * gridStep;
    Rect first;
    // Straight ahead, then to both sides in turn.
    for (int i = 0; i < furthest; ++i) {
        const double aside = std::ceil(i / 2.0) * step * (i % 2 == 1 ? 1 : -1);
        const Point center{origin.center().x + ahead.x * forward + (level(direction) ? 0 : aside),
                           origin.center().y + ahead.y * forward + (level(direction) ? aside : 0)};
        const Rect place{onGrid(center.x - card.width / 2), onGrid(center.y - card.height / 2), card.width,
                         card.height};
        if (i == 0)
            first = place;
        const Rect room = place.grown(gridStep);
        if (scene.inside(room).empty() &&
            std::none_of(taken.begin(), taken.end(),
                         [&room](const Rect &other) { return other.intersects(room); }))
            return place;
    }
    return first;
}

Result<Change> planLinked(const ToolContext &context, const Design &design, const std::string &kind,
                          const Rect &card, const Id &from, bool before, const Id &id)
{
    auto placed = edit::place(design, context.catalog, kind, card.center(), id);
    if (!placed || !design.component(from))
        return placed;
    const Design next = with(design, *placed);
    for (const bool reverse : {before, !before}) {
        const auto kinds = reverse ? possibleKinds(next, context.catalog, id, from)
                                   : possibleKinds(next, context.catalog, from, id);
        if (kinds.empty())
            continue;
        auto linked = edit::connect(next, context.catalog, reverse ? id : from, reverse ? from : id,
                                    kinds.front()->id, context.mint("l"));
        if (!linked)
            return linked;
        placed->append(*linked);
        break;
    }
    return placed;
}

Growing::Growing(Id from, Direction direction, const ToolContext &context)
    : from_(std::move(from)), direction_(direction)
{
    const Component *component = context.design().component(from_);
    origin_ = component->rect();
    for (const ComponentKind *kind : growthKinds(context.catalog, component->kind, goesBefore(direction)))
        kinds_.push_back(kind->id);
}

ToolEffects Growing::begin(ToolContext &context)
{
    if (kinds_.empty()) {
        ToolEffects effects = finished();
        effects.hint = hints::nothingGrows;
        return effects;
    }
    fanOut(context);
    return preview();
}

void Growing::fanOut(const ToolContext &context)
{
    if (twigs_.size() >= std::min(mostTwigs, kinds_.size()))
        return;
    std::vector<Rect> taken;
    for (const Twig &twig : twigs_)
        taken.push_back(twig.card);
    twigs_.push_back({kinds_[twigs_.size()], growthPlace(context.scene, origin_, direction_, taken)});
}

ToolEffects Growing::handle(const PointerEvent &event, ToolContext &context)
{
    return event.kind == PointerEvent::Kind::press ? finish(context) : ToolEffects();
}

ToolEffects Growing::handle(const KeyEvent &event, ToolContext &context)
{
    if (event.key == Key::enter || !event.modifiers.control)
        return finish(context);
    const auto direction = event.pressed && !event.repeated ? directionOf(event.key) : std::nullopt;
    if (!direction)
        return {};
    if (*direction == direction_) {
        fanOut(context);
        return preview();
    }
    // Another direction: what shows is made, and the next grows from it.
    ToolEffects effects = finish(context);
    effects.hint.reset();
    return effects;
}

ToolEffects Growing::preview() const
{
    ToolEffects effects;
    Overlay overlay;
    overlay.handles = false;
    for (const Twig &twig : twigs_) {
        overlay.growth.push_back({twig.kind, twig.card});
        overlay.twigs.push_back(floatingLine(origin_, sideOf(direction_), nearSide(twig.card, direction_)));
    }
    effects.overlay = std::move(overlay);
    effects.hint = hints::grow;
    return effects;
}

ToolEffects Growing::finish(ToolContext &context)
{
    ToolEffects effects = finished();
    Change all;
    Design design = context.design();
    std::set<Id> made;
    for (const Twig &twig : twigs_) {
        const Id id = context.mint("c");
        auto change = planLinked(context, design, twig.kind, twig.card, from_, goesBefore(direction_), id);
        if (change)
            if (auto applied = design.apply(*change); !applied)
                change = tl::unexpected(applied.error());
        if (!change) {
            effects.problem = change.error();
            return effects;
        }
        all.append(*change);
        made.insert(id);
    }
    if (commit(std::move(all), "Grow", context, effects)) {
        effects.reveal = *made.begin();
        effects.selection = std::move(made);
    }
    return effects;
}

} // namespace plumbline::tools
