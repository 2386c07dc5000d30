#include "advice_book.h"
#include "support/profiles.h"

namespace plumbline::testing
{

namespace
{

using advice::Advice;
using ::testing::Contains;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::Not;

TEST(Advice, choosesTheShapeOfEveryScenario)
{
    const auto scenarios = knownProfiles("scenarios");
    EXPECT_EQ(scenarios.size(), 16u);
    for (const KnownProfile &scenario : scenarios)
        EXPECT_EQ(leaderOf(scenario.profile), scenario.leads) << scenario.id << ' ' << scenario.title;
}

TEST(Advice, choosesTheShapeOfEveryVariant)
{
    const auto variants = knownProfiles("variants");
    EXPECT_GE(variants.size(), 20u);
    for (const KnownProfile &variant : variants)
        EXPECT_EQ(leaderOf(variant.profile), variant.leads) << variant.id << ' ' << variant.title;
}

// A choice that hangs on the last point of the scale would be luck.
TEST(Advice, aScenarioKeepsItsShapeWhenAnAxisIsReadOneStepOff)
{
    for (const KnownProfile &scenario : knownProfiles("scenarios"))
        for (const Axis axis : allAxes)
            for (const int step : {-1, 1}) {
                Profile profile = scenario.profile;
                profile.axis(axis) = std::clamp(profile.axisOrNeutral(axis) + step, 1, 5);
                EXPECT_EQ(leaderOf(profile), scenario.leads)
                    << scenario.id << ' ' << axisKey(axis) << ' ' << *profile.axis(axis);
            }
}

struct Pair {
    const char *first;
    const char *second;
    const char *constraint;
    std::function<void(Profile &)> change;
};

// Each pair begins with the same prompt; what the first scenario lacks of the second turns its choice.
TEST(Advice, tellsTheMinimalPairsApartByTheirConstraint)
{
    const std::vector<Pair> pairs{
        {"S01", "S08", "a wrong answer is an incident", [](Profile &p) { p.axis(Axis::consequence) = 5; }},
        {"S02", "S10", "questions are multi-hop", [](Profile &p) { p.task["hops"] = "multi"; }},
        {"S04", "S16", "it must change something", [](Profile &p) { p.task["actions"] = "write"; }}};
    for (const Pair &pair : pairs) {
        const KnownProfile first = knownProfile(pair.first);
        const KnownProfile second = knownProfile(pair.second);
        ASSERT_NE(first.leads, second.leads);
        EXPECT_EQ(leaderOf(first.profile), first.leads);
        Profile changed = first.profile;
        pair.change(changed);
        EXPECT_EQ(leaderOf(changed), second.leads) << pair.first << ": " << pair.constraint;
    }
}

TEST(Advice, saysTheOneConstraintThatWouldTurnTheChoice)
{
    const auto flips = [](const char *id) {
        std::vector<std::string> texts;
        const Advice advice = advice::advise(knownProfile(id).profile, adviceBook());
        for (const advice::Flip &flip : advice.ranking.front().flips)
            texts.push_back(flip.text());
        return texts;
    };
    EXPECT_THAT(flips("S01"), Contains("if questions became multi-hop, agentic-rag would lead"));
    EXPECT_THAT(flips("S01"),
                Contains("if the consequence of a wrong answer rose to 5, agentic-rag would lead"));
    EXPECT_THAT(flips("S02"), Contains("if questions became multi-hop, agentic-rag would lead"));
    EXPECT_THAT(flips("S04"), Contains("if it had to change something, hybrid would lead"));
}

TEST(Advice, everyFlipIsTrue)
{
    for (const KnownProfile &known : allKnownProfiles()) {
        const Advice advice = advice::advise(known.profile, adviceBook());
        for (const auto &entry : advice.ranking)
            for (const advice::Flip &flip : entry.flips) {
                EXPECT_NE(flip.shape, advice.ranking.front().shape) << known.id;
                EXPECT_TRUE(flip.shape == entry.shape || entry.shape == advice.ranking.front().shape)
                    << known.id;
            }
        // Carried out by hand for the changes of one entry of the task card.
        for (const auto &change : adviceBook().changes) {
            if (change.task.empty())
                continue;
            Profile profile = known.profile;
            profile.task[change.task] = change.to;
            const std::string now = leaderOf(profile);
            const auto &flips = entryOf(advice, now).flips;
            const bool said = std::any_of(flips.begin(), flips.end(), [&](const advice::Flip &flip) {
                return flip.when == change.words && flip.shape == now;
            });
            const auto &leading = advice.ranking.front();
            const bool denied =
                std::none_of(leading.flips.begin(), leading.flips.end(),
                             [&](const advice::Flip &flip) { return flip.when == change.words; });
            EXPECT_TRUE(now == leading.shape ? denied : said || flips.size() == 10)
                << known.id << ": " << change.words << " -> " << now;
        }
    }
}

TEST(Advice, ranksEveryShapeOnceWithFallingScoresAndReasons)
{
    for (const KnownProfile &known : allKnownProfiles()) {
        const Advice advice = advice::advise(known.profile, adviceBook());
        ASSERT_EQ(advice.ranking.size(), shapes.size());
        std::set<std::string> seen;
        double last = 1;
        for (const auto &entry : advice.ranking) {
            EXPECT_TRUE(seen.insert(entry.shape).second);
            EXPECT_GT(entry.score, 0);
            EXPECT_LT(entry.score, 1);
            EXPECT_LE(entry.score, last);
            last = entry.score;
            EXPECT_TRUE(&entry == &advice.ranking.front() || !entry.reasonsAgainst.empty())
                << known.id << ' ' << entry.shape;
        }
        EXPECT_THAT(advice.ranking.front().reasonsFor, Not(IsEmpty())) << known.id;
        EXPECT_DOUBLE_EQ(advice.certainty, 1);
        EXPECT_EQ(advice::unansweredText(advice), "");
    }
}

TEST(Advice, anEmptyProfileSaysThatItKnowsNothing)
{
    const Advice advice = advice::advise({}, adviceBook());
    EXPECT_EQ(advice.ranking.front().shape, "simple-rag") << "start with the simplest";
    for (const auto &entry : advice.ranking)
        EXPECT_DOUBLE_EQ(entry.score, 0.5) << entry.shape;
    EXPECT_DOUBLE_EQ(advice.certainty, 0);
    EXPECT_EQ(advice.unanswered.size(), 14u);
    EXPECT_THAT(advice.ranking.front().reasonsAgainst,
                Contains(HasSubstr("less certain: quality against speed")));
}

TEST(Advice, unansweredQuestionsTakeCertaintyAndNothingElse)
{
    const KnownProfile known = knownProfile("S01");
    Profile gaps = known.profile;
    gaps.axis(Axis::scale).reset();
    gaps.task.erase("stable");
    const Advice full = advice::advise(known.profile, adviceBook());
    const Advice partial = advice::advise(gaps, adviceBook());
    EXPECT_LT(partial.certainty, full.certainty);
    EXPECT_LT(partial.ranking.front().score, full.ranking.front().score);
    EXPECT_THAT(partial.unanswered, ::testing::ElementsAre("scale", "whether the task is stable"));
    EXPECT_THAT(partial.ranking.front().reasonsAgainst.back(),
                HasSubstr("scale, whether the task is stable"));
}

TEST(Advice, theDrawingOnlyAddsRemarks)
{
    Board board;
    board.component("a", "agent").component("r", "retriever");
    const Advice advice = advice::advise(knownProfile("S01").profile, adviceBook());
    const auto said = advice::remarks(board, advice, adviceBook());
    EXPECT_THAT(said, ::testing::ElementsAre("An agent is drawn, and the profile speaks for simple-rag."));
    EXPECT_THAT(advice::remarks(Board().shape("hybrid"), advice, adviceBook()),
                ::testing::ElementsAre("The design is hybrid; the profile speaks for simple-rag."));
    EXPECT_THAT(advice::remarks(Design(), advice, adviceBook()), IsEmpty());
}

} // namespace

} // namespace plumbline::testing
