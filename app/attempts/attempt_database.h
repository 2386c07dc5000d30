#pragma once

#include "design/problem.h"

#include <filesystem>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QVariant>
#include <string>

namespace plumbline
{

/// A connection to the database of attempts, with the present schema. Closed with the object.
class AttemptDatabase
{
public:
    static constexpr int version = 1;

    enum class Trouble {
        broken, ///< No database at all, or damaged.
        newer,  ///< Of a later version than this program knows.
        other   ///< No permission, no space, ...
    };
    struct Refusal {
        Trouble trouble = Trouble::other;
        Problem problem;
    };
    /// Opens or makes the file and brings its schema up to date.
    static tl::expected<AttemptDatabase, Refusal> open(const std::filesystem::path &file);

    AttemptDatabase(AttemptDatabase &&other) noexcept;
    AttemptDatabase &operator=(AttemptDatabase &&) = delete;
    ~AttemptDatabase();

    const std::filesystem::path &file() const { return file_; }

    /// Runs one statement with these values for its question marks.
    Result<QSqlQuery> run(const char *statement, const QVariantList &values = {}) const;
    /// Runs `work`, a function that gives a Result, in a transaction: a Problem takes everything back.
    template <class Work> auto together(Work work) -> decltype(work());

private:
    AttemptDatabase(std::filesystem::path file, QString connection)
        : file_(std::move(file)), connection_(std::move(connection))
    {
    }
    QSqlDatabase database() const { return QSqlDatabase::database(connection_); }
    std::optional<Refusal> prepare();
    Result<int> migrate(int from);

    std::filesystem::path file_;
    QString connection_; ///< Name among Qt's connections; empty when moved from.
};

template <class Work> auto AttemptDatabase::together(Work work) -> decltype(work())
{
    if (auto begun = run("BEGIN IMMEDIATE"); !begun)
        return tl::unexpected(begun.error());
    auto result = work();
    if (!result) {
        static_cast<void>(run("ROLLBACK"));
        return result;
    }
    if (auto done = run("COMMIT"); !done) {
        static_cast<void>(run("ROLLBACK"));
        return tl::unexpected(done.error());
    }
    return result;
}

} // namespace plumbline
