#pragma once

#include "board_clipboard.h"
#include "board_overlay.h"
#include "board_tools.h"
#include "connection_menu.h"
#include "label_editor.h"
#include "paint/painter.h"
#include "quick_insert.h"

#include <QQuickPaintedItem>

namespace plumbline
{

/// The board: paints what is visible of the session's scene, and turns Qt's events into tool events. Works at
/// most once per frame, however fast the pointer sends.
class BoardView : public QQuickPaintedItem
{
    Q_OBJECT
    QML_ELEMENT
    Q_PROPERTY(plumbline::Session *session READ session WRITE setSession NOTIFY sessionChanged FINAL)
    Q_PROPERTY(bool dark READ dark WRITE setDark NOTIFY darkChanged FINAL)
    /// There is something on the board, but nothing of it is in view.
    Q_PROPERTY(bool lost READ isLost NOTIFY lostChanged FINAL)
    Q_PROPERTY(bool empty READ isEmpty NOTIFY emptyChanged FINAL)
    /// What is selected: component, connection, zone, note, several, or board for nothing.
    Q_PROPERTY(QString subject READ subject NOTIFY summaryChanged FINAL)
    /// What is on the board in words, for those who cannot see it.
    Q_PROPERTY(QString summary READ summary NOTIFY summaryChanged FINAL)
    /// Pixels at the lower edge of the view that something lies over.
    Q_PROPERTY(double coveredBelow READ coveredBelow WRITE setCoveredBelow NOTIFY coveredBelowChanged FINAL)
    Q_PROPERTY(plumbline::BoardCamera *camera READ camera CONSTANT FINAL)
    Q_PROPERTY(plumbline::BoardTools *tools READ tools CONSTANT FINAL)
    Q_PROPERTY(plumbline::BoardOverlay *overlay READ overlay CONSTANT FINAL)
    Q_PROPERTY(plumbline::LabelEditor *label READ label CONSTANT FINAL)
    Q_PROPERTY(plumbline::QuickInsert *quickInsert READ quickInsert CONSTANT FINAL)
    Q_PROPERTY(plumbline::ConnectionMenu *connectionMenu READ connectionMenu CONSTANT FINAL)

public:
    explicit BoardView(QQuickItem *parent = nullptr);

    Session *session() const { return session_; }
    void setSession(Session *session);
    bool dark() const { return dark_; }
    void setDark(bool dark);
    bool isEmpty() const { return empty_; }
    bool isLost() const { return lost_; }
    double coveredBelow() const { return camera_.coveredBelow(); }
    void setCoveredBelow(double pixels);
    QString subject() const;
    QString summary() const;
    BoardCamera *camera() { return &camera_; }
    BoardTools *tools() { return &tools_; }
    BoardOverlay *overlay() { return &overlay_; }
    LabelEditor *label() { return &label_; }
    QuickInsert *quickInsert() { return &quickInsert_; }
    ConnectionMenu *connectionMenu() { return &connectionMenu_; }

    /// Brings these records into view; everything when there are none.
    Q_INVOKABLE void showRecords(const QStringList &ids);
    Q_INVOKABLE void showSelection();
    /// Puts the selection on the clipboard; false when there is nothing to copy.
    Q_INVOKABLE bool copy();
    /// Puts what is on the clipboard at the pointer, or in the middle of the view.
    Q_INVOKABLE void paste();

    void paint(QPainter *painter) override;

signals:
    void sessionChanged();
    void darkChanged();
    void coveredBelowChanged();
    void emptyChanged();
    void lostChanged();
    void summaryChanged();

protected:
    bool event(QEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void mouseUngrabEvent() override;
    void hoverMoveEvent(QHoverEvent *event) override;
    void hoverLeaveEvent(QHoverEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void keyReleaseEvent(QKeyEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    void geometryChange(const QRectF &now, const QRectF &before) override;
    void itemChange(ItemChange change, const ItemChangeData &data) override;
    void updatePolish() override;

private:
    void follow(Session &session);
    void followWindow();
    void takeDesign();
    /// Dims what the lit finding is not about.
    void light();
    void showBoard(const Rect &area);
    /// Shows the ghost of a change that is previewed, or the design again.
    void followPreview();
    void repaintAll();
    void repaint(const Rect &board);
    void staleOverlay();
    void refreshOverlay();
    void updateWords();
    void paintGhost(QPainter &painter, const Rect &board, const Theme &theme, IconSet &icons,
                    PaintOptions options);
    void updateLost();

    // board_input.cpp
    /// Hands a waiting pointer move to the tools.
    void flushMove();
    void modifiersChanged(Qt::KeyboardModifiers modifiers);

    Session *session_ = nullptr;
    bool dark_ = false;
    bool empty_ = true;
    bool sized_ = false;
    bool lost_ = false;
    QTimer lostTimer_;
    bool overlayStale_ = true;
    std::set<Id> lit_;
    std::optional<plumbline::tools::PointerEvent> move_;
    plumbline::Role litRole_ = plumbline::Role::blocker;
    QPointF hovered_{-1, -1}; ///< Where the pointer was last.
    BoardCamera camera_;
    BoardTools tools_;
    BoardOverlay overlay_;
    LabelEditor label_;
    ConnectionMenu connectionMenu_;
    BoardClipboard clipboard_;
    QuickInsert quickInsert_;
};

} // namespace plumbline
