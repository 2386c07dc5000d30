#pragma once

#include "drawing/scene.h"
#include "paint/painter.h"
#include "replay_player.h"

#include <QQuickPaintedItem>

namespace plumbline
{

/// The board of a replay: painted like the board, dragged and zoomed, never changed.
class ReplayView : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::ReplayPlayer *player READ player WRITE setPlayer NOTIFY changed FINAL)
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY changed FINAL)

public:
    explicit ReplayView(QQuickItem *parent = nullptr);

    ReplayPlayer *player() const { return player_; }
    void setPlayer(ReplayPlayer *player);
    bool dark() const { return dark_; }
    void setDark(bool dark);

    /// Everything that the session had on the board.
    Q_INVOKABLE void fit();
    /// About the middle.
    Q_INVOKABLE void zoom(double factor);

    void paint(QPainter *painter) override;

signals:
    void changed();

protected:
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;

private:
    void begin();
    void follow(const Change &change);
    void zoomAt(double factor, QPointF at);

    ReplayPlayer *player_ = nullptr;
    bool dark_ = false;
    FontTextMetrics metrics_;
    std::unique_ptr<Scene> scene_;
    bool touched_ = false; ///< The user chose what to see.
    double scale_ = 1;
    QPointF origin_; ///< The point of the board in the corner of the item.
    QPointF grabbed_;
};

} // namespace plumbline
