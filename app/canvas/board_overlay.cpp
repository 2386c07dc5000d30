#include "board_overlay.h"

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

    marquee_ = onScreen(overlay.marquee, camera);
    frame_ = onScreen(overlay.frame, camera);
    joined_ = onScreen(rectOf(session.design(), overlay.joined), camera);
    showGhost(session, overlay, camera);
    showPreview(session, overlay, camera);
    emit changed();
}

void BoardOverlay::clear()
{
    for (RectList *list : {&outlines_, &grips_, &connectHandles_, &endHandles_, &guides_})
        list->set({});
    routes_.clear();
    marquee_ = frame_ = joined_ = ghost_ = target_ = QRectF();
    loose_ = QVariant::fromValue(QPolygonF());
    says_.clear();
    emit routesChanged();
    emit changed();
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
    if (const auto rect = rectOf(design, single); rect && tools::showsHandles(*rect, camera.zoom)) {
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
