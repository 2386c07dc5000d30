#include "check/check.h"
#include "check/rule_data.h"
#include "fix/fix.h"
#include "rules/fixture.h"
#include "support/boards.h"

#include <gtest/gtest.h>

using namespace plumbline;
using namespace plumbline::testing;

namespace
{

int blockers(const Report &report)
{
    return static_cast<int>(
        std::count_if(report.findings.begin(), report.findings.end(), [](const Finding &finding) {
            return finding.verdict == Verdict::violated && finding.level == Level::blocker;
        }));
}

/// Is it still said, with the same proof? Of several open paths a fix closes the one that is shown.
bool isStillSaid(const Report &report, const Finding &finding)
{
    return std::any_of(report.findings.begin(), report.findings.end(), [&](const Finding &other) {
        return other.fingerprint == finding.fingerprint && other.verdict == Verdict::violated &&
               other.path == finding.path && other.message == finding.message;
    });
}

/// Every finding of every fixture, by its own rule, with the board that it is about.
template <class Use> void forEachFinding(const Use &use)
{
    for (const Fixture &fixture : loadFixtures(sourceFolder() / "tests" / "rules")) {
        const Design board = boardOf(fixture, catalog());
        const Report report = checkDesign(board, catalog(), ruleBook());
        for (const Finding &finding : report.findings)
            if (finding.rule == fixture.rule && finding.verdict == Verdict::violated)
                use(fixture, board, report, finding);
    }
}

TEST(Fixes, EveryOfferMendsItsFindingAndAddsNoBlocker)
{
    forEachFinding(
        [](const Fixture &fixture, const Design &board, const Report &before, const Finding &finding) {
            for (const Fix &fix : fixesFor(board, catalog(), ruleBook(), finding)) {
                Design mended = board;
                ASSERT_TRUE(mended.apply(fix.change));
                const Report after = checkDesign(mended, catalog(), ruleBook());
                EXPECT_FALSE(isStillSaid(after, finding))
                    << fixture.title() << ": '" << fix.offer.id << "' does not mend it";
                EXPECT_LE(blockers(after), blockers(before))
                    << fixture.title() << ": '" << fix.offer.id << "' adds a blocker";
            }
        });
}

TEST(Fixes, AreOfferedByEveryRuleThatHasThemAndNameWhatTheyAreAbout)
{
    std::map<std::string, std::set<std::string>> offered;
    forEachFinding([&offered](const Fixture &, const Design &board, const Report &, const Finding &finding) {
        for (const Fix &fix : fixesFor(board, catalog(), ruleBook(), finding)) {
            offered[finding.rule].insert(fix.offer.id);
            EXPECT_EQ(fix.offer.title.find('{'), std::string::npos)
                << finding.rule << ": " << fix.offer.title;
        }
    });
    for (const check::Rule &rule : ruleBook().data().rules)
        for (const check::FixPlan &plan : rule.fixes)
            EXPECT_TRUE(offered[ruleBook().rules()[rule.text].id].contains(plan.id))
                << ruleBook().rules()[rule.text].id << ": no fixture is offered '" << plan.id << "'";
}

TEST(Fixes, PutNewCardsInFreePlaces)
{
    forEachFinding([](const Fixture &fixture, const Design &board, const Report &, const Finding &finding) {
        for (const Fix &fix : fixesFor(board, catalog(), ruleBook(), finding)) {
            Design mended = board;
            ASSERT_TRUE(mended.apply(fix.change));
            for (const Id &added : fix.added)
                for (const auto &[id, component] : mended.components())
                    EXPECT_TRUE(id == added || !component->rect().intersects(mended.component(added)->rect()))
                        << fixture.title() << ": " << added << " on " << id;
        }
    });
}

} // namespace
