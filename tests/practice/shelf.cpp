#include "practice/shelf.h"

#include "store/store.h"
#include "support/boards.h"

#include <gtest/gtest.h>
#include <iostream>

namespace plumbline::testing
{

namespace
{

template <class T> T orExit(Result<T> result)
{
    if (!result) {
        std::cerr << result.error().text() << '\n';
        std::exit(1);
    }
    return *std::move(result);
}

} // namespace

const RuleBook &practiceRules()
{
    static const RuleBook book = orExit(RuleBook::load(sourceFolder() / "resources" / "rules", catalog()));
    return book;
}

const practice::ScenarioLibrary &shelf()
{
    static const auto library = orExit(practice::ScenarioLibrary::load(sourceFolder() / "scenarios", {},
                                                                       sourceFolder() / "resources" / "rules",
                                                                       catalog(), practiceRules()));
    return library;
}

const practice::Scenario &scenario(const std::string &id)
{
    const practice::Scenario *found = shelf().find(id);
    if (!found)
        throw std::runtime_error("no scenario " + id);
    return *found;
}

Design designFile(const std::filesystem::path &file)
{
    auto loaded = store::readDesignFile(file, catalog());
    EXPECT_TRUE(loaded) << (loaded ? "" : loaded.error().text());
    return loaded ? loaded->design : Design();
}

practice::Score scoreOf(const Design &design, const practice::Scenario &scenario,
                        const practice::Attempt *attempt, const practice::Figures *figures)
{
    const Report report = checkDesign(design, catalog(), practiceRules());
    return practice::score({design, scenario, shelf().words(), report, attempt, figures});
}

practice::Score fullScore(const Design &design, const practice::Scenario &scenario)
{
    static const auto facts = orExit(budget::Facts::load(sourceFolder() / "resources" / "facts"));
    return practice::scoreDesign(design, scenario, shelf().words(), facts, "2026-11-24");
}

const practice::ItemScore &item(const practice::Score &score, const std::string &id)
{
    for (const practice::DimensionScore &dimension : score.dimensions)
        for (const practice::ItemScore &each : dimension.items)
            if (each.id == id)
                return each;
    throw std::runtime_error("no item " + id);
}

} // namespace plumbline::testing
