#include "rules/fixture.h"
#include "support/boards.h"

#include <gtest/gtest.h>

using namespace plumbline;
using namespace plumbline::testing;

namespace
{

const std::vector<Fixture> &fixtures()
{
    static const std::vector<Fixture> all = loadFixtures(sourceFolder() / "tests" / "rules");
    return all;
}

TEST(RuleBookTest, EveryRuleFileLoads)
{
    for (const Problem &problem : ruleBook().problems())
        ADD_FAILURE() << problem.text();
    EXPECT_FALSE(ruleBook().rules().empty());
}

TEST(RuleFixtures, GiveExactlyTheExpectedFindings)
{
    for (const Fixture &fixture : fixtures()) {
        SCOPED_TRACE(fixture.title());
        try {
            const Report report = checkDesign(boardOf(fixture, catalog()), catalog(), ruleBook());
            for (const std::string &line : differences(fixture, report))
                ADD_FAILURE() << line;
        } catch (const std::exception &error) {
            ADD_FAILURE() << error.what();
        }
    }
}

TEST(RuleFixtures, EveryRuleHasTheCasesThatTheTestPlanAsksFor)
{
    for (const RuleText &rule : ruleBook().rules()) {
        std::set<std::string> kinds;
        int nearMisses = 0;
        for (const Fixture &fixture : fixtures())
            if (fixture.rule == rule.id) {
                kinds.insert(fixture.kind);
                nearMisses += fixture.kind.starts_with("near-miss");
            }
        EXPECT_TRUE(kinds.contains("fires")) << rule.id;
        EXPECT_TRUE(kinds.contains("not-applicable") || rule.id == "board-incomplete") << rule.id;
        EXPECT_GE(nearMisses, 3) << rule.id;
    }
}

TEST(RuleFixtures, NoTwoAreEqual)
{
    std::map<std::string, std::string> seen;
    for (const Fixture &fixture : fixtures()) {
        Json board = fixture.json;
        board.erase("case");
        board.erase("name");
        board["rule"] = fixture.rule;
        const auto [it, isNew] = seen.emplace(board.dump(), fixture.title());
        EXPECT_TRUE(isNew) << fixture.title() << " repeats " << it->second;
    }
}

} // namespace
