#include "replay_view.h"

#include "theme_tokens.h"

#include <cmath>
#include <QPainter>
#include <QQuickWindow>

namespace plumbline
{

namespace
{
constexpr double leastScale = 0.1;
constexpr double mostScale = 3;
constexpr double frameAround = 32;
} // namespace

ReplayView::ReplayView(QQuickItem *parent) : QQuickPaintedItem(parent)
{
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton);
}

void ReplayView::setPlayer(ReplayPlayer *player)
{
    if (player == player_)
        return;
    player_ = player;
    if (player_) {
        connect(player_, &ReplayPlayer::opened, this, &ReplayView::begin);
        connect(player_, &ReplayPlayer::boardChanged, this, &ReplayView::follow);
    }
    begin();
    emit changed();
}

void ReplayView::setDark(bool dark)
{
    dark_ = dark;
    update();
    emit changed();
}

void ReplayView::begin()
{
    const practice::Replay *replay = player_ ? player_->replay() : nullptr;
    scene_.reset();
    touched_ = false;
    if (replay) {
        scene_ = std::make_unique<Scene>(player_->session()->catalog(), metrics_);
        scene_->reset(replay->design());
        fit();
    }
    update();
}

void ReplayView::follow(const Change &change)
{
    if (!scene_)
        return;
    scene_->update(player_->replay()->design(), change);
    update();
}

void ReplayView::fit()
{
    touched_ = false;
    const practice::Replay *replay = player_ ? player_->replay() : nullptr;
    const Rect area = replay ? replay->bounds() : Rect();
    if (area.empty() || width() < 1 || height() < 1)
        return;
    scale_ = std::clamp(
        std::min((width() - 2 * frameAround) / area.width, (height() - 2 * frameAround) / area.height),
        leastScale, 1.0);
    origin_ = QPointF(area.center().x, area.center().y) - QPointF(width(), height()) / (2 * scale_);
    update();
}

void ReplayView::zoom(double factor)
{
    zoomAt(factor, QPointF(width(), height()) / 2);
}

void ReplayView::zoomAt(double factor, QPointF at)
{
    const double next = std::clamp(scale_ * factor, leastScale, mostScale);
    origin_ += at / scale_ - at / next;
    scale_ = next;
    touched_ = true;
    update();
}

void ReplayView::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    if (!touched_)
        fit();
}

void ReplayView::mousePressEvent(QMouseEvent *event)
{
    grabbed_ = event->position();
}

void ReplayView::mouseMoveEvent(QMouseEvent *event)
{
    origin_ -= (event->position() - grabbed_) / scale_;
    grabbed_ = event->position();
    touched_ = true;
    update();
}

void ReplayView::wheelEvent(QWheelEvent *event)
{
    zoomAt(std::pow(1.2, event->angleDelta().y() / 120.0), event->position());
}

void ReplayView::paint(QPainter *painter)
{
    ThemeTokens &tokens = *ThemeTokens::of(qmlEngine(this));
    const Theme &theme = tokens.table(dark_);
    painter->fillRect(boundingRect(), theme.color(plumbline::Role::board));
    if (!scene_)
        return;
    const QRectF seen(origin_, QSizeF(width(), height()) / scale_);
    painter->setRenderHint(QPainter::Antialiasing);
    painter->scale(scale_, scale_);
    painter->translate(-origin_);
    PaintOptions options;
    options.zoom = scale_ * window()->effectiveDevicePixelRatio();
    paintGrid(*painter, seen, theme, options.zoom);
    paintPicture(*painter, scene_->picture({seen.x(), seen.y(), seen.width(), seen.height()}), theme,
                 tokens.icons(), options);
}

} // namespace plumbline
