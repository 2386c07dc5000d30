#pragma once

#include "advice/advice.h"
#include "support/boards.h"

#include <gmock/gmock.h>

namespace plumbline::testing
{

/// The criteria of resources/, loaded once.
inline const advice::AdviceBook &adviceBook()
{
    static const advice::AdviceBook book = [] {
        auto loaded = advice::AdviceBook::load(sourceFolder() / "resources/shapes/advice.json");
        EXPECT_TRUE(loaded) << (loaded ? "" : loaded.error().text());
        return loaded ? *std::move(loaded) : advice::AdviceBook();
    }();
    return book;
}

inline std::string leaderOf(const Profile &profile)
{
    return advice::advise(profile, adviceBook()).ranking.front().shape;
}

inline const advice::ShapeAdvice &entryOf(const advice::Advice &advice, std::string_view shape)
{
    return *std::find_if(advice.ranking.begin(), advice.ranking.end(),
                         [&](const auto &entry) { return entry.shape == shape; });
}

} // namespace plumbline::testing
