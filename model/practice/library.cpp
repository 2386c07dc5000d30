#include "practice/library.h"

#include "catalog/json_file.h"
#include "practice/lower_case.h"

#include <algorithm>

namespace plumbline::practice
{

namespace
{

namespace fs = std::filesystem;
constexpr std::uintmax_t maxScenarioBytes = 1024 * 1024;

} // namespace

Result<ScenarioLibrary> ScenarioLibrary::load(const fs::path &program, const fs::path &own,
                                              const fs::path &rulesFolder, const Catalog &catalog,
                                              const RuleBook &rules)
{
    auto words = Vocabulary::load(rulesFolder, program, catalog, rules);
    if (!words)
        return tl::unexpected(words.error());
    ScenarioLibrary library(*std::move(words));
    library.readFolder(program, false);
    if (!own.empty())
        library.readFolder(own, true);
    std::sort(library.scenarios_.begin(), library.scenarios_.end(),
              [](const Scenario &a, const Scenario &b) { return a.id < b.id; });
    library.checkPairs();
    return library;
}

void ScenarioLibrary::readFolder(const fs::path &folder, bool own)
{
    std::error_code error;
    std::vector<fs::path> files;
    for (const auto &entry : fs::directory_iterator(folder, error))
        if (fs::exists(entry.path() / "scenario.json", error))
            files.push_back(entry.path() / "scenario.json");
    std::sort(files.begin(), files.end());
    for (const fs::path &file : files) {
        auto scenario = readTextFile(file, maxScenarioBytes).and_then([&](const std::string &text) {
            return readScenario(text, file.string(), words_);
        });
        if (scenario && scenario->id != file.parent_path().filename().string())
            scenario = problem("the id '" + scenario->id + "' is not the name of the folder", file.string(),
                               "Rename one of the two");
        const auto sameId = [&](const Scenario &other) { return other.id == scenario->id; };
        if (scenario && std::any_of(scenarios_.begin(), scenarios_.end(), sameId))
            scenario = problem("there is a scenario '" + scenario->id + "' already", file.string(),
                               "Give it another id");
        if (!scenario) {
            problems_.push_back(scenario.error());
            continue;
        }
        scenario->folder = file.parent_path();
        scenario->own = own;
        scenarios_.push_back(*std::move(scenario));
    }
}

/// A pair that names a scenario that is not there is dropped, and said.
void ScenarioLibrary::checkPairs()
{
    for (Scenario &scenario : scenarios_)
        std::erase_if(scenario.pairs, [&](const std::string &pair) {
            const bool known = std::any_of(scenarios_.begin(), scenarios_.end(), [&](const Scenario &other) {
                return other.id == pair && pair != scenario.id;
            });
            if (!known)
                problems_.push_back({"there is no scenario '" + pair + "' to be its pair",
                                     (scenario.folder / "scenario.json").string(), "Correct 'pairs'"});
            return !known;
        });
}

const Scenario *ScenarioLibrary::find(std::string_view id) const
{
    const std::string wanted = lower(id);
    const Scenario *found = nullptr;
    for (const Scenario &scenario : scenarios_) {
        if (scenario.id == wanted)
            return &scenario;
        if (wanted.empty() || !scenario.id.starts_with(wanted))
            continue;
        if (found)
            return nullptr;
        found = &scenario;
    }
    return found;
}

} // namespace plumbline::practice
