#pragma once

#include "session/session.h"
#include "theme_tokens.h"
#include "window_main.h"

#include <functional>
#include <QQuickItem>
#include <QTemporaryDir>

namespace plumbline::testing
{

/// The real window over a session, used as a person would: by keys and by the pointer.
class WindowDriver
{
public:
    explicit WindowDriver(const std::vector<std::string> &files = {});
    ~WindowDriver();

    Session &session() { return session_; }
    const Design &design() const { return session_.design(); }
    QQuickWindow *view() { return view_; }
    ThemeTokens &look();

    /// The visible item with this object name; fails the test and returns null when there is none after a
    /// while.
    QQuickItem *item(const QString &name);
    bool shows(const QString &name);
    /// The first visible item below the window that shows exactly this text.
    QQuickItem *words(const QString &text);
    /// A controller of the window by its object name.
    template <class T> T *part(const QString &name) { return view_->findChild<T *>(name); }

    WindowDriver &key(Qt::Key key, Qt::KeyboardModifiers modifiers = Qt::NoModifier);
    WindowDriver &type(const QString &text);
    WindowDriver &click(QQuickItem *item);
    WindowDriver &click(QQuickItem *item, QPointF at);
    /// Presses in the middle of an item, moves in steps to a point of the window, and releases.
    WindowDriver &drag(QQuickItem *item, QPointF to);
    /// Lets the window work until the condition holds; false when it did not within three seconds.
    bool until(const std::function<bool()> &condition);
    /// Lets everything that is due happen, a frame included.
    WindowDriver &settle();

    /// Adds a component by the edit verb, for tests that are not about placing.
    WindowDriver &place(const Id &id, const std::string &kind, Point center);
    WindowDriver &connect(const Id &from, const std::string &kind, const Id &to);

    /// A path in a folder of this test.
    std::filesystem::path file(const std::string &name) const;

private:
    QQuickItem *find(const std::function<bool(QQuickItem *)> &wanted);

    QTemporaryDir folder_;
    std::unique_ptr<TextMetrics> metrics_;
    Session session_;
    std::unique_ptr<Window> window_;
    QQuickWindow *view_ = nullptr;
};

/// A design that is checked in full: a user who reaches a model, with nothing that protects it.
void drawBareAssistant(WindowDriver &window);

} // namespace plumbline::testing
