#pragma once

#include "session/session.h"

#include <QQmlApplicationEngine>
#include <QQuickWindow>

class QGuiApplication;

namespace plumbline
{

/// Names, fonts and style of the application, before any window is made.
void prepareApplication(QGuiApplication &app);

/// The main window over a session. The session must outlive it.
class Window
{
public:
    /// Opens the first of the files; a file that cannot be read is said in the window. `size`: in place of
    /// the usual one, so that the board is fitted to it from the beginning.
    explicit Window(Session &session, const std::vector<std::string> &files = {}, QSize size = {});

    /// Null when the QML could not be loaded, which is a bug and on standard error.
    QQuickWindow *view() const;
    QQmlEngine &engine() { return engine_; }

private:
    QQmlApplicationEngine engine_;
};

/// The program with its window: returns the exit status.
int runWindow(int &argc, char **argv, const std::vector<std::string> &files);

} // namespace plumbline
