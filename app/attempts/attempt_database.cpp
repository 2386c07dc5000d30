#include "attempts/attempt_database.h"

#include <array>
#include <atomic>
#include <QSqlError>
#include <utility>
#include <vector>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

/// What leads from each version to the next. Never changed once a version was released.
const std::array<std::vector<const char *>, AttemptDatabase::version> migrations{{
    {
        "CREATE TABLE attempt ("
        " id INTEGER PRIMARY KEY,"
        " scenario TEXT NOT NULL,"
        " title TEXT NOT NULL,"
        " started_at INTEGER NOT NULL," // ms since 1970
        " length_ms INTEGER NOT NULL,"
        " minutes INTEGER NOT NULL,"
        " percent REAL NOT NULL,"
        " band TEXT NOT NULL,"
        " band_title TEXT NOT NULL,"
        " complete INTEGER NOT NULL,"
        " replayable INTEGER NOT NULL,"
        " UNIQUE (scenario, started_at))",
        "CREATE TABLE dimension_result ("
        " attempt INTEGER NOT NULL REFERENCES attempt (id) ON DELETE CASCADE,"
        " position INTEGER NOT NULL,"
        " dimension TEXT NOT NULL,"
        " title TEXT NOT NULL,"
        " points REAL NOT NULL,"
        " out_of REAL NOT NULL,"
        " PRIMARY KEY (attempt, position)) WITHOUT ROWID",
        // Apart, so that a list of all attempts reads none of it.
        "CREATE TABLE attempt_data ("
        " attempt INTEGER PRIMARY KEY REFERENCES attempt (id) ON DELETE CASCADE,"
        " record TEXT NOT NULL,"
        " design BLOB NOT NULL,"
        " score TEXT NOT NULL,"
        " timeline BLOB NOT NULL)" // compressed
    },
}};

bool isDamage(const QSqlError &error)
{
    const QString code = error.nativeErrorCode(); // of SQLite: SQLITE_CORRUPT and SQLITE_NOTADB
    return code == "11"_L1 || code == "26"_L1;
}

Problem problemOf(const QSqlError &error, const std::filesystem::path &file)
{
    const std::string says = error.databaseText().toStdString();
    return {"the history of practice cannot be used: " + (says.empty() ? std::string("unknown error") : says),
            file.string(), "Check that the folder can be written and the disk is not full"};
}

QString freshName()
{
    static std::atomic<int> count = 0; // a worker may open one, too
    return u"attempts-%1"_s.arg(++count);
}

} // namespace

AttemptDatabase::AttemptDatabase(AttemptDatabase &&other) noexcept
    : file_(std::move(other.file_)), connection_(std::exchange(other.connection_, {}))
{
}

AttemptDatabase::~AttemptDatabase()
{
    if (connection_.isEmpty())
        return;
    QSqlDatabase::database(connection_, false).close(); // false: or Qt would open it once more
    QSqlDatabase::removeDatabase(connection_);
}

tl::expected<AttemptDatabase, AttemptDatabase::Refusal>
AttemptDatabase::open(const std::filesystem::path &file)
{
    if (!QSqlDatabase::isDriverAvailable(u"QSQLITE"_s))
        return tl::unexpected(Refusal{Trouble::other,
                                      {"the history of practice needs the SQLite driver of Qt", file.string(),
                                       "Install the package libqt6sql6-sqlite"}});
    std::error_code error;
    std::filesystem::create_directories(file.parent_path(), error);
    if (error)
        return tl::unexpected(Refusal{Trouble::other,
                                      {"the folder cannot be made: " + error.message(),
                                       file.parent_path().string(), "Check its permissions"}});
    AttemptDatabase made(file, freshName());
    QSqlDatabase connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, made.connection_);
    connection.setDatabaseName(QString::fromStdString(file.string()));
    if (!connection.open())
        return tl::unexpected(Refusal{isDamage(connection.lastError()) ? Trouble::broken : Trouble::other,
                                      problemOf(connection.lastError(), file)});
    connection = {};
    if (auto refusal = made.prepare())
        return tl::unexpected(*std::move(refusal));
    return made;
}

Result<QSqlQuery> AttemptDatabase::run(const char *statement, const QVariantList &values) const
{
    QSqlQuery query(database());
    query.setForwardOnly(true);
    bool fine = query.prepare(QString::fromUtf8(statement));
    for (const QVariant &value : values)
        query.addBindValue(value);
    fine = fine && query.exec();
    if (!fine)
        return tl::unexpected(problemOf(query.lastError(), file_));
    return query;
}

/// Reads the version and touches every table, so that damage shows here and not in the middle of practice.
std::optional<AttemptDatabase::Refusal> AttemptDatabase::prepare()
{
    const auto refused = [this](const QSqlQuery &query) {
        return Refusal{isDamage(query.lastError()) ? Trouble::broken : Trouble::other,
                       problemOf(query.lastError(), file_)};
    };
    QSqlQuery query(database());
    if (!query.exec(u"PRAGMA user_version"_s) || !query.next())
        return refused(query);
    const int found = query.value(0).toInt();
    query.finish();
    if (found > version)
        return Refusal{
            Trouble::newer,
            {"the history of practice was made by a newer Plumbline (version " + std::to_string(found) + ")",
             file_.string(), "Update Plumbline; the file was left as it is"}};
    for (const char *pragma : {"PRAGMA journal_mode = WAL", "PRAGMA synchronous = NORMAL",
                               "PRAGMA foreign_keys = ON", "PRAGMA busy_timeout = 40"}) {
        if (!query.exec(QString::fromLatin1(pragma)))
            return refused(query);
        query.finish();
    }
    if (found < version)
        if (auto done = migrate(found); !done)
            return Refusal{Trouble::other, done.error()};
    for (const char *count : {"SELECT count(id) FROM attempt", "SELECT count(position) FROM dimension_result",
                              "SELECT count(attempt) FROM attempt_data"})
        if (!query.exec(QString::fromLatin1(count)) || !query.next()) {
            Refusal refusal = refused(query);
            refusal.trouble = Trouble::broken; // a table that should be there is not, or cannot be read
            return refusal;
        }
    return std::nullopt;
}

Result<int> AttemptDatabase::migrate(int from)
{
    return together([&]() -> Result<int> {
        for (int step = from; step < version; ++step)
            for (const char *statement : migrations[static_cast<std::size_t>(step)])
                if (auto done = run(statement); !done)
                    return tl::unexpected(done.error());
        const std::string mark = "PRAGMA user_version = " + std::to_string(version);
        if (auto done = run(mark.c_str()); !done)
            return tl::unexpected(done.error());
        return version;
    });
}

} // namespace plumbline
