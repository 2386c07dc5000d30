#include "attempts/attempt_history.h"

#include "catalog/json_file.h"

#include <QFile>
#include <QSaveFile>

namespace plumbline
{

namespace
{

constexpr std::string_view formatName = "plumbline-attempts";
constexpr std::uintmax_t maxBytes = 512ull * 1024 * 1024;

Json toJson(const KeptAttempt &kept)
{
    return {{"title", kept.title},
            {"attempt", practice::toJson(kept.attempt)},
            {"design", kept.design},
            {"score", kept.score},
            {"timeline", kept.timeline}};
}

Result<KeptAttempt> keptFrom(const Json &json, const std::string &where)
{
    const auto wrong = [&](const char *key) {
        return problem(std::string("'") + key + "' is missing or of another type", where,
                       "Use a file that Plumbline has exported; nothing was added");
    };
    if (!json.is_object())
        return wrong("attempt");
    for (const char *key : {"title", "design", "timeline"})
        if (!json.contains(key) || !json[key].is_string())
            return wrong(key);
    if (!json.contains("score") || !json["score"].is_object())
        return wrong("score");
    if (!json.contains("attempt"))
        return wrong("attempt");
    auto attempt = practice::attemptFromJson(json["attempt"], where);
    if (!attempt)
        return tl::unexpected(attempt.error());
    return KeptAttempt{*std::move(attempt), json["title"].get<std::string>(),
                       json["design"].get<std::string>(), json["score"], json["timeline"].get<std::string>()};
}

} // namespace

/// One attempt a line, so that the file can be searched and is written without holding all of it.
Result<int> AttemptHistory::exportAll(const std::filesystem::path &file) const
{
    const auto rows = list();
    if (!rows)
        return tl::unexpected(rows.error());
    QSaveFile out(QString::fromStdString(file.string()));
    const auto failed = [&] {
        return problem("the attempts cannot be written: " + out.errorString().toStdString(), file.string(),
                       "Choose another folder");
    };
    if (!out.open(QIODevice::WriteOnly))
        return failed();
    out.write("{\"format\": \"plumbline-attempts\", \"version\": 1, \"attempts\": [");
    const char *separator = "\n";
    for (const AttemptRow &row : *rows) {
        const auto kept = load(row.id);
        if (!kept)
            return tl::unexpected(kept.error());
        out.write(std::exchange(separator, ",\n"));
        const std::string line = toJson(*kept).dump(-1, ' ', false, Json::error_handler_t::replace);
        out.write(line.data(), static_cast<qint64>(line.size()));
    }
    out.write("\n]}\n");
    if (!out.commit())
        return failed();
    return static_cast<int>(rows->size());
}

Result<AttemptHistory::Imported> AttemptHistory::importFrom(const std::filesystem::path &file)
{
    const auto text = readTextFile(file, maxBytes);
    if (!text)
        return tl::unexpected(text.error());
    const Json json = Json::parse(*text, nullptr, false);
    const std::string where = file.string();
    if (!json.is_object() || json.value("format", Json()) != formatName || !json.contains("attempts") ||
        !json["attempts"].is_array())
        return problem("this is no file of attempts", where, "Choose a file that Plumbline has exported");
    if (json.value("version", Json()) != 1)
        return problem("made by a newer Plumbline", where, "Update Plumbline");
    return database_.together([&]() -> Result<Imported> {
        Imported imported;
        std::size_t number = 0;
        const Json &attempts = json["attempts"];
        for (const Json &entry : attempts) {
            const auto kept = keptFrom(entry, where + ", attempt " + std::to_string(++number));
            if (!kept)
                return tl::unexpected(kept.error());
            auto known = database_.run("SELECT 1 FROM attempt WHERE scenario = ? AND started_at = ?",
                                       {QString::fromStdString(kept->attempt.scenario),
                                        static_cast<qlonglong>(kept->attempt.startedAt)});
            if (!known)
                return tl::unexpected(known.error());
            if (known->next()) {
                ++imported.known;
                continue;
            }
            if (auto put = write(*kept); !put)
                return tl::unexpected(put.error());
            ++imported.added;
        }
        return imported;
    });
}

} // namespace plumbline
