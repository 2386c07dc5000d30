#include "check/check.h"
#include "fix/fix.h"
#include "support/boards.h"
#include "support/rule_folder.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{
namespace
{

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::UnorderedElementsAre;

/// Fires on every model and points at it; its path is the way of a request to it.
const Json onModels{
    {"for", {{"nodes", {{"set", "model"}}}}},
    {"holds",
     {{"on-every-path",
       {{"from", {{"set", "entry"}}}, {"to", "$"}, {"through", {{"carries", "rate-limiter"}}}}}}},
    {"message", "{start} reaches {end}."}};

/// The offers of a rule with one fix of these steps, on a board.
class Offer
{
public:
    Offer(const Board &board, const Json &steps, const Json &more = Json::object(),
          const Json &check = onModels)
        : board_(board.design())
    {
        Json fix{{"id", "mend"}, {"title", "Mend {subject}"}, {"steps", steps}};
        fix.update(more);
        folder_.rule("r", check, {{"fixes", Json::array({fix})}});
        auto book = RuleBook::load(folder_.path(), catalog());
        if (!book)
            throw std::runtime_error(book.error().text());
        for (const Problem &problem : book->problems())
            throw std::runtime_error(problem.text());
        for (const Finding &finding : checkDesign(board_, catalog(), *book).findings)
            if (finding.verdict == Verdict::violated)
                for (Fix &fix_ : fixesFor(board_, catalog(), *book, finding))
                    fixes.push_back(std::move(fix_));
    }

    /// The board after the only fix.
    Design mended() const
    {
        EXPECT_EQ(fixes.size(), 1u);
        Design design = board_;
        if (!fixes.empty()) {
            const auto applied = design.apply(fixes.front().change);
            EXPECT_TRUE(applied) << applied.error().text();
        }
        return design;
    }

    std::vector<Fix> fixes;

private:
    Design board_;
    RuleFolder folder_;
};

/// "a request b", sorted.
std::vector<std::string> linesOf(const Design &design)
{
    std::vector<std::string> lines;
    for (const auto &[id, c] : design.connections())
        lines.push_back(c->from + " " + c->kind + " " + c->to);
    std::sort(lines.begin(), lines.end());
    return lines;
}

Board chat()
{
    return Board()
        .component("u", "end-user")
        .component("o", "orchestrator")
        .component("m", "llm")
        .request("u", "o")
        .request("o", "m");
}

TEST(FixSteps, InsertOnThePathAndOnEveryConnectionThatMatches)
{
    EXPECT_THAT(linesOf(Offer(chat(), {{{"insert", "rate-limiter"}, {"on", "last"}}}).mended()),
                ElementsAre("o request rate-limiter", "rate-limiter request m", "u request o"));
    Board board = chat();
    board.component("p", "external-caller").request("p", "m");
    const Json everyLine{
        {{"insert", "rate-limiter"}, {"on", {{"connections", {{"kind", {"request"}}, {"to", "$"}}}}}}};
    EXPECT_THAT(linesOf(Offer(board, everyLine).mended()),
                ElementsAre("o request rate-limiter", "p request rate-limiter", "rate-limiter request m",
                            "u request o"));
}

TEST(FixSteps, InsertAsAnotherKindOfConnection)
{
    Board board = chat();
    board.component("t", "action-tool").connect("o", "tool-call", "t");
    const Json steps{
        {{"insert", "human-approval"},
         {"on", {{"connections", {{"kind", {"tool-call"}}, {"to", {{"kind", {"action-tool"}}}}}}}},
         {"as", "approval"}}};
    EXPECT_THAT(
        linesOf(Offer(board, steps).mended()),
        ElementsAre("human-approval approval t", "o approval human-approval", "o request m", "u request o"));
}

TEST(FixSteps, InsertThroughTheOneThatIsThere)
{
    Board board = chat();
    board.component("l", "rate-limiter").request("l", "m");
    const Offer offer(board, {{{"insert", "rate-limiter"}, {"on", "last"}, {"reuse", true}}});
    EXPECT_THAT(linesOf(offer.mended()), ElementsAre("l request m", "o request l", "u request o"));
    EXPECT_THAT(offer.fixes.front().added, IsEmpty());
}

TEST(FixSteps, RetargetGivesConnectionsOtherEndsAndDropsDoubles)
{
    Board board = chat();
    board.component("o2", "orchestrator").request("u", "o2").request("o2", "m");
    const Json steps{
        {{"retarget",
          {{"connections", {{"kind", {"request"}}, {"to", "$"}, {"from", {{"kind", {"orchestrator"}}}}}}}},
         {"from", {{"nearest", {{"kind", {"orchestrator"}}}}}}}};
    const Design mended = Offer(board, steps).mended();
    EXPECT_EQ(mended.connections().size(), 3u) << "two equal connections are one";
    EXPECT_TRUE(Offer(chat(), {{{"retarget", "connection"}, {"to", {{"nearest", {{"kind", {"cache"}}}}}}}})
                    .fixes.empty())
        << "there is no cache to go to";
}

TEST(FixSteps, RemoveTakesConnectionsOrComponents)
{
    EXPECT_THAT(linesOf(Offer(chat(), {{{"remove", "connection"}}}).mended()), ElementsAre("o request m"));
    const Design without = Offer(chat(), {{{"remove", {{"every", {{"kind", {"orchestrator"}}}}}}}}).mended();
    EXPECT_FALSE(without.component("o"));
    EXPECT_THAT(linesOf(without), IsEmpty());
}

TEST(FixSteps, SplitMovesSomeConnectionsAndCopiesOthers)
{
    Board board = chat();
    board.component("d", "training-dataset", {{"version", "v1"}})
        .component("src", "source-system")
        .component("e", "eval-pipeline")
        .component("t", "training-pipeline")
        .connect("src", "batch", "d")
        .connect("d", "batch", "e")
        .connect("d", "batch", "t");
    const Json dataset{{"every", {{"kind", {"training-dataset"}}}}};
    const Json split{{"split", dataset},
                     {"kind", "golden-dataset"},
                     {"moves", {{"from", "$"}, {"to", {{"kind", {"eval-pipeline"}}}}}},
                     {"copies", {{"to", "$"}}}};
    const Design mended = Offer(board, Json::array({split})).mended();
    EXPECT_THAT(linesOf(mended),
                UnorderedElementsAre("d batch t", "golden-dataset batch e", "src batch d",
                                     "src batch golden-dataset", "u request o", "o request m"));
    Json same = split;
    same.erase("kind");
    const Design twin = Offer(board, Json::array({same})).mended();
    ASSERT_TRUE(twin.component("training-dataset"));
    EXPECT_EQ(twin.component("training-dataset")->props.at("version"), "v1");
}

TEST(FixSteps, ShapeChangesTheBrief)
{
    Board board = chat();
    board.shape("simple-rag");
    const Design mended = Offer(board, {{{"shape", "none"}, {"because", "One call is enough."}}}).mended();
    EXPECT_EQ(mended.brief().shape, "none");
    EXPECT_EQ(mended.brief().shapeReason, "One call is enough.");
    EXPECT_TRUE(Offer(board, {{{"shape", "simple-rag"}}}).fixes.empty()) << "nothing would change";
}

TEST(FixSteps, WhenDecidesWhereAFixIsOffered)
{
    const Json steps{{{"set", "version-pinned"}, {"to", true}, {"of", "anchor"}}};
    const auto offered = [&](const Json &when) {
        return !Offer(chat(), steps, {{"when", when}}).fixes.empty();
    };
    EXPECT_TRUE(
        offered({{"edge", {{"kind", {"request"}}, {"from", {{"kind", {"orchestrator"}}}}, {"to", "$"}}}}));
    EXPECT_FALSE(offered({{"edge", {{"kind", {"request"}}, {"from", {{"kind", {"agent"}}}}, {"to", "$"}}}}));
    EXPECT_FALSE(offered({{"property", "version-pinned"}, {"is", true}})) << "an unset property is no yes";
}

TEST(FixSteps, TheAnchorIsKnownInSelectors)
{
    Board board = chat();
    board.component("m2", "llm").component("o2", "orchestrator").request("o2", "m2").at("o2", {5000, 0});
    const Json callers{{{"set", "timeout-ms"},
                        {"to", 5000},
                        {"of", {{"every", {{"kind", {"orchestrator"}}, {"reaches", "$"}}}}}}};
    const Design mended = Offer(board, callers).mended();
    EXPECT_TRUE(mended.component("o")->props.contains("timeout-ms"));
    EXPECT_FALSE(mended.component("o2")->props.contains("timeout-ms"));
}

TEST(FixSteps, ConnectStatesPropertiesOfAConnectionThatIsThere)
{
    const Json steps{
        {{"connect", "request"}, {"from", "start"}, {"to", "after-start"}, {"props", {{"timeout-ms", 900}}}}};
    const Design mended = Offer(chat(), steps).mended();
    EXPECT_EQ(mended.connections().size(), 2u);
    EXPECT_EQ(mended.connection("u-request-o")->props.at("timeout-ms"), 900);
    const Json nothing{{{"connect", "request"}, {"from", "start"}, {"to", "after-start"}}};
    EXPECT_TRUE(Offer(chat(), nothing).fixes.empty());
}

TEST(FixSteps, NamedPartsAreMeantByName)
{
    const Json steps{{{"add", "eval-pipeline"}, {"near", "anchor"}, {"name", "exam"}},
                     {{"add", "golden-dataset"}, {"near", "new"}},
                     {{"connect", "batch"}, {"from", "new"}, {"to", {{"named", "exam"}}}}};
    const Offer offer(chat(), steps);
    EXPECT_THAT(offer.fixes.front().added, ElementsAre("eval-pipeline", "golden-dataset"));
    EXPECT_TRUE(offer.mended().connection("golden-dataset-batch-eval-pipeline"));
    EXPECT_THROW(Offer(chat(), {{{"remove", {{"named", "exam"}}}}}), std::runtime_error);
}

TEST(FixSteps, WhatIsMissingIsNamedAndAdded)
{
    const Json check{{"for", {{"nodes", {{"kind", {"eval-pipeline"}}}}}},
                     {"holds", {{"property", "metrics"}, {"includes-all", {"retrieval", "groundedness"}}}},
                     {"message", "{subject} lacks {missing}."}};
    Board board = chat();
    board.component("e", "eval-pipeline", {{"metrics", Json{"retrieval", "latency"}}});
    const Offer offer(board, {{{"set", "metrics"}, {"to", "{missing}"}, {"of", "anchor"}}},
                      {{"title", "Measure {missing}"}}, check);
    EXPECT_EQ(offer.fixes.front().offer.title, "Measure groundedness");
    EXPECT_EQ(offer.mended().component("e")->props.at("metrics"),
              (Json{"retrieval", "latency", "groundedness"}));
}

TEST(FixSteps, MissingControlsAreAttached)
{
    const Json check{{"for", {{"edges", {{"kind", {"fallback"}}}}}},
                     {"holds", {{"fallback-keeps", {"input-guardrail", "output-guardrail"}}}},
                     {"message", "The spare lacks {missing}."}};
    Board board = chat();
    board.component("m2", "llm")
        .component("g", "input-guardrail")
        .connect("m", "control", "g")
        .connect("o", "fallback", "m2");
    const Offer offer(board, {{{"attach", "{missing}"}, {"to", "end"}}}, {{"title", "Attach {missing}"}},
                      check);
    ASSERT_EQ(offer.fixes.size(), 1u);
    EXPECT_EQ(offer.fixes.front().offer.title, "Attach Input guardrail");
    EXPECT_THAT(offer.fixes.front().added, ElementsAre("input-guardrail"));
    EXPECT_TRUE(offer.fixes.front().offer.safe);
}

} // namespace
} // namespace plumbline::testing
