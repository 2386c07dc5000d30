#pragma once

#include "attempts/attempt_database.h"
#include "practice/score.h"

namespace plumbline
{

using AttemptId = std::int64_t;

/// All that is kept of one attempt.
struct KeptAttempt {
    practice::Attempt attempt;
    std::string title;           ///< Of the scenario, as it was called then.
    std::string design;          ///< The bytes of the design file.
    Json score = Json::object(); ///< practice::toJson() of the score.
    std::string timeline;        ///< practice::Timeline as text; empty when nothing was recorded.

    /// Session time from the start to the last event.
    practice::Millis length() const;
    friend bool operator==(const KeptAttempt &, const KeptAttempt &) = default;
};

/// What an attempt earned of one dimension, of what could be scored.
struct DimensionResult {
    std::string id;
    std::string title;
    double points = 0;
    double of = 0; ///< 0 when nothing was scored.

    friend bool operator==(const DimensionResult &, const DimensionResult &) = default;
};

/// An attempt as a list shows it; the design and the rest stay in the database.
struct AttemptRow {
    AttemptId id = 0;
    std::string scenario;
    std::string title;
    practice::Millis startedAt = 0;
    practice::Millis length = 0;
    int minutes = 45;
    double percent = 0;
    std::string band;
    std::string bandTitle;
    bool complete = false; ///< Every item was scored.
    bool replayable = false;
    std::vector<DimensionResult> dimensions;
};

/// The attempts that the user has made. One object per file; not thread-safe. Every failure of the disk is a
/// Problem, after which the attempts are as they were.
class AttemptHistory
{
public:
    /// Makes the file and its folder where there are none. A file that is no database, or a broken one, is
    /// renamed (see setAside()) and a new one begun. Refuses a file of a newer Plumbline and leaves it
    /// intact.
    static Result<std::unique_ptr<AttemptHistory>> open(const std::filesystem::path &file);
    /// $XDG_DATA_HOME/plumbline/practice.sqlite
    static std::filesystem::path defaultFile();

    /// Says that a broken file was renamed, and how it is called now.
    const std::optional<Problem> &setAside() const { return setAside_; }
    std::filesystem::path file() const { return database_.file(); }

    /// An attempt is known by its scenario and its start: keeping it again (after more ratings) replaces it.
    Result<AttemptId> keep(const KeptAttempt &attempt);
    /// The latest first.
    Result<std::vector<AttemptRow>> list() const;
    Result<KeptAttempt> load(AttemptId id) const;
    /// Keeping what load() gave brings it back.
    Result<void> remove(AttemptId id);

    /// Writes all attempts into one JSON file ("plumbline-attempts"); returns how many.
    Result<int> exportAll(const std::filesystem::path &file) const;
    struct Imported {
        int added = 0;
        int known = 0; ///< Were here already, and stay as they are.
    };
    /// Adds the attempts of such a file: all of them, or none when one cannot be read.
    Result<Imported> importFrom(const std::filesystem::path &file);

private:
    explicit AttemptHistory(AttemptDatabase database) : database_(std::move(database)) {}
    Result<AttemptId> write(const KeptAttempt &attempt);

    AttemptDatabase database_;
    std::optional<Problem> setAside_;
};

} // namespace plumbline
