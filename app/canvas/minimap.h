#pragma once

#include "board_view.h"

#include <QImage>
#include <QPointer>
#include <QTimer>

namespace plumbline
{

/// The whole board in small, with a frame around what the view shows. A press or drag takes the view there.
class Minimap : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::BoardView *board READ board WRITE setBoard NOTIFY boardChanged FINAL)
    /// Is part of the board outside the view?
    Q_PROPERTY(bool useful READ useful NOTIFY usefulChanged FINAL)

public:
    explicit Minimap(QQuickItem *parent = nullptr);

    BoardView *board() const { return board_; }
    void setBoard(BoardView *board);
    bool useful() const { return useful_; }

    void paint(QPainter *painter) override;

signals:
    void boardChanged();
    void usefulChanged();

protected:
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;

private:
    /// From board to item coordinates.
    QTransform toItem() const;
    void follow();
    void staleContent();
    void drawContent();
    void look();

    BoardView *board_ = nullptr;
    QPointer<Session> followed_;
    bool useful_ = false;
    Rect area_;      ///< What is shown: the content.
    QImage content_; ///< Painted anew a little after changes.
    QTimer repaint_;
};

} // namespace plumbline
