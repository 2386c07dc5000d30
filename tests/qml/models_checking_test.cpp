#include "edit/verbs.h"
#include "session_fixture.h"

#include <QTest>

namespace plumbline::testing
{

namespace
{

class Checking : public SessionFixture
{
protected:
    /// More components than are checked on the spot.
    static Design large()
    {
        Board board;
        for (int i = 0; i < 200; ++i)
            board.component("model " + std::to_string(i), "llm");
        return board;
    }

    bool until(const std::function<bool()> &condition) { return QTest::qWaitFor(condition, 5000); }
};

TEST_F(Checking, FollowsAnEditOfALargeBoardAfterAPause)
{
    design(large());
    const std::size_t before = session.findings().report().findings.size();
    ASSERT_TRUE(session.perform(
        edit::place(session.design(), session.catalog(), "end-user", {0, 300}, "user"), "Place"));
    EXPECT_EQ(session.findings().report().findings.size(), before);
    EXPECT_TRUE(until([this] { return session.findings().isChecking(); }));
    EXPECT_TRUE(until([this] { return !session.findings().isChecking(); }));
    EXPECT_NE(session.findings().report().findings.size(), before);
}

/// The worker's report would be about a design that is no longer on the board.
TEST_F(Checking, IsGivenUpWhenAnotherDesignIsOpened)
{
    design(large());
    ASSERT_TRUE(session.perform(
        edit::place(session.design(), session.catalog(), "end-user", {0, 300}, "user"), "Place"));
    ASSERT_TRUE(until([this] { return session.findings().isChecking(); }));
    design(Board().component("only", "llm"));
    EXPECT_FALSE(session.findings().isChecking());
    const auto about = [this] {
        std::set<Id> ids;
        for (const Finding &finding : session.findings().report().findings)
            ids.insert(finding.anchor.begin(), finding.anchor.end());
        return ids;
    };
    const std::set<Id> now = about();
    QTest::qWait(200);
    EXPECT_EQ(about(), now);
    EXPECT_FALSE(now.contains("model 0"));
}

} // namespace
} // namespace plumbline::testing
