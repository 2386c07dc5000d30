#include "design/brief_words.h"
#include "edit/verbs.h"
#include "support/boards.h"
#include "support/verbs.h"

#include <gmock/gmock.h>
#include <limits>

namespace plumbline
{
namespace
{

using testing::after;
using ::testing::AllOf;
using testing::Board;
using testing::changesNothing;
using ::testing::HasSubstr;
using testing::refusal;

const Design empty;

TEST(SetTitle, TrimsIt)
{
    const Design design = after(empty, edit::setTitle(empty, "  Support assistant \n"));
    EXPECT_EQ(design.brief().title, "Support assistant");
    EXPECT_TRUE(changesNothing(edit::setTitle(design, "Support assistant")));
    EXPECT_EQ(after(design, edit::setTitle(design, "")).brief().title, "");
}

TEST(SetShape, TakesTheKnownShapesAndUndecided)
{
    for (const std::string_view shape : shapes)
        EXPECT_EQ(after(empty, edit::setShape(empty, std::string(shape), "")).brief().shape, shape);
    const Design none = after(empty, edit::setShape(empty, "none", " no AI needed "));
    EXPECT_EQ(none.brief().shapeReason, "no AI needed");
    EXPECT_TRUE(changesNothing(edit::setShape(none, "none", "no AI needed")));
    EXPECT_EQ(after(none, edit::setShape(none, "", "")), empty);
    EXPECT_THAT(refusal(edit::setShape(empty, "rag", "")),
                AllOf(HasSubstr("'rag'"), HasSubstr("simple-rag, agentic-rag, fine-tuned, hybrid or none")));
}

TEST(SetAxis, TakesOneToFiveOrNothing)
{
    for (const Axis axis : allAxes) {
        const Design design = after(empty, edit::setAxis(empty, axis, 4));
        EXPECT_EQ(design.brief().profile.axis(axis), 4);
        EXPECT_TRUE(changesNothing(edit::setAxis(design, axis, 4)));
        EXPECT_EQ(after(design, edit::setAxis(design, axis, std::nullopt)), empty);
    }
    for (const int value : {0, 6, -1})
        EXPECT_THAT(refusal(edit::setAxis(empty, Axis::scale, value)),
                    AllOf(HasSubstr("'scale'"), HasSubstr("1 to 5")));
}

TEST(SetAxisNote, KeepsTheWordsWithTheAxis)
{
    const Design design = after(empty, edit::setAxisNote(empty, Axis::quality, "p95 3 s, streaming is fine"));
    EXPECT_EQ(design.brief().profile.notes.at("quality"), "p95 3 s, streaming is fine");
    EXPECT_EQ(after(design, edit::setAxisNote(design, Axis::quality, "  ")), empty);
}

TEST(SetTarget, TakesTheKeysOfTheFileFormat)
{
    for (const std::string_view key : targetKeys) {
        const Design design = after(empty, edit::setTarget(empty, std::string(key), 42));
        EXPECT_EQ(design.brief().profile.targets.at(std::string(key)), 42);
        EXPECT_EQ(after(design, edit::setTarget(design, std::string(key), std::nullopt)), empty);
    }
    EXPECT_TRUE(edit::setTarget(empty, "p95-ms", 0));
    EXPECT_TRUE(changesNothing(edit::setTarget(empty, "users", std::nullopt)));
    EXPECT_THAT(refusal(edit::setTarget(empty, "p99-ms", 3)),
                AllOf(HasSubstr("'p99-ms'"), HasSubstr("p95-ms")));
}

TEST(SetTarget, IsRefusedForNumbersThatMeanNothing)
{
    EXPECT_THAT(refusal(edit::setTarget(empty, "p95-ms", -1)), HasSubstr("at least 0"));
    EXPECT_THAT(refusal(edit::setTarget(empty, "p95-ms", std::numeric_limits<double>::quiet_NaN())),
                HasSubstr("'p95-ms'"));
    EXPECT_THAT(refusal(edit::setTarget(empty, "p95-ms", std::numeric_limits<double>::infinity())),
                HasSubstr("'p95-ms'"));
    EXPECT_THAT(refusal(edit::setTarget(empty, "availability-pct", 100.1)), HasSubstr("100"));
}

TEST(SetObligations, MultiTenantIsAnAnswerOrNone)
{
    const Design yes = after(empty, edit::setMultiTenant(empty, true));
    EXPECT_EQ(yes.brief().profile.multiTenant, true);
    EXPECT_EQ(after(yes, edit::setMultiTenant(yes, false)).brief().profile.multiTenant, false);
    EXPECT_EQ(after(yes, edit::setMultiTenant(yes, std::nullopt)), empty);
}

TEST(SetObligations, RegimesAreTheKnownOnes)
{
    const Design design = after(empty, edit::setRegimes(empty, {"gdpr", "pci", "gdpr"}));
    EXPECT_EQ(design.brief().profile.regimes, (std::vector<std::string>{"gdpr", "pci"}));
    EXPECT_EQ(after(design, edit::setRegimes(design, {})), empty);
    EXPECT_THAT(refusal(edit::setRegimes(empty, {"gdpr", "sox"})),
                AllOf(HasSubstr("'sox'"), HasSubstr("gdpr, hipaa, pci or eu-high-risk")));
}

TEST(SetObligations, RegionsAreAnyNames)
{
    const Design design = after(empty, edit::setRegions(empty, {" eu ", "us", "", "eu"}));
    EXPECT_EQ(design.brief().profile.regions, (std::vector<std::string>{"eu", "us"}));
    EXPECT_TRUE(changesNothing(edit::setRegions(design, {"eu", "us"})));
}

TEST(SetTask, TakesWhatTheCardAsks)
{
    const std::vector<std::pair<std::string, Json>> entries{
        {"knowledge", {"documents", "web"}}, {"hops", "multi"},   {"actions", "write"},
        {"behaviour-change", true},          {"stable", false},   {"labelled-examples", 0},
        {"query-classes", {"faq", "order"}}, {"citations", true}, {"knowledge", Json::array()}};
    for (const auto &[key, value] : entries) {
        const Design design = after(empty, edit::setTask(empty, key, value));
        EXPECT_EQ(design.brief().profile.task[key], value);
        EXPECT_TRUE(changesNothing(edit::setTask(design, key, value)));
        EXPECT_EQ(after(design, edit::setTask(design, key, nullptr)), empty) << key;
    }
}

TEST(SetTask, IsRefusedForWhatDoesNotFit)
{
    EXPECT_THAT(refusal(edit::setTask(empty, "knowledge", {"gossip"})),
                HasSubstr("documents, structured, web and conversation"));
    EXPECT_THAT(refusal(edit::setTask(empty, "knowledge", {"web", "web"})), HasSubstr("'knowledge'"));
    EXPECT_THAT(refusal(edit::setTask(empty, "knowledge", "web")), HasSubstr("'knowledge'"));
    EXPECT_THAT(refusal(edit::setTask(empty, "hops", "many")), HasSubstr("single or multi"));
    EXPECT_THAT(refusal(edit::setTask(empty, "actions", true)), HasSubstr("none, read or write"));
    EXPECT_THAT(refusal(edit::setTask(empty, "stable", "yes")), HasSubstr("true or false"));
    EXPECT_THAT(refusal(edit::setTask(empty, "labelled-examples", -1)), HasSubstr("whole number"));
    EXPECT_THAT(refusal(edit::setTask(empty, "labelled-examples", 2.5)), HasSubstr("whole number"));
    EXPECT_THAT(refusal(edit::setTask(empty, "query-classes", {"faq", " "})), HasSubstr("different names"));
    EXPECT_THAT(refusal(edit::setTask(empty, "mood", "good")),
                AllOf(HasSubstr("'mood'"), HasSubstr("knowledge")));
    EXPECT_THAT(refusal(edit::setTask(empty, "mood", nullptr)), HasSubstr("'mood'"));
}

TEST(SetTask, EqualCardsAreEqualInWhateverOrderTheyWereFilledIn)
{
    Design first = after(empty, edit::setTask(empty, "hops", "multi"));
    first = after(first, edit::setTask(first, "knowledge", {"web"}));
    Design second = after(empty, edit::setTask(empty, "knowledge", {"web"}));
    second = after(second, edit::setTask(second, "hops", "multi"));
    EXPECT_EQ(first, second);
    EXPECT_EQ(first.brief().profile.task.dump(), R"({"knowledge":["web"],"hops":"multi"})");
}

TEST(SetTask, KeepsEntriesOfAFileThatItDoesNotKnow)
{
    Brief brief;
    brief.profile.task = {{"mood", "good"}};
    Change change;
    change.brief = Delta<Brief>{std::make_shared<const Brief>(), std::make_shared<const Brief>(brief)};
    Design design = after(empty, change);
    design = after(design, edit::setTask(design, "hops", "single"));
    EXPECT_EQ(design.brief().profile.task.dump(), R"({"hops":"single","mood":"good"})");
    EXPECT_FALSE(edit::setTask(design, "mood", "bad"));
    EXPECT_EQ(after(design, edit::setTask(design, "mood", nullptr)).brief().profile.task.dump(),
              R"({"hops":"single"})");
}

TEST(SetRejection, KeepsTheSentenceWithTheProfile)
{
    const Design one = after(empty, edit::setRejection(empty, "agentic-rag", " loses: single-hop look-ups "));
    EXPECT_EQ(edit::rejectionOf(one.brief().profile, "agentic-rag"), "loses: single-hop look-ups");
    EXPECT_EQ(edit::rejectionOf(one.brief().profile, "hybrid"), "");
    const Design two = after(one, edit::setRejection(one, "hybrid", "loses: one kind of query"));
    const Design other = after(
        after(empty, edit::setRejection(empty, "hybrid", "loses: one kind of query")),
        edit::setRejection(after(empty, edit::setRejection(empty, "hybrid", "loses: one kind of query")),
                           "agentic-rag", "loses: single-hop look-ups"));
    EXPECT_EQ(two, other) << "whatever the order";
    EXPECT_TRUE(changesNothing(edit::setRejection(two, "hybrid", "loses: one kind of query")));
    EXPECT_EQ(after(one, edit::setRejection(one, "agentic-rag", " ")), empty);
    EXPECT_THAT(refusal(edit::setRejection(empty, "mesh", "x")), HasSubstr("'mesh'"));
}

TEST(SetRejection, LeavesWhatOthersKeepThereAlone)
{
    Brief brief;
    brief.profile.extra["rejections"] = Json{{"mesh", "too new"}};
    Change change;
    change.brief = Delta<Brief>{std::make_shared<const Brief>(), std::make_shared<const Brief>(brief)};
    const Design foreign = after(empty, change);
    const Design design = after(foreign, edit::setRejection(foreign, "hybrid", "one kind"));
    EXPECT_EQ(design.brief().profile.extra["rejections"],
              (Json{{"hybrid", "one kind"}, {"mesh", "too new"}}));
    EXPECT_EQ(after(design, edit::setRejection(design, "hybrid", "")), foreign);
    brief.profile.extra["rejections"] = "none so far";
    change.brief = Delta<Brief>{std::make_shared<const Brief>(), std::make_shared<const Brief>(brief)};
    const Design odd = after(empty, change);
    EXPECT_EQ(edit::rejectionOf(odd.brief().profile, "hybrid"), "");
    EXPECT_THAT(refusal(edit::setRejection(odd, "hybrid", "x")), HasSubstr("profile.rejections"));
}

TEST(SetCurrency, ChangesTheUnitAndNoNumber)
{
    const Design priced = after(empty, edit::setTarget(empty, "budget-per-month", 20000));
    const Design design = after(priced, edit::setCurrency(priced, " EUR "));
    EXPECT_EQ(design.brief().profile.currency, "EUR");
    EXPECT_EQ(design.brief().profile.targets.at("budget-per-month"), 20000);
    EXPECT_EQ(after(design, edit::setCurrency(design, "")), priced);
}

} // namespace
} // namespace plumbline
