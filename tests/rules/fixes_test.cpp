#include "check/check.h"
#include "check/rule_data.h"
#include "edit/verbs.h"
#include "fix/fix.h"
#include "rules/fixture.h"
#include "store/store.h"
#include "support/boards.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

using namespace plumbline;
using namespace plumbline::testing;
using ::testing::IsEmpty;

namespace
{

/// What blocks after a fix by rules that blocked nothing before. (A rule that did may now name one part
/// more.)
std::set<std::string> newBlockers(const Report &after, const Report &before)
{
    const auto blocks = [](const Finding &finding) {
        return finding.verdict == Verdict::violated && finding.level == Level::blocker;
    };
    std::set<std::string> known;
    for (const Finding &finding : before.findings)
        if (blocks(finding))
            known.insert(finding.rule);
    std::set<std::string> added;
    for (const Finding &finding : after.findings)
        if (blocks(finding) && !known.contains(finding.rule))
            added.insert(finding.rule + ": " + finding.message);
    return added;
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

Design underStrictProfile(Design board)
{
    for (const Axis axis : {Axis::consequence, Axis::compliance})
        EXPECT_TRUE(board.apply(*edit::setAxis(board, axis, 5)));
    return board;
}

/// Carries out every offer for the finding: it must mend it, and nothing that is grave may come of it.
void expectOffersMend(const std::string &where, const Design &board, const Report &before,
                      const Finding &finding)
{
    for (const Fix &fix : fixesFor(board, catalog(), ruleBook(), finding)) {
        Design mended = board;
        ASSERT_TRUE(mended.apply(fix.change));
        const Report after = checkDesign(mended, catalog(), ruleBook());
        EXPECT_FALSE(isStillSaid(after, finding)) << where << ": '" << fix.offer.id << "' does not mend it";
        EXPECT_THAT(newBlockers(after, before), IsEmpty()) << where << ": '" << fix.offer.id << "'";
    }
}

TEST(Fixes, EveryOfferMendsItsFindingAndAddsNoBlocker)
{
    forEachFinding([](const Fixture &fixture, const Design &board, const Report &before,
                      const Finding &finding) { expectOffersMend(fixture.title(), board, before, finding); });
}

/// Boards as people have them, where one mend may get in the way of another rule.
TEST(Fixes, DoNoHarmOnSkeletonsAndSketches)
{
    std::vector<std::filesystem::path> files;
    for (const char *folder : {"resources/shapes", "resources/examples", "tests/practice/boards"})
        for (const auto &entry : std::filesystem::directory_iterator(sourceFolder() / folder))
            if (entry.path().extension() == ".plumb")
                files.push_back(entry.path());
    ASSERT_GE(files.size(), 16U);
    for (const std::filesystem::path &file : files) {
        const Design drawn = store::readDesignFile(file, catalog())->design;
        for (const bool strict : {false, true}) {
            const Design board = strict ? underStrictProfile(drawn) : drawn;
            const Report report = checkDesign(board, catalog(), ruleBook());
            for (const Finding &finding : report.findings)
                if (finding.verdict == Verdict::violated)
                    expectOffersMend(file.stem().string() + (strict ? ", strict, " : ", ") + finding.rule,
                                     board, report, finding);
        }
    }
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
