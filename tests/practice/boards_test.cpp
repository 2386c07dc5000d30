#include "catalog/json_file.h"
#include "practice/shelf.h"
#include "store/store.h"
#include "support/boards.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{
namespace
{

namespace fs = std::filesystem;
using practice::Scenario;
using practice::Score;

std::vector<const Scenario *> withReference()
{
    std::vector<const Scenario *> list;
    for (const Scenario &scenario : shelf().scenarios())
        if (!scenario.reference().empty())
            list.push_back(&scenario);
    return list;
}

std::vector<fs::path> beginners()
{
    std::vector<fs::path> files;
    for (const auto &entry : fs::directory_iterator(sourceFolder() / "tests" / "practice" / "boards"))
        files.push_back(entry.path());
    std::sort(files.begin(), files.end());
    return files;
}

/// What was not earned, for the message of a failed test.
std::string lost(const Score &score)
{
    std::string text;
    for (const practice::DimensionScore &dimension : score.dimensions)
        for (const practice::ItemScore &item : dimension.items)
            if (item.state == practice::ItemState::computed && item.value < 1)
                text += item.id + " (" + practice::numberText(item.value) + "): " + item.why + "\n";
    for (const practice::Cap &cap : score.caps)
        if (cap.applies)
            text += "cap " + cap.id + ": " + cap.why + "\n";
    for (const practice::RedFlag &flag : score.redFlags)
        text += "red flag " + flag.id + "\n";
    return text;
}

TEST(References, ScoreStaffOrBetterOnWhatIsComputed)
{
    EXPECT_GE(withReference().size(), 4u);
    for (const Scenario *scenario : withReference()) {
        const Score score = scoreOf(designFile(scenario->reference()), *scenario);
        EXPECT_GE(score.percent, 75) << scenario->id << "\n" << lost(score);
        EXPECT_TRUE(score.redFlags.empty()) << scenario->id << "\n" << lost(score);
        for (const practice::Cap &cap : score.caps)
            EXPECT_FALSE(cap.applies) << scenario->id << " " << cap.id << ": " << cap.why;
        EXPECT_TRUE(score.extras.empty())
            << scenario->id << " " << (score.extras.empty() ? "" : score.extras[0].component);
        for (const practice::DimensionScore &dimension : score.dimensions)
            for (const practice::ItemScore &item : dimension.items)
                EXPECT_TRUE(item.state != practice::ItemState::computed || item.value > 0)
                    << scenario->id << " earns nothing for " << item.id << ": " << item.why;
    }
}

TEST(References, HaveNoBlockerAndNoWarning)
{
    for (const Scenario *scenario : withReference()) {
        const Report report = checkDesign(designFile(scenario->reference()), catalog(), practiceRules());
        EXPECT_EQ(report.phase, Phase::design) << scenario->id;
        for (const Finding &finding : report.findings)
            EXPECT_TRUE(finding.verdict != Verdict::violated || finding.level == Level::advice)
                << scenario->id << " " << finding.rule << ": " << finding.message;
    }
}

TEST(References, KeepToTheProfileOfTheirScenario)
{
    for (const Scenario *scenario : withReference()) {
        const Design design = designFile(scenario->reference());
        EXPECT_EQ(design.brief().profile, scenario->profile) << scenario->id;
        EXPECT_EQ(design.brief().shape, scenario->answer.best) << scenario->id;
    }
}

TEST(References, AreLegibleBoardsInTheCanonicalForm)
{
    for (const Scenario *scenario : withReference()) {
        const Design design = designFile(scenario->reference());
        EXPECT_EQ(store::writeDesign(design), *readTextFile(scenario->reference(), 1 << 20)) << scenario->id;
        EXPECT_GE(design.components().size(), 25u) << scenario->id;
        EXPECT_LE(design.components().size(), 40u) << scenario->id;
        for (const auto &[id, a] : design.components()) {
            for (const auto &[other, b] : design.components())
                EXPECT_TRUE(id == other || !a->rect().grown(8).intersects(b->rect()))
                    << scenario->id << " " << id << " " << other;
            for (const auto &[note, n] : design.notes())
                EXPECT_FALSE(a->rect().intersects(n->rect())) << scenario->id << " " << id << " " << note;
            const Zone *home = design.zone(a->zone);
            EXPECT_TRUE(!home || home->rect().contains(a->rect())) << scenario->id << " " << id;
            for (const auto &[zoneId, zone] : design.zones())
                EXPECT_TRUE(home || !zone->rect().contains(a->rect()))
                    << scenario->id << " " << id << " lies in " << zoneId;
        }
        for (const auto &[id, c] : design.connections())
            EXPECT_EQ(catalog().whyNotConnect(c->kind, design.component(c->from)->kind,
                                              design.component(c->to)->kind),
                      "")
                << scenario->id << " " << id;
    }
}

TEST(References, AreStaffWithTheBudgets)
{
    for (const Scenario *scenario : withReference()) {
        const Score score = fullScore(designFile(scenario->reference()), *scenario);
        EXPECT_GE(score.percent, 75) << scenario->id << "\n" << lost(score);
        for (const practice::DimensionScore &dimension : score.dimensions)
            for (const practice::ItemScore &item : dimension.items)
                EXPECT_TRUE(item.state != practice::ItemState::notComputed ||
                            item.why.find("session") != std::string::npos)
                    << scenario->id << " " << item.id << ": " << item.why;
    }
}

Design withShape(const Design &design, const std::string &shape)
{
    auto brief = std::make_shared<Brief>(design.brief());
    brief->shape = shape;
    Change change;
    change.brief = Delta<Brief>{std::make_shared<const Brief>(design.brief()), brief};
    Design result = design;
    EXPECT_TRUE(result.apply(change));
    return result;
}

/// Well drawn, and the answer to another question: no board of another shape is staff, and none is senior
/// where a wrong answer is an incident.
TEST(WrongShapes, OfWholeDesignsAreCapped)
{
    int wrong = 0;
    for (const Scenario &scenario : shelf().scenarios())
        for (const Scenario *other : withReference()) {
            if (scenario.accepts(other->answer.best))
                continue;
            ++wrong;
            const Score score = scoreOf(designFile(other->reference()), scenario);
            const bool incident = *scenario.profile.axis(Axis::consequence) >= 4;
            EXPECT_LT(score.percent, incident ? 60 : 75) << other->id << " for " << scenario.id;
        }
    EXPECT_GT(wrong, 100);
}

TEST(WrongShapes, AreNotHiddenByTheRightWord)
{
    const Score drawnOtherwise =
        scoreOf(withShape(designFile(scenario("s12").reference()), "agentic-rag"), scenario("s08"));
    EXPECT_LT(drawnOtherwise.percent, 60);
    EXPECT_EQ(item(drawnOtherwise, "shape-fits").value, 0);
    EXPECT_THAT(item(drawnOtherwise, "shape-fits").why, ::testing::HasSubstr("no agent"));
    const Score named =
        scoreOf(withShape(designFile(scenario("s08").reference()), "fine-tuned"), scenario("s08"));
    EXPECT_LT(named.percent, 60);
    EXPECT_EQ(item(named, "rejects-others").value, 0) << "it rejects the shape that is right";
}

TEST(Beginners, ScoreBelowSenior)
{
    EXPECT_EQ(beginners().size(), shelf().scenarios().size());
    for (const fs::path &file : beginners()) {
        const Score score = fullScore(designFile(file), scenario(file.stem().string()));
        EXPECT_LT(score.percent, 60) << file;
        EXPECT_GT(score.percent, 0) << file;
        EXPECT_TRUE(std::any_of(score.caps.begin(), score.caps.end(), [](const practice::Cap &cap) {
            return cap.applies;
        })) << file;
    }
}

TEST(Beginners, DraftsOfTheExamplesAreNobodysAnswer)
{
    int drafts = 0;
    for (const auto &entry : fs::directory_iterator(sourceFolder() / "resources" / "examples")) {
        if (!entry.path().stem().string().ends_with("-draft"))
            continue;
        ++drafts;
        for (const Scenario &scenario : shelf().scenarios())
            EXPECT_LT(scoreOf(designFile(entry.path()), scenario).percent, 60)
                << entry.path() << " for " << scenario.id;
    }
    EXPECT_GE(drafts, 4);
}

TEST(Beginners, AreToldOfTheirRedFlagsAndExtras)
{
    const Score score =
        scoreOf(designFile(sourceFolder() / "tests/practice/boards/s04-airline-policy-assistant.plumb"),
                scenario("s04"));
    std::vector<std::string> flags, extras;
    for (const practice::RedFlag &flag : score.redFlags)
        flags.push_back(flag.id);
    for (const practice::Extra &extra : score.extras)
        extras.push_back(extra.component);
    EXPECT_THAT(flags, ::testing::IsSupersetOf({"most-complex-first", "no-way-to-know"}));
    EXPECT_THAT(extras, ::testing::IsSupersetOf({"agent", "box", "search"}));
}

} // namespace
} // namespace plumbline::testing
