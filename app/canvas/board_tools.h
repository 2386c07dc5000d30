#pragma once

#include "board_camera.h"
#include "session/session.h"
#include "tools/edge_scroll.h"
#include "tools/machine.h"

#include <QElapsedTimer>
#include <QTimer>

namespace plumbline
{

/// Lends the tools the session and the camera, and carries out what they say should happen.
class BoardTools : public QObject
{
    Q_OBJECT
    QML_ELEMENT
    QML_UNCREATABLE("A board has its tools")
    /// "select", "hand" or "zone". Setting it takes back a gesture under way.
    Q_PROPERTY(QString tool READ tool WRITE setTool NOTIFY toolChanged FINAL)
    /// What can be done now, one line.
    Q_PROPERTY(QString hint READ hint NOTIFY hintChanged FINAL)
    /// A gesture is under way.
    Q_PROPERTY(bool busy READ busy NOTIFY busyChanged FINAL)

public:
    explicit BoardTools(BoardCamera &camera, QObject *parent = nullptr);

    Session *session() const { return session_; }
    void setSession(Session *session);

    QString tool() const;
    void setTool(const QString &tool);
    QString hint() const { return hint_; }
    const tools::Overlay &overlay() const { return overlay_; }
    bool busy() const { return machine_.busy(); }
    /// The clock of tool events.
    tools::Time now() const { return clock_.elapsed(); }

    void pointer(const tools::PointerEvent &event);
    /// The last pointer position again, because the camera or the modifiers changed under it.
    void pointerAgain(std::optional<tools::Modifiers> modifiers = std::nullopt);
    /// False when the key means nothing to the tools.
    bool key(const tools::KeyEvent &event);
    tools::ToolContext context();

    /// Takes back the gesture under way.
    Q_INVOKABLE void abandon();
    /// What a menu says instead of a key: "rename", "duplicate", "remove" or "selectAll".
    Q_INVOKABLE void act(const QString &command);
    /// The next drag draws a zone of this kind.
    Q_INVOKABLE void startZone(const QString &kind);
    /// Puts a component at the middle of the view, beside what is there, and selects it.
    Q_INVOKABLE void place(const QString &kind);
    /// A component of this kind is over the view, on its way from the palette.
    Q_INVOKABLE void drag(const QString &kind, QPointF at);
    /// The component that was dragged is released here, unless the gesture was taken back meanwhile.
    Q_INVOKABLE void drop(QPointF at);
    /// The component that was dragged left the view, or is released elsewhere.
    Q_INVOKABLE void dragAway();

signals:
    void toolChanged();
    void hintChanged();
    void busyChanged();
    void overlayChanged();
    void cursorChanged(Qt::CursorShape shape);
    void labelWanted(const plumbline::Id &record);
    void kindMenuWanted(const plumbline::tools::KindMenu &menu);
    /// A point of the view.
    void contextMenuWanted(QPointF at);
    /// A point of the board.
    void quickInsertWanted(QPointF at);

private:
    void apply(tools::ToolEffects effects);
    void show(const tools::ToolEffects &effects);
    void tick();

    BoardCamera &camera_;
    Session *session_ = nullptr;
    edit::Mint mint_;
    tools::ToolMachine machine_;
    tools::EdgeScroll edgeScroll_;
    tools::Overlay overlay_;
    QString hint_;
    QString placing_; ///< The kind that is dragged from the palette, also after Escape, until it is released.
    std::optional<tools::PointerEvent> last_;
    QElapsedTimer clock_;
    QTimer ticks_;
};

} // namespace plumbline
