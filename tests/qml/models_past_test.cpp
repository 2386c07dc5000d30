#include "attempt_comparison.h"
#include "attempt_samples.h"
#include "attempts/board_recorder.h"
#include "replay_player.h"
#include "session_fixture.h"

#include <gmock/gmock.h>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace plumbline::testing
{
namespace
{

using ::testing::ElementsAre;
using ::testing::HasSubstr;

QStringList saying(const QVariantList &list, const char *key = "says")
{
    QStringList words;
    for (const QVariant &entry : list)
        words += entry.toMap()[QString::fromLatin1(key)].toString();
    return words;
}

class Past : public SessionFixture
{
protected:
    Past()
    {
        file_ = std::filesystem::path(folder_.path().toStdString()) / "practice.sqlite";
        attempts.setFile(file_);
        attempts.setClock([] { return QDateTime(QDate(2026, 11, 24), QTime(12, 0)); });
    }
    static practice::Millis at(int day, int hour)
    {
        return QDateTime(QDate(2026, 11, day), QTime(hour, 0)).toMSecsSinceEpoch();
    }
    void keep(const KeptAttempt &attempt)
    {
        ASSERT_TRUE((*AttemptHistory::open(file_))->keep(attempt));
        attempts.refresh();
    }
    QVariant shown(int row, AttemptList::Role role) { return attempts.data(attempts.index(row), role); }

    QTemporaryDir folder_;
    std::filesystem::path file_;
    AttemptList attempts;
};

TEST_F(Past, IsListedInWords)
{
    keep(sampleAttempt(at(20, 9), 0.4, 0.8));
    keep(sampleAttempt(at(23, 14), 0.6, 0.8));
    ASSERT_EQ(attempts.count(), 2);
    EXPECT_EQ(shown(0, AttemptList::TitleRole), QStringLiteral("Engineering help bot"));
    EXPECT_EQ(shown(0, AttemptList::FactsRole), QStringLiteral("23 Nov 2026, 14:00 · 5 min"));
    EXPECT_EQ(shown(0, AttemptList::ScoreRole), QStringLiteral("70 %"));
    EXPECT_EQ(
        shown(0, AttemptList::WordsRole),
        QStringLiteral(
            "Engineering help bot, 23 Nov 2026, 14:00 · 5 min: 70 %, Senior, of the part that was scored"));
    EXPECT_TRUE(shown(0, AttemptList::ReplayableRole).toBool());
    EXPECT_EQ(attempts.problem(), QString());
}

TEST_F(Past, ShowsProgressAndWhatIsDue)
{
    keep(sampleAttempt(at(20, 9), 0.4, 0.8));
    keep(sampleAttempt(at(23, 14), 0.6, 0.9));
    EXPECT_EQ(saying(attempts.progress()),
              (QStringList{QStringLiteral("Shape and rejection: from 40 % to 60 % over 2 attempts"),
                           QStringLiteral("Scale and cost: from 80 % to 90 % over 2 attempts")}));
    const QVariantMap first = attempts.progress().first().toMap();
    EXPECT_EQ(first[QStringLiteral("values")].toList(), (QVariantList{0.4, 0.6}));
    // Both were due on the 21st, were rehearsed on the 23rd, and wait three days.
    EXPECT_EQ(saying(attempts.due()),
              (QStringList{QStringLiteral("Shape and rejection: due on 26 Nov, last 60 %"),
                           QStringLiteral("Scale and cost: due on 26 Nov, last 90 %")}));
    attempts.setClock([] { return QDateTime(QDate(2026, 11, 26), QTime(1, 0)); });
    EXPECT_EQ(saying(attempts.due(), "when").first(), QStringLiteral("today"));
    attempts.setClock([] { return QDateTime(QDate(2026, 11, 25), QTime(1, 0)); });
    EXPECT_EQ(saying(attempts.due(), "when").first(), QStringLiteral("tomorrow"));
    attempts.setClock([] { return QDateTime(QDate(2026, 12, 3), QTime(1, 0)); });
    EXPECT_EQ(saying(attempts.due(), "when").first(), QStringLiteral("since 26 Nov"));
    EXPECT_TRUE(attempts.due().first().toMap()[QStringLiteral("isDue")].toBool());
}

TEST_F(Past, RemovalCanBeTakenBack)
{
    keep(sampleAttempt(at(20, 9), 0.4, 0.8));
    keep(sampleAttempt(at(23, 14), 0.6, 0.8));
    attempts.remove(1);
    EXPECT_EQ(attempts.count(), 1);
    EXPECT_TRUE(attempts.canRestore());
    EXPECT_EQ(attempts.outcome(),
              QStringLiteral("\"Engineering help bot\" of 20 Nov 2026, 09:00 was removed."));
    attempts.restore();
    EXPECT_EQ(attempts.count(), 2);
    EXPECT_FALSE(attempts.canRestore());
    EXPECT_EQ((*AttemptHistory::open(file_))->list()->size(), 2u);
}

TEST_F(Past, GoesIntoAFileAndComesBack)
{
    const auto done = [this] { return QTest::qWaitFor([this] { return !attempts.busy(); }); };
    keep(sampleAttempt(at(20, 9), 0.4, 0.8));
    const QUrl out = QUrl::fromLocalFile(folder_.filePath(QStringLiteral("all.json")));
    attempts.exportAll(out);
    EXPECT_TRUE(attempts.busy());
    EXPECT_EQ(attempts.outcome(), QStringLiteral("Exporting …"));
    ASSERT_TRUE(done());
    EXPECT_THAT(attempts.outcome().toStdString(), HasSubstr("1 attempt was written to"));
    attempts.remove(0);
    attempts.importFrom(out);
    ASSERT_TRUE(done());
    EXPECT_EQ(attempts.outcome(), QStringLiteral("1 attempt was added."));
    EXPECT_EQ(attempts.count(), 1);
    attempts.importFrom(out);
    ASSERT_TRUE(done());
    EXPECT_EQ(attempts.outcome(), QStringLiteral("0 attempts were added. 1 was here already."));
    attempts.importFrom(QUrl::fromLocalFile(folder_.filePath(QStringLiteral("none.json"))));
    ASSERT_TRUE(done());
    EXPECT_THAT(attempts.problem().toStdString(), HasSubstr("none.json"));
    EXPECT_EQ(attempts.count(), 1) << "the rest stays";
}

TEST_F(Past, ThatCannotBeOpenedIsSaid)
{
    attempts.setFile(std::filesystem::path(folder_.path().toStdString()));
    attempts.refresh();
    EXPECT_NE(attempts.problem(), QString());
    EXPECT_EQ(attempts.count(), 0);
    attempts.remove(0);
    attempts.choose(0);
    EXPECT_FALSE(attempts.load(0));
}

TEST_F(Past, TwoOfItAreCompared)
{
    keep(sampleAttempt(at(20, 9), 0.4, 0.8));
    keep(sampleAttempt(at(22, 9), 0.2, 0.2));
    KeptAttempt later = sampleAttempt(at(23, 14), 0.6, 0.7);
    Design design = store::readDesign(later.design, session.catalog(), "later")->design;
    Component guard;
    guard.id = guard.name = "guard";
    guard.kind = "input-guardrail";
    guard.size = {160, 64};
    Change change;
    change.components["guard"] = {nullptr, std::make_shared<const Component>(guard)};
    ASSERT_TRUE(design.apply(change));
    later.design = store::writeDesign(design);
    keep(later);
    AttemptComparison comparison;
    comparison.setProperty("session", QVariant::fromValue(&session));
    attempts.choose(0);
    comparison.follow(&attempts);
    EXPECT_FALSE(comparison.shown());
    attempts.choose(1);
    attempts.choose(2); // the first choice makes room
    EXPECT_THAT(attempts.chosenRows(), ElementsAre(2, 1));
    attempts.choose(1);
    attempts.choose(0);
    EXPECT_THAT(attempts.chosenRows(), ElementsAre(2, 0)) << "the earlier one first";
    comparison.follow(&attempts);
    ASSERT_TRUE(comparison.shown());
    EXPECT_EQ(comparison.first()[QStringLiteral("score")], QStringLiteral("60 %"));
    EXPECT_EQ(saying(comparison.dimensions(), "change"),
              (QStringList{QStringLiteral("+20"), QStringLiteral("\u221210")}));
    EXPECT_EQ(comparison.added(), QStringList{QStringLiteral("guard")});
    EXPECT_TRUE(comparison.gone().isEmpty());
    EXPECT_TRUE(comparison.rewired().isEmpty());
    EXPECT_THAT(comparison.summary().toStdString(),
                HasSubstr("3 alike, 0 gone, 1 new. No connection differs"));
    attempts.chooseNone();
    comparison.follow(&attempts);
    EXPECT_FALSE(comparison.shown());
}

TEST_F(Past, IsPlayedAgain)
{
    keep(sampleAttempt(at(23, 14), 0.6, 0.8));
    ReplayPlayer player;
    player.setSession(&session);
    QSignalSpy changes(&player, &ReplayPlayer::boardChanged);
    ASSERT_TRUE(player.open(&attempts, 0));
    EXPECT_EQ(player.length(), 5.0 * minute);
    EXPECT_EQ(player.title(), QStringLiteral("Engineering help bot, 23 Nov 2026, 14:00"));
    EXPECT_EQ(saying(player.marks(), "title"),
              (QStringList{QStringLiteral("Clarify"), QStringLiteral("Architecture"),
                           QStringLiteral("commitment"), QStringLiteral("close")}));
    EXPECT_TRUE(player.replay()->design().components().empty());
    player.setSpeed(60);
    player.setPlaying(true);
    player.advance(1000);
    EXPECT_EQ(player.position(), 1.0 * minute);
    EXPECT_EQ(player.moment(), QStringLiteral("Architecture"));
    EXPECT_EQ(player.replay()->design().components().size(), 1u);
    player.seek(2.5 * minute);
    EXPECT_EQ(player.says(), QStringLiteral("2:30 of 5:00"));
    EXPECT_EQ(player.replay()->design().components().size(), 2u);
    player.goToMark(-1);
    EXPECT_EQ(player.moment(), QStringLiteral("Architecture: commitment"));
    player.goToMark(1);
    EXPECT_EQ(player.position(), 5.0 * minute);
    player.advance(10);
    EXPECT_FALSE(player.playing()) << "stops at the end";
    player.seek(0);
    EXPECT_TRUE(player.replay()->design().components().empty());
    EXPECT_GE(changes.size(), 4);
    player.setSpeed(1000);
    EXPECT_EQ(player.speed(), 60);
    EXPECT_TRUE(session.design().components().empty()) << "the board of the window is not touched";
}

TEST_F(Past, WithABrokenRecordingIsSaid)
{
    KeptAttempt kept = sampleAttempt(at(23, 14), 0.6, 0.8);
    kept.timeline = "{";
    keep(kept);
    ReplayPlayer player;
    player.setSession(&session);
    std::string said;
    QObject::connect(&session, &Session::refused, &player,
                     [&](const Problem &problem) { said = problem.text(); });
    EXPECT_FALSE(player.open(&attempts, 0));
    EXPECT_THAT(said, HasSubstr("not replayed"));
    EXPECT_EQ(attempts.count(), 1);
}

TEST_F(Past, IsRecordedAsItHappens)
{
    practice::Millis now = 1000;
    BoardRecorder recorder(session, [&] { return now; });
    const auto add = [&](const Id &id) {
        Component component;
        component.id = id;
        component.kind = "llm";
        component.size = {160, 64};
        Change change;
        change.components[id] = {nullptr, std::make_shared<const Component>(component)};
        ASSERT_TRUE(session.history().commit(change, "Add"));
    };
    add("a");
    add("b"); // at once, so it is the same step
    now = 2000;
    EXPECT_EQ(recorder.timeline().steps(), 1u);
    add("c");
    now = 3000;
    QTest::qWait(2 * BoardRecorder::pause);
    now = 9000;
    const practice::Timeline &timeline = recorder.timeline();
    ASSERT_EQ(timeline.steps(), 2u);
    EXPECT_EQ(timeline.begin(), 1000);
    EXPECT_EQ(timeline.timeOf(0), 2000);
    EXPECT_EQ(timeline.timeOf(1), 3000) << "taken by itself a moment after the change";
    EXPECT_EQ(timeline.after(2), store::writeDesign(session.design()));
    session.history().undo();
    EXPECT_EQ(recorder.timeline().after(3), timeline.after(1)) << "undo is seen, too";
}

} // namespace
} // namespace plumbline::testing
