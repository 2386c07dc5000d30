#include "program.h"

namespace plumbline::testing
{
namespace
{
using ::testing::AllOf;
using ::testing::Contains;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

using AdviseTest = ProgramTest;

std::string helpBot(const std::string &more = {})
{
    return R"({"format": "plumbline-design", "version": 1, )" + more + R"("profile": {
        "quality": 4, "scale": 2, "freshness": 4, "personalisation": 1, "consequence": 2, "compliance": 2,
        "targets": {"p95-ms": 10000}, "task": {"knowledge": ["documents"], "hops": "single", "actions": "none",
        "behaviour-change": false, "stable": true, "labelled-examples": 0, "query-classes": ["questions"],
        "citations": true}}})";
}

std::vector<std::string> keysOf(const nlohmann::json &object)
{
    std::vector<std::string> keys;
    for (const auto &[key, value] : object.items())
        keys.push_back(key);
    return keys;
}

TEST_F(AdviseTest, RanksTheShapesOfAFileWithoutComponents)
{
    const Outcome outcome = run({"advise", file("a.plumb", helpBot()), "--format", "json"});
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_EQ(outcome.err, "");
    const auto json = outcome.json();
    EXPECT_THAT(keysOf(json), ElementsAre("chosen", "file", "ranking"));
    EXPECT_EQ(json["file"], "a.plumb");
    EXPECT_EQ(json["chosen"], "simple-rag");
    ASSERT_EQ(json["ranking"].size(), 5u);
    EXPECT_EQ(json["ranking"][0]["shape"], "simple-rag");
    EXPECT_THAT(json["ranking"][0]["flips"].get<std::vector<std::string>>(),
                Contains("if questions became multi-hop, agentic-rag would lead"));
    for (const auto &entry : json["ranking"]) {
        EXPECT_THAT(keysOf(entry), ElementsAre("against", "flips", "for", "score", "shape"));
        EXPECT_GE(entry["score"], 0);
        EXPECT_LE(entry["score"], 1);
        EXPECT_FALSE(entry["flips"].empty());
    }
}

TEST_F(AdviseTest, NamesTheShapeThatTheDesignChose)
{
    const std::string design = file("a.plumb", helpBot(R"("shape": "hybrid", )"));
    const auto json = run({"advise", design, "--format", "json"}).json();
    EXPECT_EQ(json["chosen"], "hybrid");
    EXPECT_EQ(json["ranking"][0]["shape"], "simple-rag");
    const Outcome text = run({"advise", design});
    EXPECT_EQ(text.status, 0);
    EXPECT_THAT(text.out,
                AllOf(HasSubstr("the profile speaks for simple-rag; the design names hybrid"),
                      HasSubstr("100 % of what the choice depends on is answered"),
                      HasSubstr("The design is hybrid"), HasSubstr("   + Questions are single-hop")));
}

TEST_F(AdviseTest, ReadsStandardInputAndSaysWhatIsNotAnswered)
{
    const Outcome outcome = run({"advise", "-"}, R"({"format": "plumbline-design", "version": 1})");
    EXPECT_EQ(outcome.status, 0) << outcome.err;
    EXPECT_THAT(outcome.out,
                AllOf(HasSubstr("0 % of what the choice depends on"), HasSubstr("Not answered yet")));
    EXPECT_THAT(outcome.out, Not(HasSubstr("\x1b[")));
}

TEST_F(AdviseTest, EqualCallsGiveEqualAdvice)
{
    const std::string design = file("a.plumb", helpBot());
    EXPECT_EQ(run({"advise", design, "--format", "json"}).out,
              run({"advise", design, "--format", "json"}).out);
}

TEST_F(AdviseTest, RefusesWhatItCannotUse)
{
    for (const std::vector<std::string> &call : {std::vector<std::string>{"advise"},
                                                 {"advise", "missing.plumb"},
                                                 {"advise", file("b.plumb", "{}")},
                                                 {"advise", file("a.plumb", helpBot()), "--format", "xml"}}) {
        const Outcome outcome = run(call);
        EXPECT_EQ(outcome.status, 2);
        EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
    }
}

using NewTest = ProgramTest;

TEST_F(NewTest, WritesTheSkeletonOfEveryShape)
{
    for (const char *shape : {"simple-rag", "agentic-rag", "fine-tuned", "hybrid", "none"}) {
        const Outcome bare = run({"new", "--shape", shape, "-o", "bare.plumb"});
        EXPECT_EQ(bare.status, 0) << bare.err;
        EXPECT_EQ(nlohmann::json::parse(content("bare.plumb"))["shape"], shape);
        const Outcome full = run({"new", "--shape", shape, "--complete", "-o", "full.plumb"});
        EXPECT_EQ(full.status, 0) << full.err;
        const auto report = run({"check", "full.plumb", "--format", "json", "--fail-on", "never"}).json();
        // An empty board says that it is empty, and every other one is complete.
        const bool isEmpty = std::string_view(shape) == "none";
        for (const auto &finding : report["findings"])
            EXPECT_TRUE(finding["verdict"] == "assumed" || (isEmpty && finding["rule"] == "board-incomplete"))
                << shape << " " << finding["message"];
    }
}

TEST_F(NewTest, RefusesAnUnknownShapeAndAMissingOutput)
{
    const Outcome unknown = run({"new", "--shape", "mesh", "-o", "a.plumb"});
    EXPECT_EQ(unknown.status, 2);
    EXPECT_TRUE(unknown.saysOneLine()) << unknown.err;
    EXPECT_THAT(unknown.err, HasSubstr("simple-rag, agentic-rag, fine-tuned, hybrid or none"));
    EXPECT_FALSE(std::filesystem::exists(path("a.plumb")));
    EXPECT_EQ(run({"new", "--shape", "hybrid"}).status, 2);
    EXPECT_EQ(run({"new", "--shape", "hybrid", "-o", "no/such/folder/a.plumb"}).status, 2);
}

} // namespace
} // namespace plumbline::testing
