#include "window_main.h"

#include "paint/painter.h"
#include "text.h"

#include <cstdio>
#include <QApplication>
#include <QKeyEvent>
#include <QQuickItem>
#include <QQuickStyle>
#include <QScreen>
#include <QSettings>

namespace plumbline
{

using namespace Qt::StringLiterals;

void prepareApplication(QGuiApplication &app)
{
    app.setOrganizationName(u"Plumbline"_s);
    app.setApplicationName(u"plumbline"_s);
    app.setApplicationDisplayName(u"Plumbline"_s);
    app.setDesktopFileName(u"plumbline"_s);
    QFont font = boardFont(FontRole::name);
    font.setPixelSize(13);
    font.setWeight(QFont::Normal);
    app.setFont(font);
    QQuickStyle::setStyle(u"Basic"_s);
    // Small text of the panels is drawn by the same engine as that of the board.
    QQuickWindow::setTextRenderType(QQuickWindow::NativeTextRendering);
}

namespace
{
/// Enter presses the button that has the keyboard, as Space does.
class EnterPresses : public QObject
{
public:
    explicit EnterPresses(QQuickWindow &view) : QObject(&view), view_(view) { view.installEventFilter(this); }

    bool eventFilter(QObject *watched, QEvent *event) override
    {
        if (event->type() != QEvent::KeyPress && event->type() != QEvent::KeyRelease)
            return QObject::eventFilter(watched, event);
        const auto &key = static_cast<const QKeyEvent &>(*event);
        const bool enter = key.key() == Qt::Key_Return || key.key() == Qt::Key_Enter;
        const QQuickItem *item = view_.activeFocusItem();
        if (!enter || !item || !item->inherits("QQuickAbstractButton"))
            return QObject::eventFilter(watched, event);
        QKeyEvent space(event->type(), Qt::Key_Space, key.modifiers() & ~Qt::KeypadModifier, u" "_s,
                        key.isAutoRepeat());
        QCoreApplication::sendEvent(&view_, &space);
        return true;
    }

private:
    QQuickWindow &view_;
};
} // namespace

Window::Window(Session &session, const std::vector<std::string> &files, QSize size)
{
    QStringList names;
    for (const std::string &file : files)
        names += text(file);
    QVariantMap properties{{u"session"_s, QVariant::fromValue(&session)}, {u"files"_s, names}};
    if (!size.isEmpty())
        properties.insert({{u"width"_s, size.width()}, {u"height"_s, size.height()}});
    engine_.setInitialProperties(properties);
    engine_.load(QUrl(u"qrc:/qt-project.org/imports/Plumbline/Main.qml"_s));
    if (view())
        new EnterPresses(*view());
}

QQuickWindow *Window::view() const
{
    const QList<QObject *> roots = engine_.rootObjects();
    return roots.isEmpty() ? nullptr : qobject_cast<QQuickWindow *>(roots.first());
}

namespace
{
/// As it was left, and never larger than the screen.
QSize startSize()
{
    constexpr QSize usual(1280, 800);
    const QSize wanted = QSettings().value(u"window/size"_s, usual).toSize();
    const QScreen *screen = QGuiApplication::primaryScreen();
    return screen ? wanted.boundedTo(screen->availableSize()) : wanted;
}

void arrange(QQuickWindow &view)
{
    if (const QScreen *screen = view.screen()) {
        const QRect room = screen->availableGeometry();
        if (!room.contains(view.geometry()))
            view.setPosition(room.topLeft() +
                             QPoint(room.width() - view.width(), room.height() - view.height()) / 2);
    }
    if (QSettings().value(u"window/maximized"_s).toBool())
        view.showMaximized();
}

void remember(const QQuickWindow &view)
{
    QSettings settings;
    const bool maximized = view.windowStates() & Qt::WindowMaximized;
    settings.setValue(u"window/maximized"_s, maximized);
    if (!maximized)
        settings.setValue(u"window/size"_s, view.size());
}
} // namespace

int runWindow(int &argc, char **argv, const std::vector<std::string> &files)
{
    QApplication app(argc, argv); // For the dialogs of Qt Widgets.
    prepareApplication(app);
    const auto library = Library::load();
    if (!library) {
        std::fprintf(stderr, "plumbline: %s\n", library.error().text().c_str());
        return 2;
    }
    const FontTextMetrics metrics;
    Session session(**library, metrics);
    const Window window(session, files, startSize());
    if (!window.view())
        return 2;
    arrange(*window.view());
    const int status = app.exec();
    remember(*window.view());
    return status;
}

} // namespace plumbline
