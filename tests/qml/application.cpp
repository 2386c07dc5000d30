#include "window_main.h"

#include <gtest/gtest.h>
#include <QApplication>
#include <QTemporaryDir>

namespace
{

/// Every message of Qt or QML is a failure of the test that caused it.
class NoMessages : public ::testing::EmptyTestEventListener
{
public:
    NoMessages() { qInstallMessageHandler(&NoMessages::take); }

private:
    static void take(QtMsgType type, const QMessageLogContext &context, const QString &message)
    {
        // Qt 6.4 itself says these: of every window without a display, and of an animation driver that a
        // hidden window stops.
        for (const char *known :
             {"This plugin does not support propagateSizeHints()", "QUnifiedTimer::stopAnimationDriver"})
            if (message.contains(QLatin1String(known)))
                return;
        const std::string text = message.toStdString();
        if (type == QtFatalMsg) {
            std::fprintf(stderr, "%s\n", text.c_str());
            std::abort();
        }
        ADD_FAILURE_AT(context.file ? context.file : "(no file)", context.line)
            << "unexpected message: " << text;
    }
};

} // namespace

int main(int argc, char **argv)
{
    ::testing::InitGoogleTest(&argc, argv);
    if (::testing::GTEST_FLAG(list_tests))
        return RUN_ALL_TESTS();
    // Without a display and without OpenGL, unless the caller says which platform to test.
    const QByteArray platform = qgetenv("PLUMBLINE_TEST_PLATFORM");
    qputenv("QT_QPA_PLATFORM", platform.isEmpty() ? QByteArray("offscreen") : platform);
    if (platform.isEmpty())
        qputenv("QT_QUICK_BACKEND", "software");
    // Settings of the user are neither read nor written.
    const QTemporaryDir home;
    qputenv("XDG_CONFIG_HOME", home.path().toUtf8());
    qputenv("XDG_DATA_HOME", home.filePath(QStringLiteral("data")).toUtf8());
    QApplication app(argc, argv);
    app.setQuitOnLastWindowClosed(false);
    plumbline::prepareApplication(app);
    ::testing::UnitTest::GetInstance()->listeners().Append(new NoMessages);
    const int status = RUN_ALL_TESTS();
    const bool ranNothing = ::testing::UnitTest::GetInstance()->test_to_run_count() == 0;
    return ranNothing ? 1 : status;
}
