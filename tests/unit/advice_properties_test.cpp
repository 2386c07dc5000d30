#include "advice/weighing.h"
#include "advice_book.h"
#include "design/brief_words.h"

#include <rapidcheck.h>

namespace plumbline::testing
{

namespace
{

using advice::weigh;
using advice::Weights;

enum ShapeIndex { simple, agentic, tuned, hybrid, none };

/// One of the values, or nothing.
rc::Gen<std::optional<Json>> oneOf(std::vector<Json> values)
{
    const int count = static_cast<int>(values.size());
    return rc::gen::map(rc::gen::inRange(0, count + 1 + count / 3),
                        [values = std::move(values), count](int at) -> std::optional<Json> {
                            return at < count ? std::optional(values[static_cast<std::size_t>(at)])
                                              : std::nullopt;
                        });
}

/// Any profile that the format allows, with gaps.
Profile anyProfile()
{
    Profile profile;
    for (const Axis axis : allAxes)
        if (const int value = *rc::gen::inRange(0, 6); value > 0)
            profile.axis(axis) = value;
    const auto put = [&](const char *key, const std::optional<Json> &value) {
        if (value)
            profile.task[key] = *value;
    };
    put("knowledge", *oneOf({Json::array({"documents"}), Json::array({"structured"}), Json::array({"web"}),
                             Json::array({"conversation"}), Json::array({"documents", "structured"}),
                             Json::array({"conversation", "structured"}),
                             Json::array({"documents", "conversation"}), Json::array()}));
    put("hops", *oneOf({"single", "multi"}));
    put("actions", *oneOf({"none", "read", "write"}));
    put("behaviour-change", *oneOf({true, false}));
    put("stable", *oneOf({true, false}));
    put("labelled-examples", *oneOf({0, 150, 900, 50000}));
    put("query-classes", *oneOf({Json::array({"a"}), Json::array({"a", "b"}), Json::array({"a", "b", "c"})}));
    put("citations", *oneOf({true, false}));
    if (const auto p95 = *oneOf({100, 900, 2500, 9000, 60000}))
        profile.targets["p95-ms"] = p95->get<double>();
    return profile;
}

Weights with(Profile profile, Axis axis, int value)
{
    profile.axis(axis) = value;
    return weigh(profile, adviceBook());
}

Weights with(Profile profile, const char *key, const Json &value)
{
    profile.task[key] = value;
    return weigh(profile, adviceBook());
}

/// Does the shape lose against each of the others, or stay, from `before` to `after`?
bool neverGains(ShapeIndex shape, const Weights &before, const Weights &after)
{
    for (std::size_t other = 0; other < before.size(); ++other)
        if (after[shape] - after[other] > before[shape] - before[other] + 1e-9)
            return false;
    return true;
}

TEST(AdviceProperties, risingFreshnessNeverHelpsTheTunedModel)
{
    EXPECT_TRUE(rc::check([] {
        const Profile profile = anyProfile();
        for (int value = 1; value < 5; ++value) {
            const Weights before = with(profile, Axis::freshness, value);
            const Weights after = with(profile, Axis::freshness, value + 1);
            RC_ASSERT(after[tuned] <= before[tuned]);
            RC_ASSERT(neverGains(tuned, before, after));
        }
    }));
}

TEST(AdviceProperties, multiHopNeverHelpsSimpleRagNorSingleHopTheAgent)
{
    EXPECT_TRUE(rc::check([] {
        const Profile profile = anyProfile();
        const Weights single = with(profile, "hops", "single");
        const Weights multi = with(profile, "hops", "multi");
        RC_ASSERT(multi[simple] < single[simple]);
        RC_ASSERT(neverGains(agentic, multi, single));
        RC_ASSERT(multi[simple] - multi[agentic] < single[simple] - single[agentic]);
    }));
}

TEST(AdviceProperties, moreLabelsNeverHurtTheTunedModelAndSourcesNeverHelpIt)
{
    EXPECT_TRUE(rc::check([] {
        const Profile profile = anyProfile();
        RC_ASSERT(with(profile, "labelled-examples", 100)[tuned] <=
                  with(profile, "labelled-examples", 500)[tuned]);
        RC_ASSERT(neverGains(tuned, with(profile, "citations", false), with(profile, "citations", true)));
        RC_ASSERT(neverGains(tuned, with(profile, "behaviour-change", true),
                             with(profile, "behaviour-change", false)));
    }));
}

TEST(AdviceProperties, actingNeverHelpsSimpleRag)
{
    EXPECT_TRUE(rc::check([] {
        const Profile profile = anyProfile();
        const Weights acts = with(profile, "actions", "write");
        for (const char *less : {"none", "read"}) {
            const Weights before = with(profile, "actions", less);
            RC_ASSERT(acts[simple] < before[simple]);
            for (const ShapeIndex other : {agentic, hybrid})
                RC_ASSERT(acts[simple] - acts[other] < before[simple] - before[other]);
        }
    }));
}

TEST(AdviceProperties, moreKindsOfQueryNeverHurtTheHybrid)
{
    EXPECT_TRUE(rc::check([] {
        const Profile profile = anyProfile();
        const Weights one = with(profile, "query-classes", Json::array({"a"}));
        const Weights two = with(profile, "query-classes", Json::array({"a", "b"}));
        RC_ASSERT(two[hybrid] >= one[hybrid]);
        for (const ShapeIndex other : {simple, agentic, tuned, none})
            RC_ASSERT(two[hybrid] - two[other] >= one[hybrid] - one[other] - 1e-9);
    }));
}

TEST(AdviceProperties, anUnansweredAxisReadsLikeTheNeutralAnswer)
{
    EXPECT_TRUE(rc::check([] {
        const Profile profile = anyProfile();
        for (const Axis axis : allAxes) {
            Profile gap = profile;
            gap.axis(axis).reset();
            RC_ASSERT(weigh(gap, adviceBook()) == with(profile, axis, neutralAxisValue(axis)));
        }
    }));
}

TEST(AdviceProperties, adviceIsTheSameEachTimeAndInOrder)
{
    EXPECT_TRUE(rc::check([] {
        const Profile profile = anyProfile();
        const auto first = advice::advise(profile, adviceBook());
        const auto second = advice::advise(profile, adviceBook());
        const Weights weights = weigh(profile, adviceBook());
        RC_ASSERT(first.ranking.front().shape == adviceBook().shapes[advice::leaderOf(weights)].id);
        RC_ASSERT(first.ranking.size() == second.ranking.size());
        for (std::size_t i = 0; i < first.ranking.size(); ++i) {
            RC_ASSERT(first.ranking[i].shape == second.ranking[i].shape);
            RC_ASSERT(first.ranking[i].score == second.ranking[i].score);
            RC_ASSERT(first.ranking[i].reasonsFor == second.ranking[i].reasonsFor);
            RC_ASSERT(first.ranking[i].flips.size() == second.ranking[i].flips.size());
            if (i > 0)
                RC_ASSERT(first.ranking[i].score <= first.ranking[i - 1].score);
        }
    }));
}

} // namespace

} // namespace plumbline::testing
