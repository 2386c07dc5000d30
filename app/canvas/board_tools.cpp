#include "board_tools.h"

#include "edit/verbs.h"
#include "tool_events.h"
#include "tools/board_records.h"
#include "tools/commands.h"
#include "tools/gliding.h"
#include "tools/growing.h"
#include "tools/hints.h"
#include "tools/placing.h"

namespace plumbline
{

namespace
{

constexpr std::array<const char *, 3> toolNames{"select", "hand", "zone"}; // In the order of tools::Tool.

Qt::CursorShape shapeOf(tools::Cursor cursor)
{
    using tools::Cursor;
    switch (cursor) {
    case Cursor::arrow:
        return Qt::ArrowCursor;
    case Cursor::move:
        return Qt::SizeAllCursor;
    case Cursor::cross:
        return Qt::CrossCursor;
    case Cursor::openHand:
        return Qt::OpenHandCursor;
    case Cursor::closedHand:
        return Qt::ClosedHandCursor;
    case Cursor::sizeHorizontal:
        return Qt::SizeHorCursor;
    case Cursor::sizeVertical:
        return Qt::SizeVerCursor;
    case Cursor::sizeDiagonal:
        return Qt::SizeFDiagCursor;
    case Cursor::sizeAntiDiagonal:
        return Qt::SizeBDiagCursor;
    case Cursor::forbidden:
        break;
    }
    return Qt::ForbiddenCursor;
}

} // namespace

BoardTools::BoardTools(BoardCamera &camera, QObject *parent)
    : QObject(parent), camera_(camera), hint_(QString::fromLatin1(tools::hints::select))
{
    clock_.start();
    ticks_.setInterval(16);
    connect(&ticks_, &QTimer::timeout, this, &BoardTools::tick);
    connect(&tidier_, &Tidier::planned, this, [this](const TidyPlan &plan) { arrive(plan.change); });
}

void BoardTools::setSession(Session *session)
{
    abandon();
    tidier_.cancel();
    if (session_) {
        session_->disconnect(this);
        session_->selection().disconnect(this);
    }
    session_ = session;
    if (session_) {
        connect(session_, &Session::designChanged, this, &BoardTools::possibilitiesChanged);
        connect(session_, &Session::designReplaced, this, &BoardTools::possibilitiesChanged);
        connect(&session_->selection(), &Selection::changed, this, &BoardTools::selectionChanged);
    }
    emit possibilitiesChanged();
    mint_ = [session](std::string_view prefix) { return session->mint(prefix); };
}

QString BoardTools::tool() const
{
    return QString::fromLatin1(toolNames[static_cast<std::size_t>(machine_.tool())]);
}

void BoardTools::setTool(const QString &name)
{
    for (std::size_t i = 0; i < toolNames.size(); ++i)
        if (session_ && name == QLatin1String(toolNames[i]) && name != tool()) {
            auto here = context();
            apply(machine_.use(static_cast<tools::Tool>(i), here));
        }
}

void BoardTools::startZone(const QString &kind)
{
    if (!session_)
        return;
    auto here = context();
    apply(machine_.use(tools::Tool::zone, here, kind.toStdString()));
}

void BoardTools::pointer(const tools::PointerEvent &event)
{
    if (!session_)
        return;
    last_ = event;
    auto here = context();
    apply(machine_.handle(event, here));
}

void BoardTools::pointerAgain(std::optional<tools::Modifiers> modifiers)
{
    if (!last_)
        return;
    tools::PointerEvent event = *last_;
    event.kind = tools::PointerEvent::Kind::move;
    event.button = tools::Button::none;
    event.at = camera_.state().toBoard(event.screen);
    event.time = now();
    if (modifiers)
        event.modifiers = *modifiers;
    pointer(event);
}

void BoardTools::pointerLeft()
{
    if (!session_)
        return;
    auto here = context();
    apply(machine_.leave(here));
}

bool BoardTools::key(const tools::KeyEvent &event)
{
    if (!session_)
        return false;
    if (event.key == tools::Key::escape && event.pressed && tidier_.cancel())
        return true;
    auto here = context();
    tools::ToolEffects effects = machine_.handle(event, here);
    const bool handled = effects.handled;
    apply(std::move(effects));
    return handled;
}

void BoardTools::abandon()
{
    if (!session_)
        return;
    auto here = context();
    apply(machine_.abandon(here));
}

void BoardTools::select(const QString &record)
{
    abandon();
    if (session_ && session_->design().contains(record.toStdString()))
        session_->selection().set({record.toStdString()});
}

bool BoardTools::possible(const tools::BoardCommand &command)
{
    return session_ && command.possible(context());
}

bool BoardTools::isOn(const tools::BoardCommand &command)
{
    return session_ && command.on && command.on(context());
}

void BoardTools::run(std::string_view id)
{
    const tools::BoardCommand *command = tools::boardCommand(id);
    if (!session_ || !command)
        return;
    auto here = context();
    apply(machine_.run(*command, here));
}

void BoardTools::place(const QString &kind)
{
    if (!session_)
        return;
    abandon();
    auto here = context();
    const Point center = camera_.state().center();
    const Point settled{tools::onGrid(center.x), tools::onGrid(center.y)};
    apply(tools::place(kind.toStdString(), edit::freePlace(session_->design(), settled), here));
    if (const auto rect = rectOf(session_->design(), session_->selection().single()))
        camera_.reveal(*rect);
}

void BoardTools::drag(const QString &kind, QPointF at)
{
    if (!session_ || (placing_ == kind && !machine_.busy()))
        return;
    if (placing_ != kind) {
        auto here = context();
        apply(machine_.begin(std::make_unique<tools::Placing>(kind.toStdString(), here), here));
        placing_ = kind;
    }
    pointer(toolMove(at, Qt::NoModifier, camera_.state(), now()));
}

void BoardTools::drop(QPointF at)
{
    if (std::exchange(placing_, QString()).isEmpty() || !machine_.busy())
        return;
    tools::PointerEvent event = toolMove(at, Qt::NoModifier, camera_.state(), now());
    event.kind = tools::PointerEvent::Kind::release;
    event.button = tools::Button::left;
    pointer(event);
}

void BoardTools::dragAway()
{
    placing_.clear();
    abandon();
}

void BoardTools::apply(tools::ToolEffects effects)
{
    if (effects.selection)
        session_->selection().set(std::move(*effects.selection));
    if (effects.pan != Point{})
        camera_.panBy(effects.pan);
    show(effects);
    if (effects.tool)
        emit toolChanged();
    if (!effects.editLabel.empty())
        emit labelWanted(effects.editLabel);
    if (effects.kindMenu)
        emit kindMenuWanted(*effects.kindMenu);
    if (effects.contextMenu)
        emit contextMenuWanted(toQt(camera_.state().toScreen(*effects.contextMenu)));
    if (const auto rect = rectOf(session_->design(), effects.reveal))
        camera_.reveal(*rect);
    if (effects.tidy)
        tidier_.start(*session_, effects.tidy->records,
                      effects.tidy->topToBottom ? layout::Flow::topToBottom : layout::Flow::leftToRight);
    if (effects.quickInsert)
        emit quickInsertWanted(*effects.quickInsert, wishedCard(*effects.quickInsert));
    if (effects.problem)
        emit session_->refused(*effects.problem);
    if (machine_.busy() != ticks_.isActive()) {
        if (machine_.busy())
            ticks_.start();
        else
            ticks_.stop();
        edgeScroll_.stop();
        emit busyChanged();
    }
}

void BoardTools::show(const tools::ToolEffects &effects)
{
    if (effects.overlay && *effects.overlay != overlay_) {
        overlay_ = *effects.overlay;
        emit overlayChanged();
    }
    if (effects.hint && hint_ != QString::fromStdString(*effects.hint)) {
        hint_ = QString::fromStdString(*effects.hint);
        emit hintChanged();
    }
    if (effects.cursor)
        emit cursorChanged(shapeOf(*effects.cursor));
}

void BoardTools::arrive(const Result<Change> &plan)
{
    const std::string label = tr("Tidy up").toStdString();
    if (!session_ || machine_.busy())
        return;
    if (!plan || camera_.reducedMotion() || plan->components.size() > tools::mostGliding) {
        if (session_->perform(plan, label))
            camera_.fit(session_->scene().bounds());
        return;
    }
    auto here = context();
    apply(machine_.begin(std::make_unique<tools::Gliding>(*plan, label, now(), here), here));
    Rect area = session_->scene().bounds();
    for (const auto &[id, delta] : plan->components)
        if (delta.after)
            area = area.united(delta.after->rect());
    if (!camera_.state().visible().contains(area))
        camera_.fit(area);
}

void BoardTools::preview(tools::Overlay overlay)
{
    if (overlay == overlay_ || machine_.busy())
        return;
    overlay_ = std::move(overlay);
    emit overlayChanged();
}

/// Where a new component goes: as the tools say, beside what it is linked with, at the pointer, or in the
/// middle of the view.
Rect BoardTools::wishedCard(const tools::InsertWish &wish)
{
    const Id about = wish.converts.empty() ? wish.from : wish.converts;
    const auto beside = rectOf(session_->design(), about);
    if (wish.card || (beside && !wish.converts.empty()))
        return wish.card ? *wish.card : *beside;
    if (beside)
        return tools::growthPlace(session_->scene(), *beside,
                                  wish.before ? tools::Direction::left : tools::Direction::right, {});
    return tools::cardAround(edit::freePlace(session_->design(), pointed()));
}

Point BoardTools::pointed() const
{
    const Rect visible = camera_.state().visible();
    const Point under = last_ ? camera_.state().toBoard(last_->screen) : visible.center();
    return visible.contains(under) ? under : visible.center();
}

void BoardTools::tick()
{
    auto here = context();
    apply(machine_.tick(now(), here));
    if (!last_ || !machine_.scrollsAtEdges())
        return;
    const Point shift = edgeScroll_.advance(last_->screen, camera_.state().view, now());
    if (shift == Point{})
        return;
    camera_.panBy(shift);
    pointerAgain();
}

tools::ToolContext BoardTools::context()
{
    return {session_->history(),         session_->catalog(),  session_->scene(),        mint_,
            session_->selection().ids(), camera_.state().zoom, camera_.state().visible()};
}

} // namespace plumbline
