#include "catalog/json_file.h"
#include "check/check.h"
#include "rules/fixture.h"
#include "store/store.h"
#include "support/boards.h"

#include <gtest/gtest.h>

using namespace plumbline;
using namespace plumbline::testing;

namespace
{

namespace fs = std::filesystem;

fs::path examples()
{
    return sourceFolder() / "resources" / "examples";
}

std::vector<fs::path> files()
{
    std::vector<fs::path> found;
    for (const auto &entry : fs::directory_iterator(examples()))
        if (entry.path().extension() == ".plumb")
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

bool isDraft(const fs::path &file)
{
    return file.stem().string().ends_with("-draft");
}

Design read(const fs::path &file)
{
    auto loaded = store::readDesignFile(file, catalog());
    EXPECT_TRUE(loaded) << (loaded ? "" : loaded.error().text());
    return loaded ? loaded->design : Design();
}

std::string listing(const Report &report)
{
    std::string text;
    for (const Finding &finding : report.findings)
        if (finding.verdict != Verdict::assumed)
            text += std::string(verdictName(finding.verdict)) + " " + std::string(levelName(finding.level)) +
                    " " + finding.rule + ": " + finding.message + "\n";
    return text;
}

TEST(Examples, OneCompleteAndOneBeginnersDesignPerShape)
{
    std::map<std::string, int> complete, drafts;
    for (const fs::path &file : files())
        ++(isDraft(file) ? drafts : complete)[read(file).brief().shape];
    const std::map<std::string, int> oneEach{
        {"simple-rag", 1}, {"agentic-rag", 1}, {"fine-tuned", 1}, {"hybrid", 1}};
    EXPECT_EQ(complete, oneEach);
    EXPECT_EQ(drafts, oneEach);
}

TEST(Examples, AreWrittenInTheCanonicalForm)
{
    for (const fs::path &file : files())
        EXPECT_EQ(store::writeDesign(read(file)), *readTextFile(file, 1 << 20)) << file;
}

TEST(Examples, UseOnlyConnectionsThatTheBoardOffers)
{
    for (const fs::path &file : files()) {
        const Design design = read(file);
        for (const auto &[id, c] : design.connections())
            EXPECT_EQ(catalog().whyNotConnect(c->kind, design.component(c->from)->kind,
                                              design.component(c->to)->kind),
                      "")
                << file << " " << id;
    }
}

TEST(Examples, CompleteDesignsHaveNoFindingAtTheirOwnProfile)
{
    for (const fs::path &file : files()) {
        if (isDraft(file))
            continue;
        const Design design = read(file);
        EXPECT_GE(design.components().size(), 25u) << file;
        EXPECT_LE(design.components().size(), 40u) << file;
        const Report report = checkDesign(design, catalog(), ruleBook());
        EXPECT_EQ(report.phase, Phase::design) << file;
        EXPECT_EQ(listing(report), "") << file;
    }
}

TEST(Examples, CardsNeitherOverlapNorLeaveTheirZones)
{
    for (const fs::path &file : files()) {
        const Design design = read(file);
        for (const auto &[id, a] : design.components()) {
            for (const auto &[other, b] : design.components())
                EXPECT_TRUE(id == other || !a->rect().grown(8).intersects(b->rect()))
                    << file << " " << id << " " << other;
            const Zone *home = design.zone(a->zone);
            EXPECT_TRUE(!home || home->rect().contains(a->rect())) << file << " " << id;
            for (const auto &[zoneId, zone] : design.zones())
                EXPECT_TRUE(home || !zone->rect().contains(a->rect()))
                    << file << " " << id << " lies in " << zoneId;
        }
    }
}

/// What a beginner's board must be told; a change of these numbers is a change of what people see.
TEST(Examples, BeginnersDesignsHaveTheExpectedCounts)
{
    const auto counts = [](const std::string &name) {
        const Report report = checkDesign(read(examples() / (name + "-draft.plumb")), catalog(), ruleBook());
        const Summary &s = report.summary;
        return std::array{s.blocker, s.warning, s.advice, s.question};
    };
    auto expected = readJsonFile(sourceFolder() / "tests" / "rules" / "beginner_counts.json");
    ASSERT_TRUE(expected);
    for (const auto &[name, row] : expected->items())
        EXPECT_EQ(Json(counts(name)), row) << name;
    EXPECT_EQ(expected->size(), 4u);
}

fs::path skeleton(const std::string &shape, const char *kind)
{
    return sourceFolder() / "resources" / "shapes" / (shape + "-" + kind + ".plumb");
}

// What a shape starts from: the reference has nothing left to find, the other leaves the parts out that every
// system needs, and nothing worse than that.
TEST(Skeletons, TheCompleteOnesAreSilentAndTheOthersLackWhatIsTheExercise)
{
    for (const std::string shape : {"simple-rag", "agentic-rag", "fine-tuned", "hybrid"}) {
        const Report complete = checkDesign(read(skeleton(shape, "complete")), catalog(), ruleBook());
        EXPECT_EQ(listing(complete), "") << shape;
        const Report unguarded = checkDesign(read(skeleton(shape, "unguarded")), catalog(), ruleBook());
        std::set<std::string> open;
        for (const Finding &finding : unguarded.findings)
            if (finding.verdict == Verdict::violated)
                open.insert(finding.rule);
        for (const char *missing : {"rate-limit-missing", "eval-pipeline-missing", "fallback-missing",
                                    "obs-missing", "input-guard-missing", "output-guard-missing"})
            EXPECT_TRUE(open.contains(missing)) << shape << ' ' << missing;
        EXPECT_FALSE(open.contains("shape-does-not-match-graph")) << shape;
        const Design board = read(skeleton(shape, "unguarded"));
        for (const auto &[id, c] : board.components())
            EXPECT_TRUE(c->props.empty()) << shape << ' ' << id << ": properties are the exercise too";
    }
}

} // namespace
