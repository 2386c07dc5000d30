#include "board_view.h"

#include "session/marks.h"
#include "theme_tokens.h"
#include "tool_events.h"
#include "tools/board_records.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QQuickWindow>

namespace plumbline
{

BoardView::BoardView(QQuickItem *parent)
    : QQuickPaintedItem(parent), tools_(camera_), clipboard_(tools_), quickInsert_(tools_)
{
    setOpaquePainting(true);
    setAcceptedMouseButtons(Qt::LeftButton | Qt::MiddleButton | Qt::RightButton);
    setAcceptHoverEvents(true);
    setActiveFocusOnTab(true);
    // Looked at once the view rests: nobody is lost in the middle of a motion.
    lostTimer_.setSingleShot(true);
    lostTimer_.setInterval(300);
    connect(&lostTimer_, &QTimer::timeout, this, &BoardView::updateLost);
    connect(&camera_, &BoardCamera::changed, this, [this] {
        lostTimer_.start();
        repaintAll();
        staleOverlay();
    });
    connect(&tools_, &BoardTools::overlayChanged, this, &BoardView::staleOverlay);
    connect(&tools_, &BoardTools::cursorChanged, this, [this](Qt::CursorShape shape) { setCursor(shape); });
    connect(&label_, &LabelEditor::activeChanged, this, &BoardView::staleOverlay);
    connect(&tools_, &BoardTools::labelWanted, this,
            [this](const Id &record) { label_.begin(record, camera_.state()); });
    connect(&tools_, &BoardTools::quickInsertWanted, this,
            [this](const tools::InsertWish &wish, const Rect &card) {
                camera_.reveal(card, false);
                quickInsert_.begin(wish, card, camera_.state());
            });
    connect(&tools_, &BoardTools::kindMenuWanted, this, [this] {
        refreshOverlay();
        connectionMenu_.offer();
    });
}

void BoardView::setSession(Session *session)
{
    if (session == session_)
        return;
    if (session_)
        for (QObject *part :
             {static_cast<QObject *>(session_), static_cast<QObject *>(&session_->selection()),
              static_cast<QObject *>(&session_->findings()), static_cast<QObject *>(&session_->preview()),
              static_cast<QObject *>(&session_->outage())})
            part->disconnect(this);
    tools_.setSession(session);
    session_ = session;
    label_.setSession(session);
    connectionMenu_.setSession(session);
    if (session)
        follow(*session);
    takeDesign();
    emit sessionChanged();
}

void BoardView::follow(Session &session)
{
    connect(&session, &Session::designChanged, this, [this](const Change &, const Rect &dirty) {
        repaint(dirty);
        staleOverlay();
        updateWords();
    });
    connect(&session, &Session::marksChanged, this, &BoardView::repaint);
    connect(&session, &Session::designReplaced, this, &BoardView::takeDesign);
    connect(&session, &Session::libraryChanged, this, &BoardView::repaintAll);
    connect(&session, &Session::libraryChanged, &quickInsert_, &QuickInsert::cancel);
    connect(&session.selection(), &Selection::changed, this, [this] {
        staleOverlay();
        updateWords();
    });
    connect(&session.findings(), &Findings::litChanged, this, &BoardView::light);
    connect(&session.preview(), &Preview::changed, this, &BoardView::followPreview);
    connect(&session.outage(), &Outage::fatesChanged, this, &BoardView::staleOverlay);
    connect(&session, &Session::revealWanted, this,
            [this](const std::set<Id> &records) { showBoard(tools::boundsOf(session_->design(), records)); });
}

void BoardView::takeDesign()
{
    label_.cancel();
    quickInsert_.cancel();
    if (session_ && sized_)
        camera_.fit(session_->scene().bounds(), false);
    staleOverlay();
    updateWords();
    repaintAll();
}

void BoardView::setDark(bool dark)
{
    if (dark == dark_)
        return;
    dark_ = dark;
    repaintAll();
    emit darkChanged();
}

void BoardView::updateWords()
{
    const bool empty =
        !session_ || (session_->design().components().empty() && session_->design().zones().empty() &&
                      session_->design().notes().empty());
    if (empty != empty_) {
        empty_ = empty;
        emit emptyChanged();
    }
    lostTimer_.start();
    emit summaryChanged();
}

void BoardView::updateLost()
{
    const bool lost =
        session_ && !empty_ && session_->scene().picture(camera_.state().visible()).records.empty();
    if (lost == lost_)
        return;
    lost_ = lost;
    emit lostChanged();
}

bool BoardView::copy()
{
    if (!session_)
        return false;
    ThemeTokens &tokens = *ThemeTokens::of(qmlEngine(this));
    auto data = clipboard_.copied(tokens.table(false), tokens.icons()); // Documents and chats are light.
    if (!data)
        return false;
    QGuiApplication::clipboard()->setMimeData(data.release());
    return true;
}

void BoardView::paste()
{
    const QMimeData *data = QGuiApplication::clipboard()->mimeData();
    if (session_ && data)
        clipboard_.paste(*data, tools_.pointed());
}

void BoardView::setCoveredBelow(double pixels)
{
    if (pixels == camera_.coveredBelow())
        return;
    camera_.setCoveredBelow(pixels);
    if (session_ && session_->preview().shown())
        followPreview(); // The ghost that is chosen about stays in sight.
    emit coveredBelowChanged();
}

QString BoardView::summary() const
{
    if (!session_)
        return {};
    const Design &design = session_->design();
    QString words = tr("Components: %1, connections: %2")
                        .arg(design.components().size())
                        .arg(design.connections().size());
    if (const Component *component = design.component(session_->selection().single()))
        words += QStringLiteral(". ") + tr("Selected: %1").arg(QString::fromStdString(component->name));
    return words;
}

QString BoardView::subject() const
{
    if (!session_ || session_->selection().ids().empty())
        return QStringLiteral("board");
    const Id id = session_->selection().single();
    const Design &design = session_->design();
    return design.component(id)    ? QStringLiteral("component")
           : design.connection(id) ? QStringLiteral("connection")
           : design.zone(id)       ? QStringLiteral("zone")
           : design.note(id)       ? QStringLiteral("note")
                                   : QStringLiteral("several");
}

void BoardView::light()
{
    lit_.clear();
    if (const Finding *finding = session_->findings().find(session_->findings().lit())) {
        litRole_ = roleOf(*finding);
        for (const auto &ids : {finding->anchor, finding->related, finding->path, finding->pathConnections})
            lit_.insert(ids.begin(), ids.end());
    }
    repaintAll();
    showBoard(tools::boundsOf(session_->design(), lit_));
}

void BoardView::followPreview()
{
    repaintAll();
    if (session_->preview().shown())
        showBoard(session_->preview().ghost().bounds);
}

void BoardView::showRecords(const QStringList &ids)
{
    if (!session_)
        return;
    std::set<Id> records;
    for (const QString &id : ids)
        records.insert(id.toStdString());
    if (records.empty())
        camera_.fit(session_->scene().bounds());
    else
        showBoard(tools::boundsOf(session_->design(), records));
}

void BoardView::showSelection()
{
    if (session_)
        camera_.fit(tools::boundsOf(session_->design(), session_->selection().ids()));
}

void BoardView::showBoard(const Rect &area)
{
    const Rect visible = camera_.clear();
    if (area.width > visible.width || area.height > visible.height)
        camera_.fit(area);
    else if (!area.empty())
        camera_.reveal(area);
}

void BoardView::paint(QPainter *painter)
{
    const QRectF area = painter->hasClipping() ? painter->clipBoundingRect() : boundingRect();
    ThemeTokens &tokens = *ThemeTokens::of(qmlEngine(this));
    const Theme &theme = tokens.table(dark_);
    painter->fillRect(area, theme.color(plumbline::Role::board));
    if (!session_)
        return;
    const tools::Camera &camera = camera_.state();
    const Point corner = camera.toBoard(toPoint(area.topLeft()));
    const Rect board =
        Rect{corner.x, corner.y, area.width() / camera.zoom, area.height() / camera.zoom}.grown(2 /
                                                                                                camera.zoom);
    painter->scale(camera.zoom, camera.zoom);
    painter->translate(-camera.origin.x, -camera.origin.y);
    paintGrid(*painter, toQt(board), theme, camera.zoom);
    PaintOptions options;
    options.zoom = camera.zoom * window()->effectiveDevicePixelRatio();
    options.lit = lit_.empty() ? nullptr : &lit_;
    options.litRole = litRole_;
    if (session_->preview().shown())
        paintGhost(*painter, board, theme, tokens.icons(), options);
    else
        paintPicture(*painter, session_->scene().picture(board), theme, tokens.icons(), options);
}

/// The same painter on the pictures of the changed design.
void BoardView::paintGhost(QPainter &painter, const Rect &board, const Theme &theme, IconSet &icons,
                           PaintOptions options)
{
    const Ghost &ghost = session_->preview().ghost();
    paintPicture(painter, partOf(ghost.kept, board), theme, icons, options);
    options.lit = nullptr;
    options.style = PaintStyle::gone;
    paintPicture(painter, partOf(ghost.gone, board), theme, icons, options);
    options.style = PaintStyle::coming;
    paintPicture(painter, partOf(ghost.coming, board), theme, icons, options);
}

/// With its rectangle: one without is forgotten when a part is asked for before the next frame.
void BoardView::repaintAll()
{
    update(boundingRect().toAlignedRect());
}

void BoardView::repaint(const Rect &board)
{
    const QRect dirty = toQt(camera_.state().toScreen(board)).adjusted(-2, -2, 2, 2).toAlignedRect();
    if (const QRect seen = dirty & boundingRect().toAlignedRect(); !seen.isEmpty())
        update(seen);
}

void BoardView::staleOverlay()
{
    overlayStale_ = true;
    polish();
}

void BoardView::updatePolish()
{
    flushMove();
    if (overlayStale_)
        refreshOverlay();
}

void BoardView::refreshOverlay()
{
    overlayStale_ = false;
    if (!session_) {
        overlay_.clear();
        return;
    }
    overlay_.refresh(*session_, tools_.overlay(), camera_.state(), !label_.active());
    connectionMenu_.follow(camera_.state(), tools_.context(), tools_.busy());
    label_.follow(camera_.state());
}

void BoardView::geometryChange(const QRectF &now, const QRectF &before)
{
    QQuickPaintedItem::geometryChange(now, before);
    followWindow();
    if (!sized_ && !now.isEmpty()) {
        sized_ = true;
        takeDesign();
    }
}

void BoardView::itemChange(ItemChange change, const ItemChangeData &data)
{
    if (change == ItemSceneChange || change == ItemDevicePixelRatioHasChanged)
        followWindow();
    QQuickPaintedItem::itemChange(change, data);
}

void BoardView::followWindow()
{
    camera_.setView({width(), height()}, window() ? window()->effectiveDevicePixelRatio() : 1);
}

} // namespace plumbline
