#pragma once

#include "practice/vocabulary.h"

namespace plumbline::practice
{

/// Reads one scenario from its text. `name` stands for the file in messages, which give line and path.
Result<Scenario> readScenario(std::string_view text, const std::string &name, const Vocabulary &words);

/// All scenarios, in the order of their ids. A broken one is left out and named in problems(); the rest
/// works.
class ScenarioLibrary
{
public:
    /// `program` holds parts.json, rubric.json, sources.json and one folder per scenario; `own` the user's
    /// scenarios and may be empty or missing. A scenario of the user with the id of one of the program's is
    /// refused. Fails only when the shared files cannot be read. The catalogue and the rules must outlive the
    /// library.
    static Result<ScenarioLibrary> load(const std::filesystem::path &program,
                                        const std::filesystem::path &own,
                                        const std::filesystem::path &rulesFolder, const Catalog &catalog,
                                        const RuleBook &rules);

    const std::vector<Scenario> &scenarios() const { return scenarios_; }
    const Vocabulary &words() const { return words_; }
    const std::vector<Problem> &problems() const { return problems_; }
    /// By its id, or by the beginning of an id that only one scenario has ("s04"), whatever the case.
    const Scenario *find(std::string_view id) const;

private:
    explicit ScenarioLibrary(Vocabulary words) : words_(std::move(words)) {}
    void readFolder(const std::filesystem::path &folder, bool own);
    void checkPairs();

    Vocabulary words_;
    std::vector<Scenario> scenarios_;
    std::vector<Problem> problems_;
};

} // namespace plumbline::practice
