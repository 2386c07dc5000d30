#include "window_driver.h"

#include "edit/verbs.h"
#include "paint/painter.h"

#include <gtest/gtest.h>
#include <QSettings>
#include <QTest>

namespace plumbline::testing
{

namespace
{

Library &library()
{
    static const std::unique_ptr<Library> loaded = [] {
        auto result = Library::load();
        if (!result) {
            std::fprintf(stderr, "%s\n", result.error().text().c_str());
            std::abort();
        }
        return *std::move(result);
    }();
    return *loaded;
}

QQuickItem *below(QQuickItem *item, const std::function<bool(QQuickItem *)> &wanted)
{
    if (!item->isVisible())
        return nullptr;
    if (wanted(item))
        return item;
    for (QQuickItem *child : item->childItems())
        if (QQuickItem *found = below(child, wanted))
            return found;
    return nullptr;
}

QPoint middle(QQuickItem *item)
{
    return item->mapToScene(QPointF(item->width() / 2, item->height() / 2)).toPoint();
}

} // namespace

WindowDriver::WindowDriver(const std::vector<std::string> &files)
    : metrics_(std::make_unique<FontTextMetrics>()), session_(library(), *metrics_)
{
    QSettings().clear();
    window_ = std::make_unique<Window>(session_, files);
    view_ = window_->view();
    if (!view_) {
        std::fprintf(stderr, "the window cannot be loaded\n");
        std::abort();
    }
    view_->resize(1280, 800);
    view_->requestActivate();
    EXPECT_TRUE(QTest::qWaitForWindowExposed(view_));
    EXPECT_TRUE(QTest::qWaitForWindowActive(view_));
    settle();
}

WindowDriver::~WindowDriver()
{
    window_.reset();
    QSettings().clear();
}

ThemeTokens &WindowDriver::look()
{
    return *ThemeTokens::of(&window_->engine());
}

QQuickItem *WindowDriver::find(const std::function<bool(QQuickItem *)> &wanted)
{
    // Popups lie in an overlay beside the content.
    QQuickItem *root = view_->contentItem();
    return below(root, wanted);
}

QQuickItem *WindowDriver::item(const QString &name)
{
    QQuickItem *found = nullptr;
    EXPECT_TRUE(until([&] {
        found = find([&](QQuickItem *item) { return item->objectName() == name; });
        return found != nullptr;
    })) << name.toStdString();
    return found;
}

bool WindowDriver::shows(const QString &name)
{
    return find([&](QQuickItem *item) { return item->objectName() == name; }) != nullptr;
}

QQuickItem *WindowDriver::words(const QString &text)
{
    return find([&](QQuickItem *item) { return item->property("text").toString() == text; });
}

WindowDriver &WindowDriver::key(Qt::Key key, Qt::KeyboardModifiers modifiers)
{
    QTest::keyClick(view_, key, modifiers);
    return settle();
}

WindowDriver &WindowDriver::type(const QString &text)
{
    for (const QChar c : text)
        QTest::keyClick(view_, c.toLatin1());
    return settle();
}

WindowDriver &WindowDriver::click(QQuickItem *item)
{
    if (item)
        QTest::mouseClick(view_, Qt::LeftButton, {}, middle(item));
    return settle();
}

WindowDriver &WindowDriver::click(QQuickItem *item, QPointF at)
{
    if (item)
        QTest::mouseClick(view_, Qt::LeftButton, {}, item->mapToScene(at).toPoint());
    return settle();
}

WindowDriver &WindowDriver::drag(QQuickItem *item, QPointF to)
{
    if (!item)
        return *this;
    const QPoint from = middle(item);
    QTest::mousePress(view_, Qt::LeftButton, {}, from);
    for (int i = 1; i <= 8; ++i) {
        QTest::mouseMove(view_, from + (to - from).toPoint() * i / 8);
        settle();
    }
    QTest::mouseRelease(view_, Qt::LeftButton, {}, to.toPoint());
    return settle();
}

bool WindowDriver::until(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 3000);
}

WindowDriver &WindowDriver::settle()
{
    QTest::qWait(20);
    return *this;
}

WindowDriver &WindowDriver::place(const Id &id, const std::string &kind, Point center)
{
    EXPECT_TRUE(session_.perform(edit::place(design(), session_.catalog(), kind, center, id), "Place"));
    return *this;
}

WindowDriver &WindowDriver::connect(const Id &from, const std::string &kind, const Id &to)
{
    EXPECT_TRUE(session_.perform(edit::connect(design(), session_.catalog(), from, to, kind, from + '-' + to),
                                 "Connect"));
    return *this;
}

std::filesystem::path WindowDriver::file(const std::string &name) const
{
    return std::filesystem::path(folder_.path().toStdString()) / name;
}

void drawBareAssistant(WindowDriver &window)
{
    window.place("user", "end-user", {0, 0})
        .place("app", "orchestrator", {240, 0})
        .place("llm", "llm", {480, 0});
    window.connect("user", "request", "app").connect("app", "request", "llm");
    window.session().findings().checkNow();
    window.settle();
}

} // namespace plumbline::testing
