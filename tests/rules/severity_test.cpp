#include "check/check.h"
#include "rules/fixture.h"
#include "support/boards.h"

#include <gtest/gtest.h>

using namespace plumbline;
using namespace plumbline::testing;

namespace
{

/// What makes a finding the same one under another profile.
std::string keyOf(const Finding &finding)
{
    return finding.rule + ":" + finding.variant + " " + finding.fingerprint;
}

Design withAxis(Design design, Axis axis, int value)
{
    auto brief = std::make_shared<Brief>(design.brief());
    brief->profile.axis(axis) = value;
    Change change;
    change.brief = Delta<Brief>{std::make_shared<const Brief>(design.brief()), brief};
    EXPECT_TRUE(design.apply(change));
    return design;
}

std::map<std::string, Level> levelsOf(const Design &design)
{
    std::map<std::string, Level> levels;
    for (const Finding &finding : checkDesign(design, catalog(), ruleBook()).findings)
        if (finding.verdict == Verdict::violated)
            levels[keyOf(finding)] = finding.level;
    return levels;
}

/// Values of an axis from the least to the most demanding. Quality against speed asks for more at both of its
/// ends.
std::vector<std::vector<int>> risingDemands(Axis axis)
{
    if (axis == Axis::quality)
        return {{3, 4, 5}, {3, 2, 1}};
    return {{1, 2, 3, 4, 5}};
}

// rules.md part 7, 5.
TEST(Severity, ARisingDemandNeverLowersALevel)
{
    for (const Fixture &fixture : loadFixtures(sourceFolder() / "tests" / "rules")) {
        if (!fixture.kind.starts_with("fires"))
            continue;
        const Design board = boardOf(fixture, catalog());
        for (Axis axis : allAxes)
            for (const std::vector<int> &demands : risingDemands(axis)) {
                std::map<std::string, Level> before;
                for (int value : demands) {
                    const auto now = levelsOf(withAxis(board, axis, value));
                    for (const auto &[key, level] : now) {
                        const auto it = before.find(key);
                        const bool isLower = it != before.end() && level > it->second;
                        EXPECT_FALSE(isLower)
                            << fixture.title() << ": " << key << " at " << axisKey(axis) << " " << value;
                    }
                    before = now;
                }
            }
    }
}

} // namespace
