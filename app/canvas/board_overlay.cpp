#include "board_overlay.h"

#include "design/standing.h"
#include "tool_events.h"
#include "tools/board_records.h"
#include "tools/handles.h"

namespace plumbline
{

namespace
{

/// More outlines than this say no more than one around them all.
constexpr std::size_t mostOutlines = 200;

QRectF onScreen(const std::optional<Rect> &board, const tools::Camera &camera)
{
    return board ? toQt(camera.toScreen(*board)) : QRectF();
}

QString nameOf(Outage::Fate fate)
{
    switch (fate) {
    case Outage::Fate::down:
        return QStringLiteral("down");
    case Outage::Fate::served:
        return QStringLiteral("served");
    case Outage::Fate::degraded:
        return QStringLiteral("degraded");
    case Outage::Fate::failed:
        return QStringLiteral("failed");
    case Outage::Fate::stepsIn:
        return QStringLiteral("stepsIn");
    case Outage::Fate::notices:
        return QStringLiteral("notices");
    }
    return {};
}

QRectF pointOnScreen(Point board, const tools::Camera &camera)
{
    return {toQt(camera.toScreen(board)), QSizeF()};
}

QPolygonF lineOnScreen(const std::vector<Point> &points, const tools::Camera &camera)
{
    QPolygonF line;
    for (Point p : points)
        line << toQt(camera.toScreen(p));
    return line;
}

QRectF outlineOf(const Rect &board, const tools::Camera &camera)
{
    constexpr double gap = tools::outlineGap;
    return toQt(camera.toScreen(board)).adjusted(-gap, -gap, gap, gap);
}

} // namespace

void BoardOverlay::refresh(Session &session, tools::Overlay overlay, const tools::Camera &camera,
                           bool handles)
{
    overlay.handles = overlay.handles && handles;
    outlineSelection(session, camera, overlay.handles);
    showConnectHandles(session, overlay, camera);

    QList<QRectF> guides;
    for (const tools::Guide &guide : overlay.guides)
        guides << QRectF(toQt(camera.toScreen(guide.from)), toQt(camera.toScreen(guide.to)));
    guides_.set(std::move(guides));
    QList<QRectF> gaps;
    for (const tools::Gap &gap : overlay.gaps)
        gaps << QRectF(toQt(camera.toScreen(gap.from)), toQt(camera.toScreen(gap.to)));
    gaps_.set(std::move(gaps));
    outlineGroups(session, camera);
    showGrowth(session, overlay, camera);
    showFates(session, camera);

    marquee_ = onScreen(overlay.marquee, camera);
    frame_ = onScreen(overlay.frame, camera);
    joined_ = onScreen(rectOf(session.design(), overlay.joined), camera);
    showGhost(session, overlay, camera);
    showPreview(session, overlay, camera);
    emit changed();
}

void BoardOverlay::clear()
{
    for (RectList *list : {&outlines_, &grips_, &connectHandles_, &endHandles_, &guides_, &gaps_, &groups_})
        list->set({});
    routes_.clear();
    growth_.clear();
    twigs_.clear();
    fates_.clear();
    marquee_ = frame_ = joined_ = ghost_ = target_ = QRectF();
    loose_ = QVariant::fromValue(QPolygonF());
    says_.clear();
    emit routesChanged();
    emit growthChanged();
    emit fatesChanged();
    emit changed();
}

void BoardOverlay::showGrowth(Session &session, const tools::Overlay &overlay, const tools::Camera &camera)
{
    if (overlay.growth.empty() && growth_.isEmpty())
        return;
    growth_.clear();
    twigs_.clear();
    for (const tools::Ghost &ghost : overlay.growth)
        if (const ComponentKind *kind = session.catalog().component(ghost.kind))
            growth_ += QVariantMap{{QStringLiteral("area"), onScreen(ghost.rect, camera)},
                                   {QStringLiteral("icon"), QString::fromStdString(kind->icon)},
                                   {QStringLiteral("title"), QString::fromStdString(kind->title)},
                                   {QStringLiteral("role"), QString::fromStdString(kind->role)}};
    for (const auto &twig : overlay.twigs)
        twigs_ += QVariant::fromValue(lineOnScreen(twig, camera));
    emit growthChanged();
}

void BoardOverlay::showFates(Session &session, const tools::Camera &camera)
{
    const Outage::Fates &fates = session.outage().fates();
    if (fates.empty() && fates_.isEmpty())
        return;
    fates_.clear();
    const Rect visible = camera.visible();
    for (const auto &[id, fate] : fates)
        if (const auto rect = rectOf(session.design(), id); rect && rect->intersects(visible))
            fates_ += QVariantMap{{QStringLiteral("area"), onScreen(rect, camera)},
                                  {QStringLiteral("fate"), nameOf(fate)}};
    emit fatesChanged();
}

void BoardOverlay::outlineGroups(Session &session, const tools::Camera &camera)
{
    const Design &design = session.design();
    const std::set<Id> &selected = session.selection().ids();
    std::set<Id> shown;
    if (selected.size() <= mostOutlines)
        for (const Id &id : selected)
            for (const Id &group : groupsOf(standingOf(design, id)))
                shown.insert(group);
    QList<QRectF> frames;
    for (const Id &group : shown) {
        constexpr double gap = 4 * tools::outlineGap;
        frames << toQt(camera.toScreen(tools::boundsOf(design, membersOfGroup(design, group))))
                      .adjusted(-gap, -gap, gap, gap);
    }
    groups_.set(std::move(frames));
}

void BoardOverlay::outlineSelection(Session &session, const tools::Camera &camera, bool withHandles)
{
    const Design &design = session.design();
    const std::set<Id> &selected = session.selection().ids();
    const Rect visible = camera.visible();
    QList<QRectF> outlines;
    QVariantList routes;
    if (selected.size() > mostOutlines) {
        outlines << outlineOf(tools::boundsOf(design, selected), camera);
    } else {
        for (const Id &id : selected) {
            if (const auto rect = rectOf(design, id)) {
                if (rect->intersects(visible))
                    outlines << outlineOf(*rect, camera);
            } else if (const Route *route = session.scene().route(id)) {
                routes << QVariant::fromValue(lineOnScreen(*route, camera));
            }
        }
    }
    outlines_.set(std::move(outlines));
    if (routes != routes_) {
        routes_ = std::move(routes);
        emit routesChanged();
    }

    QList<QRectF> grips;
    QList<QRectF> ends;
    const Id single = withHandles ? session.selection().single() : Id();
    const bool locked = isLocked(standingOf(design, single));
    if (const auto rect = rectOf(design, single);
        rect && !locked && tools::showsHandles(*rect, camera.zoom)) {
        const QRectF outline = outlineOf(*rect, camera);
        for (QPointF corner :
             {outline.topLeft(), outline.topRight(), outline.bottomLeft(), outline.bottomRight()})
            grips << QRectF(corner, QSizeF());
    }
    if (const Route *route = session.scene().route(single); route && route->size() > 1)
        ends << pointOnScreen(route->front(), camera) << pointOnScreen(route->back(), camera);
    grips_.set(std::move(grips));
    endHandles_.set(std::move(ends));
}

void BoardOverlay::showConnectHandles(Session &session, const tools::Overlay &overlay,
                                      const tools::Camera &camera)
{
    QList<QRectF> handles;
    const std::set<Id> shown{overlay.hovered, session.selection().single()};
    for (const Id &id : shown) {
        const Component *component = overlay.handles ? session.design().component(id) : nullptr;
        if (!component)
            continue;
        for (tools::Side side :
             tools::connectSides(session.scene(), session.design(), *component, camera.zoom))
            handles << pointOnScreen(tools::connectHandle(component->rect(), side, camera.zoom), camera);
    }
    connectHandles_.set(std::move(handles));
}

void BoardOverlay::showPreview(Session &session, const tools::Overlay &overlay, const tools::Camera &camera)
{
    const tools::ConnectionPreview preview = overlay.connection.value_or(tools::ConnectionPreview());
    loose_ = QVariant::fromValue(lineOnScreen(preview.points, camera));
    const Component *target = session.design().component(preview.target);
    target_ = target ? outlineOf(target->rect(), camera) : QRectF();
    legal_ = preview.legal;
    says_ = QString::fromStdString(preview.text);
    saysAt_ = toQt(camera.toScreen(preview.at));
}

void BoardOverlay::showGhost(Session &session, const tools::Overlay &overlay, const tools::Camera &camera)
{
    ghost_ = overlay.ghost ? onScreen(overlay.ghost->rect, camera) : QRectF();
    const ComponentKind *kind = overlay.ghost ? session.catalog().component(overlay.ghost->kind) : nullptr;
    ghostIcon_ = kind ? QString::fromStdString(kind->icon) : QString();
    ghostRole_ = kind ? QString::fromStdString(kind->role) : QString();
    ghostTitle_ = kind ? QString::fromStdString(kind->title) : QString();
}

} // namespace plumbline
