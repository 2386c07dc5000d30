#include "board_view.h"
#include "panels/window_main.h"
#include "theme_tokens.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <ctime>
#include <functional>
#include <QElapsedTimer>
#include <QGuiApplication>
#include <QQuickItem>
#include <QQuickView>
#include <QtQml/qqmlextensionplugin.h>

Q_IMPORT_QML_PLUGIN(PlumblinePlugin)

// What one frame of the board costs: the board item alone in a window of 1280x800, drawn for real into
// memory.
namespace
{

using namespace plumbline;
using namespace Qt::StringLiterals;

/// Components in rows, each connected to the next and every third to the row below, as designs are.
Design grid(const Catalog &catalog, int count, int columns)
{
    Change change;
    const auto idOf = [](int i) { return "c" + std::to_string(i); };
    const auto connect = [&](int from, int to) {
        Connection connection;
        connection.id = "l" + std::to_string(from) + "-" + std::to_string(to);
        connection.kind = "request";
        connection.from = idOf(from);
        connection.to = idOf(to);
        change.connections[connection.id] = {nullptr, std::make_shared<const Connection>(connection)};
    };
    for (int i = 0; i < count; ++i) {
        Component component;
        component.id = idOf(i);
        component.kind = catalog.components()[static_cast<std::size_t>(i) % catalog.components().size()].id;
        component.name = "Component " + std::to_string(i);
        component.at = {240.0 * (i % columns), 128.0 * (i / columns)};
        change.components[component.id] = {nullptr, std::make_shared<const Component>(component)};
        if ((i + 1) % columns != 0 && i + 1 < count)
            connect(i, i + 1);
        if (i % 3 == 0 && i + columns < count)
            connect(i, i + columns);
    }
    Design design;
    if (auto applied = design.apply(change); !applied)
        qFatal("%s", applied.error().text().c_str());
    return design;
}

/// Milliseconds that this thread has computed: what a frame costs even while other programs keep the machine
/// busy.
double computed()
{
    timespec now{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &now);
    return static_cast<double>(now.tv_sec) * 1e3 + static_cast<double>(now.tv_nsec) / 1e6;
}

/// The value that `share` of the values do not exceed.
double percentile(std::vector<double> values, double share)
{
    std::sort(values.begin(), values.end());
    return values[static_cast<std::size_t>(share * static_cast<double>(values.size() - 1))];
}

/// Runs the step and draws the frame that it calls for, many times; prints milliseconds.
void measure(const char *name, QQuickWindow &window, const std::function<void(int)> &step)
{
    constexpr int warmUp = 20;
    constexpr int frames = 300;
    std::vector<double> elapsed;
    std::vector<double> worked;
    for (int i = 0; i < warmUp + frames; ++i) {
        const double start = computed();
        QElapsedTimer timer;
        timer.start();
        step(i);
        QEvent update(QEvent::UpdateRequest);
        QCoreApplication::sendEvent(&window, &update);
        if (i >= warmUp) {
            elapsed.push_back(static_cast<double>(timer.nsecsElapsed()) / 1e6);
            worked.push_back(computed() - start);
        }
        QCoreApplication::processEvents();
    }
    std::printf("  %-20s elapsed: median %6.2f, p95 %6.2f   computed: median %6.2f, p95 %6.2f\n", name,
                percentile(elapsed, 0.5), percentile(elapsed, 0.95), percentile(worked, 0.5),
                percentile(worked, 0.95));
}

void hover(QQuickWindow &window, QPointF at, Qt::MouseButtons buttons = Qt::NoButton)
{
    QMouseEvent move(QEvent::MouseMove, at, at, Qt::NoButton, buttons, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &move);
}

void press(QQuickWindow &window, QEvent::Type type, QPointF at)
{
    const bool down = type == QEvent::MouseButtonPress;
    QMouseEvent event(type, at, at, Qt::LeftButton, down ? Qt::LeftButton : Qt::NoButton, Qt::NoModifier);
    QCoreApplication::sendEvent(&window, &event);
}

void measureBoard(QQuickView &window, BoardView &board, int visible, double zoom)
{
    std::printf("%d visible components at %.0f %%\n", visible, zoom * 100);
    BoardCamera &camera = *board.camera();
    camera.setReducedMotion(true);
    camera.fit(board.session()->scene().bounds(), false);
    camera.step(0);
    while (camera.zoom() > zoom * 1.01)
        camera.zoomBy(zoom / camera.zoom(), {640, 400});

    measure("nothing", window, [](int) {});
    measure("pan", window, [&](int i) {
        const double angle = i * 0.05;
        camera.panBy({9 * std::cos(angle), 6 * std::sin(angle)});
    });
    measure("zoom", window, [&](int i) { camera.zoomBy(i % 20 < 10 ? 1.02 : 1 / 1.02, {640, 400}); });
    measure("hover", window, [&](int i) { hover(window, {200.0 + i * 2, 300.0 + (i % 50)}); });

    const Component &first = *board.session()->design().component("c12");
    const QPointF grip(camera.state().toScreen(first.rect().center()).x,
                       camera.state().toScreen(first.rect().center()).y);
    hover(window, grip);
    press(window, QEvent::MouseButtonPress, grip);
    measure("drag one component", window, [&](int i) {
        hover(window, grip + QPointF(60 * std::sin(i * 0.1), 40 * std::cos(i * 0.1)), Qt::LeftButton);
    });
    press(window, QEvent::MouseButtonRelease, grip);
    board.session()->history().undo();
}

} // namespace

int main(int argc, char **argv)
{
    qputenv("QSG_RENDER_LOOP", "basic");
    QGuiApplication app(argc, argv);
    prepareApplication(app);
    const auto library = Library::load();
    if (!library)
        qFatal("%s", library.error().text().c_str());
    const FontTextMetrics metrics;
    Session session(**library, metrics);

    QQuickView window;
    window.setResizeMode(QQuickView::SizeRootObjectToView);
    window.setInitialProperties({{u"session"_s, QVariant::fromValue(&session)}});
    window.setSource(QUrl(u"qrc:/qt-project.org/imports/Plumbline/board/Board.qml"_s));
    if (!window.rootObject())
        return 1;
    window.resize(1280, 800);
    window.show();
    QCoreApplication::processEvents();
    BoardView &board = *window.rootObject()->findChild<BoardView *>();

    session.replaceDesign(grid((*library)->catalog(), 50, 9));
    measureBoard(window, board, 50, 0.6);
    session.replaceDesign(grid((*library)->catalog(), 200, 14));
    measureBoard(window, board, 200, 0.35);
    session.replaceDesign(grid((*library)->catalog(), 2000, 45));
    measureBoard(window, board, 2000, 0.1);
    return 0;
}
