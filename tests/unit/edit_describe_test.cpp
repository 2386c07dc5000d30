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
using testing::catalog;
using testing::changesNothing;
using ::testing::HasSubstr;
using testing::refusal;

Design sample()
{
    const Design board = Board()
                             .component("gw", "api-gateway")
                             .component("llm", "llm")
                             .request("gw", "llm")
                             .zone("z", "trust", {0, 500, 300, 300});
    return after(
        board, edit::placeNote(board, NoteKind::sticky, {0, 900, 100, 100}, "Ask about\npeak traffic", "n"));
}

TEST(Rename, ChangesNamesLabelsAndTexts)
{
    const Design board = sample();
    EXPECT_EQ(after(board, edit::rename(board, "gw", "Front door")).component("gw")->name, "Front door");
    EXPECT_EQ(after(board, edit::rename(board, "z", "Our VPC")).zone("z")->name, "Our VPC");
    EXPECT_EQ(
        after(board, edit::rename(board, "gw-request-llm", "HTTPS")).connection("gw-request-llm")->label,
        "HTTPS");
    EXPECT_EQ(after(board, edit::rename(board, "n", "Done")).note("n")->text, "Done");
}

TEST(Rename, DropsWhiteSpaceAroundNamesButNotAroundNotes)
{
    const Design board = sample();
    EXPECT_EQ(after(board, edit::rename(board, "gw", " \t Front  door\n")).component("gw")->name,
              "Front  door");
    EXPECT_EQ(after(board, edit::rename(board, "gw-request-llm", "  ")).connection("gw-request-llm")->label,
              "");
    EXPECT_EQ(after(board, edit::rename(board, "n", "  indented\n")).note("n")->text, "  indented\n");
    EXPECT_EQ(after(board, edit::rename(board, "n", "")).note("n")->text, "");
}

TEST(Rename, ToTheSameIsNothing)
{
    const Design board = sample();
    EXPECT_TRUE(changesNothing(edit::rename(board, "gw", " gw ")));
    EXPECT_TRUE(changesNothing(edit::rename(board, "n", "Ask about\npeak traffic")));
    EXPECT_TRUE(changesNothing(edit::rename(board, "gw-request-llm", "")));
}

TEST(Rename, IsRefusedWithoutAName)
{
    const Design board = sample();
    EXPECT_THAT(refusal(edit::rename(board, "gw", "")), HasSubstr("'gw' needs a name"));
    EXPECT_THAT(refusal(edit::rename(board, "z", " \n ")), HasSubstr("'z' needs a name"));
    EXPECT_THAT(refusal(edit::rename(board, "x", "name")), HasSubstr("'x'"));
}

TEST(SetProperty, StatesAndClears)
{
    Design board = sample();
    board = after(board, edit::setProperty(board, catalog(), "gw", "max-in-flight", 200));
    EXPECT_EQ(board.component("gw")->props, (Props{{"max-in-flight", 200}}));
    board = after(board, edit::setProperty(board, catalog(), "gw", "max-in-flight", nullptr));
    EXPECT_TRUE(board.component("gw")->props.empty());
    board = after(board, edit::setProperty(board, catalog(), "gw-request-llm", "timeout-ms", "none"));
    EXPECT_EQ(board.connection("gw-request-llm")->props, (Props{{"timeout-ms", "none"}}));
    board = after(board, edit::setProperty(board, catalog(), "z", "trust", "internal"));
    EXPECT_EQ(board.zone("z")->props, (Props{{"trust", "internal"}}));
    board = after(board, edit::setProperty(board, catalog(), "gw", "data", {"personal", "health"}));
    EXPECT_EQ(board.component("gw")->props.at("data"), (Json{"personal", "health"}));
}

TEST(SetProperty, OfTheDefaultIsAStatementToo)
{
    const Design board = sample();
    EXPECT_EQ(after(board, edit::setProperty(board, catalog(), "gw", "timeout-ms", 30000))
                  .component("gw")
                  ->props.size(),
              1u);
}

TEST(SetProperty, ToTheSameIsNothing)
{
    Design board = sample();
    EXPECT_TRUE(changesNothing(edit::setProperty(board, catalog(), "gw", "replicas", nullptr)));
    board = after(board, edit::setProperty(board, catalog(), "gw", "replicas", 2));
    EXPECT_TRUE(changesNothing(edit::setProperty(board, catalog(), "gw", "replicas", 2)));
    EXPECT_TRUE(changesNothing(edit::setProperty(board, catalog(), "gw", "replicas", 2.0)));
}

TEST(SetProperty, WritesWholeNumbersAsSuch)
{
    const Design board = sample();
    const auto stated = [&board](const char *property, double value) {
        return after(board, edit::setProperty(board, catalog(), "gw", property, value))
            .component("gw")
            ->props.at(property)
            .dump();
    };
    EXPECT_EQ(stated("timeout-ms", 5000.0), "5000");
    EXPECT_EQ(stated("availability", 99.95), "99.95");
}

TEST(SetProperty, IsRefusedForValuesThatDoNotFit)
{
    const Design board = sample();
    EXPECT_THAT(refusal(edit::setProperty(board, catalog(), "gw", "replicas", 1.5)),
                HasSubstr("'gw' cannot have this Replicas: it must be a whole number"));
    EXPECT_THAT(refusal(edit::setProperty(board, catalog(), "gw", "replicas", 0)), HasSubstr("at least 1"));
    EXPECT_THAT(refusal(edit::setProperty(board, catalog(), "z", "trust", "mostly")),
                HasSubstr("must be one of untrusted, authenticated, internal"));
    EXPECT_THAT(refusal(edit::setProperty(board, catalog(), "gw", "data", {"gossip"})),
                HasSubstr("'gossip' is not allowed"));
    EXPECT_THAT(refusal(edit::setProperty(board, catalog(), "gw-request-llm", "backoff", "yes")),
                HasSubstr("the connection from 'gw' to 'llm' cannot have this"));
    EXPECT_THAT(
        refusal(edit::setProperty(board, catalog(), "gw", "p95", std::numeric_limits<double>::infinity())),
        HasSubstr("finite"));
}

TEST(SetProperty, IsRefusedForPropertiesThatTheKindLacks)
{
    Design board = sample();
    EXPECT_THAT(refusal(edit::setProperty(board, catalog(), "gw", "tier", "small")),
                AllOf(HasSubstr("'gw' has no property 'tier'"), HasSubstr("an API gateway")));
    EXPECT_THAT(refusal(edit::setProperty(board, catalog(), "gw", "tier", nullptr)), HasSubstr("'tier'"));
    EXPECT_THAT(refusal(edit::setProperty(board, catalog(), "n", "owner", "me")),
                HasSubstr("the note 'Ask about...' has no properties"));
    EXPECT_THAT(refusal(edit::setProperty(board, catalog(), "x", "owner", "me")), HasSubstr("'x'"));
    board = after(board, edit::retype(board, catalog(), "gw-request-llm", ""));
    EXPECT_THAT(refusal(edit::setProperty(board, catalog(), "gw-request-llm", "timeout-ms", 5)),
                AllOf(HasSubstr("has no kind yet"), HasSubstr("Choose its kind first")));
}

TEST(SetProperty, ClearsWhatAFileStatesBeyondTheCatalogue)
{
    const Design board = Board().component("gw", "api-gateway", {{"colour", "red"}});
    EXPECT_TRUE(after(board, edit::setProperty(board, catalog(), "gw", "colour", nullptr))
                    .component("gw")
                    ->props.empty());
    EXPECT_FALSE(edit::setProperty(board, catalog(), "gw", "colour", "blue"));
}

TEST(Convert, ChangesTheKindAndKeepsWhatFits)
{
    Design board = Board()
                       .component("m", "llm", {{"p95", 900}, {"tier", "small"}, {"colour", "red"}})
                       .component("a", "agent")
                       .request("a", "m");
    board = after(board, edit::convert(board, catalog(), "m", "fine-tuned-model"));
    EXPECT_EQ(board.component("m")->kind, "fine-tuned-model");
    EXPECT_EQ(board.component("m")->props, (Props{{"p95", 900}, {"tier", "small"}, {"colour", "red"}}));
    EXPECT_EQ(board.component("m")->name, "m");
    EXPECT_TRUE(changesNothing(edit::convert(board, catalog(), "m", "fine-tuned-model")));
}

TEST(Convert, TakesANameAlongThatCameWithTheKind)
{
    Design board;
    for (const char *id : {"a", "b"})
        board = after(board, edit::place(board, catalog(), "llm", {0, 0}, id));
    board = after(board, edit::convert(board, catalog(), "a", "fine-tuned-model"));
    board = after(board, edit::convert(board, catalog(), "b", "fine-tuned-model"));
    EXPECT_EQ(board.component("a")->name, "Fine-tuned model");
    EXPECT_EQ(board.component("b")->name, "Fine-tuned model 2");
    board = after(board, edit::rename(board, "a", "LLM for drafts"));
    board = after(board, edit::convert(board, catalog(), "a", "llm"));
    EXPECT_EQ(board.component("a")->name, "LLM for drafts");
}

TEST(Convert, NamesThePropertiesThatWouldBeLost)
{
    const Design board =
        Board().component("m", "llm", {{"tier", "small"}, {"max-output-tokens", 500}, {"p95", 900}});
    EXPECT_THAT(refusal(edit::convert(board, catalog(), "m", "agent")),
                AllOf(HasSubstr("'m' cannot become an Agent"), HasSubstr("output"), HasSubstr("Tier"),
                      ::testing::Not(HasSubstr("Latency"))));
}

TEST(Convert, NamesPropertiesWhoseValuesDoNotFit)
{
    // Both kinds have a scope, of different things.
    const Design board = Board().component("k", "kill-switch", {{"scope", "tool"}});
    EXPECT_THAT(refusal(edit::convert(board, catalog(), "k", "conversation-memory")), HasSubstr("Scope"));
    const Design none = Board().component("k", "kill-switch", {{"scope", "none"}});
    EXPECT_TRUE(edit::convert(none, catalog(), "k", "conversation-memory"));
}

TEST(Convert, NamesTheConnectionsThatItMayNotHave)
{
    const Design board = Board()
                             .component("r", "retriever")
                             .component("v", "vector-store")
                             .connect("r", "retrieval", "v")
                             .request("r", "v");
    EXPECT_THAT(refusal(edit::convert(board, catalog(), "v", "llm")),
                AllOf(HasSubstr("'v' cannot become an LLM"), HasSubstr("the connection from 'r' to 'v'"),
                      HasSubstr("a Retrieval connection cannot end at an LLM")));
    EXPECT_TRUE(edit::convert(board, catalog(), "v", "search-index"));
    const Design from = Board().component("a", "agent").component("b", "llm").connect("a", "fallback", "b");
    EXPECT_THAT(refusal(edit::convert(from, catalog(), "a", "end-user")),
                HasSubstr("cannot start at an End user"));
}

TEST(ConfirmDefaults, StatesWhatIsAssumedAndNothingElse)
{
    const Design board = Board().component("gw", "api-gateway", {{"replicas", 3}}).component("llm", "llm");
    const Design confirmed = after(
        board, edit::confirmDefaults(
                   board, catalog(),
                   {{"gw", "replicas"}, {"gw", "timeout-ms"}, {"llm", "version-pinned"}, {"x", "p95"}}));
    EXPECT_EQ(confirmed.component("gw")->props, (Props{{"replicas", 3}, {"timeout-ms", 30000}}))
        << "what is stated stays";
    EXPECT_TRUE(confirmed.component("llm")->props.empty()) << "there is deliberately no default";
    EXPECT_TRUE(edit::confirmDefaults(confirmed, catalog(), {{"gw", "timeout-ms"}})->empty());
}

TEST(Convert, IsRefusedForUnknownKindsAndOthers)
{
    const Design board = sample();
    EXPECT_THAT(refusal(edit::convert(board, catalog(), "gw", "llmm")), HasSubstr("'llmm'"));
    EXPECT_THAT(refusal(edit::convert(board, catalog(), "z", "llm")), HasSubstr("'z' is not a component"));
    EXPECT_THAT(refusal(edit::convert(board, catalog(), "x", "llm")), HasSubstr("'x'"));
}

} // namespace
} // namespace plumbline
