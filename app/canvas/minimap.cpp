#include "minimap.h"

#include "theme_tokens.h"
#include "tool_events.h"

#include <QPainterPath>
#include <QQuickWindow>

namespace plumbline
{

namespace
{

/// Milliseconds between a change and the small picture of it: a drag must not wait for this.
constexpr int paintPause = 150;
constexpr double padding = 6;

} // namespace

Minimap::Minimap(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton);
    repaint_.setSingleShot(true);
    repaint_.setInterval(paintPause);
    connect(&repaint_, &QTimer::timeout, this, &Minimap::drawContent);
    connect(this, &QQuickItem::visibleChanged, this, [this] {
        if (isVisible())
            drawContent();
    });
}

void Minimap::setBoard(BoardView *board)
{
    if (board == board_)
        return;
    board_ = board;
    if (board_) {
        connect(board_->camera(), &BoardCamera::changed, this, &Minimap::look);
        connect(board_, &BoardView::sessionChanged, this, &Minimap::follow);
        connect(board_, &BoardView::darkChanged, this, &Minimap::drawContent);
        follow();
    }
    emit boardChanged();
}

void Minimap::follow()
{
    if (followed_)
        followed_->disconnect(this);
    followed_ = board_->session();
    if (followed_) {
        connect(followed_, &Session::designChanged, this, &Minimap::staleContent);
        connect(followed_, &Session::designReplaced, this, &Minimap::staleContent);
    }
    staleContent();
}

void Minimap::staleContent()
{
    if (!repaint_.isActive())
        repaint_.start();
}

void Minimap::look()
{
    const Rect visible = board_->camera()->state().visible();
    const bool useful = followed_ && !area_.empty() && !visible.contains(area_);
    if (useful != useful_) {
        useful_ = useful;
        emit usefulChanged();
    }
    if (isVisible())
        update();
}

void Minimap::drawContent()
{
    area_ = followed_ ? followed_->scene().bounds() : Rect();
    look();
    if (!isVisible() || area_.empty() || width() < 1 || !window())
        return;
    ThemeTokens &tokens = *ThemeTokens::of(qmlEngine(board_));
    const double ratio = window()->effectiveDevicePixelRatio();
    content_ = QImage((QSizeF(width(), height()) * ratio).toSize(), QImage::Format_ARGB32_Premultiplied);
    content_.setDevicePixelRatio(ratio);
    content_.fill(Qt::transparent);
    QPainter painter(&content_);
    painter.setRenderHint(QPainter::Antialiasing);
    const QTransform place = toItem();
    painter.setTransform(place, true);
    PaintOptions options;
    options.zoom = place.m11() * ratio;
    paintPicture(painter, followed_->scene().picture(), tokens.table(board_->dark()), tokens.icons(),
                 options);
    painter.end();
    update();
}

QTransform Minimap::toItem() const
{
    const double scale = std::min((width() - 2 * padding) / std::max(area_.width, 1.0),
                                  (height() - 2 * padding) / std::max(area_.height, 1.0));
    QTransform place;
    place.translate(width() / 2, height() / 2);
    place.scale(scale, scale);
    place.translate(-area_.center().x, -area_.center().y);
    return place;
}

void Minimap::paint(QPainter *painter)
{
    if (!board_ || area_.empty())
        return;
    painter->drawImage(QPointF(), content_);
    const Theme &theme = ThemeTokens::of(qmlEngine(board_))->table(board_->dark());
    const QRectF view = toItem().mapRect(toQt(board_->camera()->state().visible()));
    QColor outside = theme.color(Role::board);
    outside.setAlphaF(0.6F);
    QPainterPath shade;
    shade.addRect(boundingRect());
    shade.addRect(view & boundingRect());
    painter->fillPath(shade, outside);
    painter->setPen(QPen(theme.color(Role::accent), 1.5));
    painter->drawRect(view.adjusted(0.5, 0.5, -0.5, -0.5));
}

void Minimap::mousePressEvent(QMouseEvent *event)
{
    const QPointF at = toItem().inverted().map(event->position());
    board_->camera()->centerOn(toPoint(at));
}

void Minimap::mouseMoveEvent(QMouseEvent *event)
{
    mousePressEvent(event);
}

} // namespace plumbline
