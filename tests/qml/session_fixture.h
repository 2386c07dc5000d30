#pragma once

#include "session/session.h"
#include "support/boards.h"

#include <gtest/gtest.h>

namespace plumbline::testing
{

/// A session without a window, over the real catalogue and rules.
class SessionFixture : public ::testing::Test
{
protected:
    SessionFixture() : library(loaded()), session(library, metrics) {}

    void design(const Design &design) { session.replaceDesign(design); }

    Library &library;
    FixedMetrics metrics;
    Session session;

private:
    static Library &loaded()
    {
        static const std::unique_ptr<Library> kept = [] {
            auto result = Library::load();
            EXPECT_TRUE(result) << (result ? "" : result.error().text());
            return *std::move(result);
        }();
        return *kept;
    }
};

} // namespace plumbline::testing
