#include "tools/connecting.h"

#include "tools/board_records.h"
#include "tools/hints.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

namespace
{

Point middleOfSide(const Rect &rect, Side side)
{
    switch (side) {
    case Side::left:
        return {rect.x, rect.center().y};
    case Side::top:
        return {rect.center().x, rect.y};
    case Side::right:
        return {rect.right(), rect.center().y};
    case Side::bottom:
        break;
    }
    return {rect.center().x, rect.bottom()};
}

/// The point half way along a route.
Point middleOf(const Route &route)
{
    double length = 0;
    for (std::size_t i = 1; i < route.size(); ++i)
        length += distance(route[i - 1], route[i]);
    double rest = length / 2;
    for (std::size_t i = 1; i < route.size(); ++i) {
        const double leg = distance(route[i - 1], route[i]);
        if (leg > 0 && rest <= leg) {
            const Point step = route[i] - route[i - 1];
            return route[i - 1] + Point{step.x * rest / leg, step.y * rest / leg};
        }
        rest -= leg;
    }
    return route.empty() ? Point() : route.back();
}

} // namespace

Connecting::Connecting(const PointerEvent &press, Id from, Side side, ToolContext &context)
    : press_(press), from_(std::move(from)), side_(side), connection_(context.mint("l")),
      end_("Connect", from_, context)
{
}

ToolEffects Connecting::handle(const PointerEvent &event, ToolContext &context)
{
    if (event.kind == PointerEvent::Kind::release)
        return release(context);
    dragging_ = dragging_ || isDrag(press_, event);
    last_ = event.at;
    return dragging_ ? follow(event, context) : ToolEffects();
}

ToolEffects Connecting::follow(const PointerEvent &event, ToolContext &context)
{
    const std::string made = pullTo(event.at, end_, from_, connection_, context);
    ToolEffects effects;
    const auto source = rectOf(context.design(), from_);
    effects.overlay =
        end_.overlay(event.at, source ? floatingLine(*source, side_, event.at) : std::vector<Point>(), made);
    effects.cursor = end_.target().empty() || end_.legal() ? Cursor::cross : Cursor::forbidden;
    effects.hint = hints::connect;
    return effects;
}

ToolEffects Connecting::release(ToolContext &context)
{
    ToolEffects effects = finished();
    if (!connectTo(end_, connection_, context, effects) && dragging_) {
        effects.hint = end_.target().empty() ? hints::connectNowhere : end_.refusal();
        if (end_.target().empty()) // What should be there may be made there.
            effects.quickInsert = InsertWish{cardAround(last_), from_, false, {}};
    }
    return effects;
}

std::string pullTo(Point p, LooseEnd &end, const Id &from, const Id &connection, ToolContext &context)
{
    end.moveTo(
        p,
        [&](const Design &start, const Id &target) -> Result<Change> {
            const auto kinds = possibleKinds(start, context.catalog, from, target);
            if (kinds.empty())
                return problem(whyNoConnection(start, from, target));
            return edit::connect(start, context.catalog, from, target, kinds.front()->id, connection);
        },
        context);
    const Connection *made = context.design().connection(connection);
    const ConnectionKind *kind = made ? context.catalog.connection(made->kind) : nullptr;
    return kind ? kind->title : std::string();
}

bool connectTo(LooseEnd &end, const Id &connection, const ToolContext &context, ToolEffects &effects)
{
    if (!end.commit())
        return false;
    effects.selection = std::set<Id>{connection};
    if (KindMenu menu = kindMenuFor(connection, context); menu.kinds.size() > 1)
        effects.kindMenu = std::move(menu);
    return true;
}

KindMenu kindMenuFor(const Id &id, const ToolContext &context)
{
    const Connection *connection = context.design().connection(id);
    if (!connection)
        return {};
    const Route *route = context.scene.route(id);
    return {id, route ? middleOf(*route) : Point(),
            possibleKinds(context.design(), context.catalog, connection->from, connection->to, id)};
}

std::vector<Point> floatingLine(const Rect &from, Side side, Point end)
{
    const Point start = middleOfSide(from, side);
    const Point middle{(start.x + end.x) / 2, (start.y + end.y) / 2};
    if (side == Side::left || side == Side::right)
        return {start, {middle.x, start.y}, {middle.x, end.y}, end};
    return {start, {start.x, middle.y}, {end.x, middle.y}, end};
}

} // namespace plumbline::tools
