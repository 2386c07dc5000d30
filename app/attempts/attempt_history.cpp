#include "attempts/attempt_history.h"

#include <cstdlib>

namespace plumbline
{

namespace
{

namespace fs = std::filesystem;

QVariant text(const std::string &value)
{
    return QString::fromUtf8(value.data(), static_cast<qsizetype>(value.size()));
}

QVariant bytes(const std::string &value)
{
    // An empty QByteArray that is not null: null is SQL's NULL.
    return QByteArray(value.data(), static_cast<qsizetype>(value.size()));
}

std::string textAt(const QSqlQuery &query, int column)
{
    return query.value(column).toString().toStdString();
}

std::string dump(const Json &json)
{
    return json.dump(-1, ' ', false, Json::error_handler_t::replace);
}

/// A score as it was kept may be of an older program: what it does not say is nothing.
template <class T> T said(const Json &json, const char *key, T otherwise)
{
    const auto it = json.is_object() ? json.find(key) : json.end();
    if (it == json.end())
        return otherwise;
    if constexpr (std::is_same_v<T, std::string>)
        return it->is_string() ? it->get<T>() : otherwise;
    else if constexpr (std::is_same_v<T, bool>)
        return it->is_boolean() ? it->get<T>() : otherwise;
    else
        return it->is_number() ? it->get<T>() : otherwise;
}

std::vector<DimensionResult> dimensionsOf(const Json &score)
{
    std::vector<DimensionResult> results;
    const auto list = score.is_object() ? score.find("dimensions") : score.end();
    if (list == score.end() || !list->is_array())
        return results;
    for (const Json &dimension : *list)
        results.push_back({said(dimension, "id", std::string()), said(dimension, "title", std::string()),
                           said(dimension, "computed", 0.0) + said(dimension, "self-rated", 0.0),
                           said(dimension, "computed-of", 0.0) + said(dimension, "self-rated-of", 0.0)});
    return results;
}

/// A name beside the file that is not taken: practice.broken-2.sqlite.
fs::path freeName(const fs::path &file)
{
    std::error_code error;
    for (int i = 1;; ++i) {
        fs::path name = file;
        name.replace_filename(file.stem().string() + ".broken-" + std::to_string(i) +
                              file.extension().string());
        if (!fs::exists(name, error))
            return name;
    }
}

/// Moves the broken file and what SQLite keeps beside it.
Result<fs::path> renamed(const fs::path &file)
{
    const fs::path name = freeName(file);
    std::error_code error;
    fs::rename(file, name, error);
    if (error)
        return problem("the broken history of practice cannot be renamed: " + error.message(), file.string(),
                       "Check the permissions of its folder");
    for (const char *suffix : {"-wal", "-shm"}) {
        std::error_code ignored; // often there is none
        fs::rename(file.string() + suffix, name.string() + suffix, ignored);
    }
    return name;
}

} // namespace

practice::Millis KeptAttempt::length() const
{
    return attempt.events.empty() ? 0 : sessionTime(attempt, attempt.events.back().at);
}

fs::path AttemptHistory::defaultFile()
{
    const char *data = std::getenv("XDG_DATA_HOME");
    const char *home = std::getenv("HOME");
    const fs::path base = data && *data ? fs::path(data) : fs::path(home ? home : ".") / ".local" / "share";
    return base / "plumbline" / "practice.sqlite";
}

Result<std::unique_ptr<AttemptHistory>> AttemptHistory::open(const fs::path &file)
{
    auto database = AttemptDatabase::open(file);
    if (database)
        return std::unique_ptr<AttemptHistory>(new AttemptHistory(*std::move(database)));
    if (database.error().trouble != AttemptDatabase::Trouble::broken)
        return tl::unexpected(database.error().problem);
    const auto name = renamed(file);
    if (!name)
        return tl::unexpected(name.error());
    auto fresh = AttemptDatabase::open(file);
    if (!fresh)
        return tl::unexpected(fresh.error().problem);
    std::unique_ptr<AttemptHistory> history(new AttemptHistory(*std::move(fresh)));
    history->setAside_ = Problem{"the history of practice could not be read and was set aside",
                                 name->string(), "A new history was begun; nothing was deleted"};
    return history;
}

Result<AttemptId> AttemptHistory::keep(const KeptAttempt &attempt)
{
    return database_.together([&] { return write(attempt); });
}

Result<AttemptId> AttemptHistory::write(const KeptAttempt &kept)
{
    const QVariant scenario = text(kept.attempt.scenario);
    const QVariant startedAt = static_cast<qlonglong>(kept.attempt.startedAt);
    if (auto gone =
            database_.run("DELETE FROM attempt WHERE scenario = ? AND started_at = ?", {scenario, startedAt});
        !gone)
        return tl::unexpected(gone.error());
    const Json &score = kept.score;
    auto added = database_.run(
        "INSERT INTO attempt (scenario, title, started_at, length_ms, minutes, percent, band, band_title,"
        " complete, replayable) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
        {scenario, text(kept.title), startedAt, static_cast<qlonglong>(kept.length()), kept.attempt.minutes,
         said(score, "percent", 0.0), text(said(score, "band", std::string())),
         text(said(score, "band-title", std::string())), said(score, "complete", false),
         !kept.timeline.empty()});
    if (!added)
        return tl::unexpected(added.error());
    const AttemptId id = added->lastInsertId().toLongLong();
    int position = 0;
    for (const DimensionResult &result : dimensionsOf(score))
        if (auto put = database_.run("INSERT INTO dimension_result VALUES (?, ?, ?, ?, ?, ?)",
                                     {static_cast<qlonglong>(id), position++, text(result.id),
                                      text(result.title), result.points, result.of});
            !put)
            return tl::unexpected(put.error());
    const QByteArray timeline =
        qCompress(QByteArray(kept.timeline.data(), static_cast<qsizetype>(kept.timeline.size())));
    if (auto put = database_.run("INSERT INTO attempt_data VALUES (?, ?, ?, ?, ?)",
                                 {static_cast<qlonglong>(id), text(dump(toJson(kept.attempt))),
                                  bytes(kept.design), text(dump(score)), timeline});
        !put)
        return tl::unexpected(put.error());
    return id;
}

Result<std::vector<AttemptRow>> AttemptHistory::list() const
{
    auto query = database_.run("SELECT id, scenario, title, started_at, length_ms, minutes, percent, band,"
                               " band_title, complete, replayable FROM attempt"
                               " ORDER BY started_at DESC, id DESC");
    if (!query)
        return tl::unexpected(query.error());
    std::vector<AttemptRow> rows;
    std::map<AttemptId, std::size_t> places;
    while (query->next()) {
        AttemptRow row;
        row.id = query->value(0).toLongLong();
        row.scenario = textAt(*query, 1);
        row.title = textAt(*query, 2);
        row.startedAt = query->value(3).toLongLong();
        row.length = query->value(4).toLongLong();
        row.minutes = query->value(5).toInt();
        row.percent = query->value(6).toDouble();
        row.band = textAt(*query, 7);
        row.bandTitle = textAt(*query, 8);
        row.complete = query->value(9).toBool();
        row.replayable = query->value(10).toBool();
        places[row.id] = rows.size();
        rows.push_back(std::move(row));
    }
    auto results = database_.run("SELECT attempt, dimension, title, points, out_of FROM dimension_result"
                                 " ORDER BY attempt, position");
    if (!results)
        return tl::unexpected(results.error());
    while (results->next())
        if (const auto place = places.find(results->value(0).toLongLong()); place != places.end())
            rows[place->second].dimensions.push_back({textAt(*results, 1), textAt(*results, 2),
                                                      results->value(3).toDouble(),
                                                      results->value(4).toDouble()});
    return rows;
}

Result<KeptAttempt> AttemptHistory::load(AttemptId id) const
{
    const std::string where = file().string() + ", attempt " + std::to_string(id);
    auto query = database_.run("SELECT title, record, design, score, timeline FROM attempt"
                               " JOIN attempt_data ON attempt = id WHERE id = ?",
                               {static_cast<qlonglong>(id)});
    if (!query)
        return tl::unexpected(query.error());
    if (!query->next())
        return problem("this attempt is not in the history", where, "Open the history again");
    KeptAttempt kept;
    kept.title = textAt(*query, 0);
    auto attempt = practice::attemptFromJson(Json::parse(textAt(*query, 1), nullptr, false), where);
    if (!attempt)
        return tl::unexpected(attempt.error());
    kept.attempt = *std::move(attempt);
    kept.design = query->value(2).toByteArray().toStdString();
    kept.score = Json::parse(textAt(*query, 3), nullptr, false);
    if (!kept.score.is_object())
        return problem("the score of this attempt cannot be read", where, "Remove the attempt");
    kept.timeline = qUncompress(query->value(4).toByteArray()).toStdString();
    return kept;
}

Result<void> AttemptHistory::remove(AttemptId id)
{
    return database_.run("DELETE FROM attempt WHERE id = ?", {static_cast<qlonglong>(id)})
        .map([](const QSqlQuery &) {});
}

} // namespace plumbline
