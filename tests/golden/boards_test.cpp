#include "drawing/scene.h"
#include "paint/export.h"
#include "paint_support.h"

#include <cstdlib>
#include <QFile>
#include <QRegularExpression>

namespace plumbline::testing
{
namespace
{
/// What a board looks like as SVG, with characters of fixed width so that it does not depend on installed
/// fonts.
QByteArray svgOf(const Design &design, const Marks &marks, const std::string &themeName)
{
    const FixedMetrics metrics;
    Scene scene(catalog(), metrics);
    scene.reset(design);
    scene.setMarks(marks);
    const ScratchFolder folder;
    IconSet set = icons();
    const auto written = exportPicture(scene.picture(), theme(themeName), set, folder / "board.svg");
    EXPECT_TRUE(written) << written.error().text();
    return bytesOf(folder / "board.svg");
}

/// Numbers to one decimal: the last digit may differ between processors.
QStringList normalised(const QByteArray &svg)
{
    static const QRegularExpression number(QStringLiteral("-?\\d+\\.\\d+"));
    QString text = QString::fromUtf8(svg);
    qsizetype at = 0;
    while (true) {
        const auto match = number.match(text, at);
        if (!match.hasMatch())
            break;
        const QString shorter = QString::number(match.captured().toDouble(), 'f', 1);
        text.replace(match.capturedStart(), match.capturedLength(), shorter);
        at = match.capturedStart() + shorter.size();
    }
    return text.split(u'\n');
}

void expectGolden(const std::string &name, const QByteArray &svg)
{
    const std::filesystem::path file = sourceFolder() / "tests" / "golden" / "boards" / (name + ".svg");
    if (std::getenv("PLUMBLINE_UPDATE_GOLDEN")) {
        QFile out(QString::fromStdString(file.string()));
        ASSERT_TRUE(out.open(QIODevice::WriteOnly));
        out.write(svg);
        GTEST_SKIP() << file << " was written anew";
    }
    const QStringList expected = normalised(bytesOf(file));
    const QStringList actual = normalised(svg);
    for (qsizetype i = 0; i < std::min(expected.size(), actual.size()); ++i)
        ASSERT_EQ(actual[i].toStdString(), expected[i].toStdString())
            << file << ":" << i + 1 << "\nIf the new picture is right: PLUMBLINE_UPDATE_GOLDEN=1";
    EXPECT_EQ(actual.size(), expected.size()) << file;
}

Board simpleRag()
{
    Board board;
    board.zone("Our platform", "trust", {220, -60, 760, 380}, {{"trust", "internal"}})
        .component("user", "end-user")
        .component("gateway", "api-gateway", {{"max-in-flight", 200}}, "Our platform")
        .component("limiter", "rate-limiter", {}, "Our platform")
        .component("retriever", "retriever", {}, "Our platform")
        .component("index", "vector-store", {}, "Our platform")
        .component("model", "llm", {}, "Our platform");
    board.at("user", {0, 0}).at("gateway", {260, 0}).at("limiter", {520, 0});
    board.at("retriever", {260, 160}).at("index", {520, 160}).at("model", {780, 0});
    board.request("user", "gateway").request("gateway", "limiter").request("limiter", "model");
    board.connect("gateway", "retrieval", "retriever").connect("retriever", "retrieval", "index");
    return board;
}

TEST(GoldenBoards, SimpleRagWithMarks)
{
    const Marks marks{{"model", Role::blocker}, {"index", Role::question}};
    expectGolden("simple-rag", svgOf(simpleRag(), marks, "light"));
}

TEST(GoldenBoards, SimpleRagInTheDark)
{
    expectGolden("simple-rag-dark", svgOf(simpleRag(), {}, "dark"));
}

TEST(GoldenBoards, EveryKindOfConnection)
{
    Board board;
    board.component("agent", "agent").component("tool", "action-tool").component("log", "observability");
    board.component("queue", "message-queue")
        .component("approval", "human-approval")
        .component("spare", "llm");
    board.component("main", "llm");
    board.at("agent", {0, 200}).at("tool", {360, 0}).at("log", {360, 120}).at("queue", {360, 240});
    board.at("approval", {360, 360}).at("main", {720, 120}).at("spare", {720, 300});
    board.connect("agent", "tool-call", "tool").connect("agent", "telemetry", "log");
    board.connect("agent", "async-event", "queue").connect("agent", "approval", "approval");
    board.request("agent", "main").connect("main", "fallback", "spare");
    expectGolden("connections", svgOf(board, {}, "light"));
}
} // namespace
} // namespace plumbline::testing
