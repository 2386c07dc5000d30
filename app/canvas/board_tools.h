#pragma once

#include "board_camera.h"
#include "session/session.h"
#include "tidier.h"
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
    /// Shows this above the picture until the next event of the tools.
    void preview(tools::Overlay overlay);
    bool busy() const { return machine_.busy(); }
    /// The board point under the pointer, or the middle of the view when the pointer is elsewhere.
    Point pointed() const;
    /// The clock of tool events.
    tools::Time now() const { return clock_.elapsed(); }

    void pointer(const tools::PointerEvent &event);
    /// The last pointer position again, because the camera or the modifiers changed under it.
    void pointerAgain(std::optional<tools::Modifiers> modifiers = std::nullopt);
    /// The pointer left the view.
    void pointerLeft();
    /// False when the key means nothing to the tools.
    bool key(const tools::KeyEvent &event);
    tools::ToolContext context();

    /// Is the command possible with what is selected and there?
    bool possible(const tools::BoardCommand &command);
    /// Is the command a switch that is on?
    bool isOn(const tools::BoardCommand &command);
    /// Carries out a board command; none of this id, or one that is not possible, does nothing.
    void run(std::string_view command);

    /// Selects this record alone.
    Q_INVOKABLE void select(const QString &record);
    /// Takes back the gesture under way.
    Q_INVOKABLE void abandon();
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
    /// Other commands may be possible now.
    void possibilitiesChanged();
    /// So they are at once: the next key may be meant for what was just selected.
    void selectionChanged();
    void cursorChanged(Qt::CursorShape shape);
    void labelWanted(const plumbline::Id &record);
    void kindMenuWanted(const plumbline::tools::KindMenu &menu);
    /// A point of the view.
    void contextMenuWanted(QPointF at);
    void quickInsertWanted(const plumbline::tools::InsertWish &wish, const plumbline::Rect &card);

private:
    Rect wishedCard(const tools::InsertWish &wish);
    void apply(tools::ToolEffects effects);
    void show(const tools::ToolEffects &effects);
    void tick();
    /// Records glide to where a layout puts them.
    void arrive(const Result<Change> &plan);

    BoardCamera &camera_;
    Session *session_ = nullptr;
    edit::Mint mint_;
    tools::ToolMachine machine_;
    tools::EdgeScroll edgeScroll_;
    Tidier tidier_;
    tools::Overlay overlay_;
    QString hint_;
    QString placing_; ///< The kind that is dragged from the palette, also after Escape, until it is released.
    std::optional<tools::PointerEvent> last_;
    QElapsedTimer clock_;
    QTimer ticks_;
};

} // namespace plumbline
