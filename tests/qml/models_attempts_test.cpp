#include "attempts/attempt_history.h"

#include "catalog/json_file.h"

#include <fstream>
#include <gmock/gmock.h>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTemporaryDir>

namespace plumbline::testing
{
namespace
{

namespace fs = std::filesystem;
using ::testing::HasSubstr;

constexpr practice::Millis start = 1'764'000'000'000;

KeptAttempt attemptAt(practice::Millis at, double percent = 71.5)
{
    KeptAttempt kept;
    kept.attempt.scenario = "s01-engineering-help-bot";
    kept.attempt.startedAt = at;
    practice::Event note;
    note.at = 4000;
    note.text = "recall@5 ◇ decides";
    kept.attempt.events = {note};
    kept.attempt.ratings["flip"] = {3, "said"};
    kept.title = "Engineering help bot";
    kept.design = std::string("{\"title\": \"Ünder \\u0000\"}\n\0raw", 30);
    kept.score = {{"percent", percent}, {"band", "senior"}, {"band-title", "Senior"}, {"complete", true}};
    kept.score["dimensions"] = {{{"id", "shape"},
                                 {"title", "Shape and rejection"},
                                 {"computed", 4.5},
                                 {"self-rated", 2},
                                 {"computed-of", 10},
                                 {"self-rated-of", 5}}};
    kept.timeline = "{\"format\": \"plumbline-timeline\"}";
    return kept;
}

class Attempts : public ::testing::Test
{
protected:
    fs::path file() const { return fs::path(folder_.path().toStdString()) / "deep" / "practice.sqlite"; }
    std::unique_ptr<AttemptHistory> open() const
    {
        auto history = AttemptHistory::open(file());
        EXPECT_TRUE(history) << (history ? "" : history.error().text());
        return *std::move(history);
    }
    /// Runs a statement from outside, as another version of the program would.
    void outside(const char *statement) const
    {
        {
            QSqlDatabase database =
                QSqlDatabase::addDatabase(QStringLiteral("QSQLITE"), QStringLiteral("outside"));
            database.setDatabaseName(QString::fromStdString(file().string()));
            ASSERT_TRUE(database.open());
            QSqlQuery query(database);
            ASSERT_TRUE(query.exec(QString::fromLatin1(statement)));
        }
        QSqlDatabase::removeDatabase(QStringLiteral("outside"));
    }
    static std::vector<AttemptRow> rowsOf(const AttemptHistory &history)
    {
        auto rows = history.list();
        EXPECT_TRUE(rows) << (rows ? "" : rows.error().text());
        return rows.value_or(std::vector<AttemptRow>());
    }
    std::string bytes(const fs::path &path) const
    {
        return readTextFile(path, 1 << 24).value_or("(not readable)");
    }
    fs::path beside(const char *name) const { return file().parent_path() / name; }

    QTemporaryDir folder_;
};

TEST_F(Attempts, AreThereAgainAfterARestart)
{
    const KeptAttempt kept = attemptAt(start);
    AttemptId id = 0;
    {
        const auto history = open();
        EXPECT_TRUE(history->list()->empty());
        const auto made = history->keep(kept);
        ASSERT_TRUE(made) << made.error().text();
        id = *made;
    }
    const auto again = open();
    const auto rows = again->list();
    ASSERT_TRUE(rows);
    ASSERT_EQ(rows->size(), 1u);
    const AttemptRow &row = rows->front();
    EXPECT_EQ(row.id, id);
    EXPECT_EQ(row.scenario, kept.attempt.scenario);
    EXPECT_EQ(row.title, kept.title);
    EXPECT_EQ(row.startedAt, start);
    EXPECT_EQ(row.length, 4000);
    EXPECT_EQ(row.percent, 71.5);
    EXPECT_EQ(row.bandTitle, "Senior");
    EXPECT_TRUE(row.complete);
    EXPECT_TRUE(row.replayable);
    EXPECT_EQ(row.dimensions, (std::vector<DimensionResult>{{"shape", "Shape and rejection", 6.5, 15}}));
    const auto loaded = again->load(id);
    ASSERT_TRUE(loaded) << loaded.error().text();
    EXPECT_EQ(*loaded, kept) << "the design byte for byte, NUL included";
}

TEST_F(Attempts, AreListedTheLatestFirst)
{
    const auto history = open();
    for (const practice::Millis at : {start, start + 2000, start + 1000})
        ASSERT_TRUE(history->keep(attemptAt(at)));
    std::vector<practice::Millis> times;
    for (const AttemptRow &row : rowsOf(*history))
        times.push_back(row.startedAt);
    EXPECT_EQ(times, (std::vector<practice::Millis>{start + 2000, start + 1000, start}));
}

TEST_F(Attempts, KeptAgainAreReplaced)
{
    const auto history = open();
    ASSERT_TRUE(history->keep(attemptAt(start, 50)));
    ASSERT_TRUE(history->keep(attemptAt(start, 60)));
    const auto rows = history->list();
    ASSERT_EQ(rows->size(), 1u);
    EXPECT_EQ(rows->front().percent, 60);
    EXPECT_EQ(rows->front().dimensions.size(), 1u) << "the results of the first are gone";
}

TEST_F(Attempts, RemovedComeBackWhenTheyAreKeptAgain)
{
    const auto history = open();
    const AttemptId id = *history->keep(attemptAt(start));
    const KeptAttempt kept = *history->load(id);
    ASSERT_TRUE(history->remove(id));
    EXPECT_TRUE(history->list()->empty());
    const auto gone = history->load(id);
    ASSERT_FALSE(gone);
    EXPECT_THAT(gone.error().text(), HasSubstr("not in the history"));
    const auto again = history->keep(kept);
    ASSERT_TRUE(again);
    EXPECT_EQ(*history->load(*again), kept);
}

TEST_F(Attempts, OfANewerPlumblineAreLeftIntact)
{
    ASSERT_TRUE(open()->keep(attemptAt(start)));
    outside("PRAGMA user_version = 99");
    const std::string before = bytes(file());
    const auto refused = AttemptHistory::open(file());
    ASSERT_FALSE(refused);
    EXPECT_THAT(refused.error().text(), HasSubstr("newer Plumbline (version 99)"));
    EXPECT_EQ(bytes(file()), before);
    outside("PRAGMA user_version = 1");
    EXPECT_EQ(open()->list()->size(), 1u) << "nothing was lost";
}

TEST_F(Attempts, OfAnEmptyDatabaseGetTheirTables)
{
    fs::create_directories(file().parent_path());
    outside("CREATE TABLE stranger (a)");
    EXPECT_TRUE(open()->keep(attemptAt(start)));
}

TEST_F(Attempts, BrokenFilesAreSetAsideAndPracticeGoesOn)
{
    fs::create_directories(file().parent_path());
    for (const char *name : {"practice.broken-1.sqlite", "practice.broken-2.sqlite"}) {
        std::ofstream(file(), std::ios::trunc) << "no database, but dear to somebody " << name;
        const auto history = open();
        ASSERT_TRUE(history->setAside());
        EXPECT_THAT(history->setAside()->text(), HasSubstr(name));
        EXPECT_THAT(bytes(beside(name)), HasSubstr(name)) << "kept under its new name";
        EXPECT_TRUE(history->keep(attemptAt(start)));
    }
}

TEST_F(Attempts, DamageInTheMiddleIsFoundAtTheStart)
{
    {
        const auto history = open();
        for (int i = 0; i < 50; ++i)
            ASSERT_TRUE(history->keep(attemptAt(start + i)));
    }
    outside("PRAGMA journal_mode = DELETE");
    std::fstream raw(file(), std::ios::in | std::ios::out | std::ios::binary);
    raw.seekp(4096);
    raw << std::string(12 * 4096, '\x5a');
    raw.close();
    const auto history = open();
    ASSERT_TRUE(history->setAside());
    EXPECT_TRUE(history->list()->empty());
    EXPECT_TRUE(fs::exists(beside("practice.broken-1.sqlite")));
}

TEST_F(Attempts, WithoutARecordTableAreBroken)
{
    open();
    outside("DROP TABLE attempt_data");
    EXPECT_TRUE(open()->setAside());
}

TEST_F(Attempts, InAFolderThatCannotBeMadeAreAProblem)
{
    fs::create_directories(file().parent_path().parent_path());
    std::ofstream(file().parent_path()) << "a file where the folder should be";
    const auto history = AttemptHistory::open(file());
    ASSERT_FALSE(history);
    EXPECT_THAT(history.error().text(), HasSubstr("deep"));
}

TEST_F(Attempts, GoIntoOneFileAndBack)
{
    const auto history = open();
    ASSERT_TRUE(history->keep(attemptAt(start)));
    ASSERT_TRUE(history->keep(attemptAt(start + 5, 33)));
    KeptAttempt plain = attemptAt(start + 9);
    plain.design = "{\"title\": \"Ünder\"}\n"; // JSON has no other bytes than text
    const fs::path out = beside("all.json");
    for (const AttemptRow &row : rowsOf(*history))
        ASSERT_TRUE(history->remove(row.id));
    const AttemptId id = *history->keep(plain);
    EXPECT_EQ(*history->exportAll(out), 1);
    ASSERT_TRUE(history->remove(id));
    ASSERT_TRUE(history->keep(attemptAt(start + 77)));
    const auto imported = history->importFrom(out);
    ASSERT_TRUE(imported) << imported.error().text();
    EXPECT_EQ(imported->added, 1);
    EXPECT_EQ(imported->known, 0);
    const auto rows = history->list();
    ASSERT_EQ(rows->size(), 2u);
    EXPECT_EQ(*history->load(rows->back().id), plain);
    EXPECT_EQ(history->importFrom(out)->known, 1) << "twice is as once";
    EXPECT_EQ(history->list()->size(), 2u);
}

TEST_F(Attempts, OfABrokenFileAreNotAddedAtAll)
{
    const auto history = open();
    ASSERT_TRUE(history->keep(attemptAt(start)));
    ASSERT_TRUE(history->keep(attemptAt(start + 1)));
    const fs::path out = beside("all.json");
    ASSERT_TRUE(history->exportAll(out));
    for (const AttemptRow &row : rowsOf(*history))
        ASSERT_TRUE(history->remove(row.id));
    const Json good = Json::parse(bytes(out));
    for (const auto &[pointer, value] :
         std::initializer_list<std::pair<const char *, Json>>{{"/format", "x"},
                                                              {"/version", 2},
                                                              {"/attempts", 7},
                                                              {"/attempts/1", 7},
                                                              {"/attempts/1/design", 7},
                                                              {"/attempts/1/score", Json::array()},
                                                              {"/attempts/1/attempt/events/0/kind", "dreamt"},
                                                              {"/attempts/1/attempt", Json()}}) {
        Json bad = good;
        bad[Json::json_pointer(pointer)] = value;
        std::ofstream(beside("bad.json"), std::ios::trunc) << bad.dump();
        const auto refused = history->importFrom(beside("bad.json"));
        ASSERT_FALSE(refused) << pointer;
        EXPECT_THAT(refused.error().text(), HasSubstr("bad.json")) << pointer;
        EXPECT_TRUE(history->list()->empty()) << pointer;
    }
    EXPECT_FALSE(history->importFrom(beside("none.json")));
    EXPECT_EQ(history->importFrom(out)->added, 2);
}

TEST_F(Attempts, AreReadByTwoWindowsAtOnce)
{
    const auto one = open();
    const auto two = open();
    ASSERT_TRUE(one->keep(attemptAt(start)));
    EXPECT_EQ(two->list()->size(), 1u);
    ASSERT_TRUE(two->keep(attemptAt(start + 1)));
    EXPECT_EQ(one->list()->size(), 2u);
}

} // namespace
} // namespace plumbline::testing
