#include "practice/compare.h"
#include "practice/shelf.h"
#include "support/boards.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{
namespace
{

using practice::compareDesigns;
using practice::Comparison;
using practice::WiringDifference;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

Board base()
{
    return Board()
        .component("user", "end-user")
        .component("gw", "api-gateway")
        .component("llm", "llm")
        .request("user", "gw")
        .request("gw", "llm");
}

TEST(Compare, ADesignWithItselfHasNoDifference)
{
    for (const char *id : {"s01", "s16"}) {
        const Design design = designFile(scenario(id).reference());
        const Comparison comparison = compareDesigns(design, design);
        EXPECT_EQ(comparison.matches.size(), design.components().size());
        for (const practice::Match &match : comparison.matches)
            EXPECT_EQ(match.first, match.second);
        EXPECT_TRUE(comparison.missing.empty() && comparison.extra.empty() && comparison.wiring.empty() &&
                    !comparison.shapeDiffers);
    }
}

TEST(Compare, NamesWhatIsMissingAndWhatIsExtra)
{
    const Comparison comparison = compareDesigns(base().component("evals", "eval-pipeline"),
                                                 base().component("agent", "agent").shape("hybrid"));
    EXPECT_THAT(comparison.missing, ElementsAre("evals"));
    EXPECT_THAT(comparison.extra, ElementsAre("agent"));
    EXPECT_TRUE(comparison.shapeDiffers);
}

TEST(Compare, ABuiltInControlIsNotMissing)
{
    const Design reference = base().component("limiter", "rate-limiter").connect("gw", "control", "limiter");
    const Design attempt = Board()
                               .component("u", "end-user")
                               .component("g", "api-gateway", {{"built-in", {"rate-limiter"}}})
                               .component("m", "llm")
                               .request("u", "g")
                               .request("g", "m");
    EXPECT_THAT(compareDesigns(reference, attempt).missing, IsEmpty());
}

TEST(Compare, SaysHowTheWiringDiffers)
{
    const Design attempt = Board()
                               .component("u", "end-user")
                               .component("g", "api-gateway")
                               .component("m", "llm")
                               .request("u", "m")
                               .request("m", "g");
    const Comparison comparison = compareDesigns(base(), attempt);
    std::map<WiringDifference::What, std::string> found;
    for (const WiringDifference &difference : comparison.wiring)
        found[difference.what] = difference.from + ">" + difference.to;
    EXPECT_EQ(found,
              (std::map<WiringDifference::What, std::string>{{WiringDifference::What::missing, "u>g"},
                                                             {WiringDifference::What::extra, "u>m"},
                                                             {WiringDifference::What::otherWay, "g>m"}}));
}

TEST(Compare, TellsOtherKindsOfConnection)
{
    const Design attempt = Board()
                               .component("u", "end-user")
                               .component("g", "api-gateway")
                               .component("m", "llm")
                               .request("u", "g")
                               .connect("g", "async-event", "m");
    const Comparison comparison = compareDesigns(base(), attempt);
    ASSERT_EQ(comparison.wiring.size(), 1u);
    EXPECT_EQ(comparison.wiring[0].what, WiringDifference::What::otherKind);
    EXPECT_EQ(comparison.wiring[0].kind, "request");
    EXPECT_EQ(comparison.wiring[0].kindThere, "async-event");
}

TEST(Compare, MatchesTheLikestOfSeveral)
{
    const Design reference = base().component("spare", "llm").connect("gw", "fallback", "spare");
    const Design attempt = Board()
                               .component("a", "llm")
                               .component("b", "llm")
                               .component("g", "api-gateway")
                               .component("u", "end-user")
                               .request("u", "g")
                               .request("g", "b")
                               .connect("g", "fallback", "a");
    for (const practice::Match &match : compareDesigns(reference, attempt).matches) {
        if (match.first == "llm") {
            EXPECT_EQ(match.second, "b");
        }
        if (match.first == "spare") {
            EXPECT_EQ(match.second, "a");
        }
    }
    EXPECT_THAT(compareDesigns(reference, attempt).wiring, IsEmpty());
}

} // namespace
} // namespace plumbline::testing
