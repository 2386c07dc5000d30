#include "check/node_set.h"

#include <gmock/gmock.h>

using namespace plumbline::check;
using ::testing::ElementsAre;
using ::testing::Field;

namespace
{

TEST(NodeSet, TellsTheTruthOfEachNodeAndOfThoseThatAreNotInIt)
{
    NodeSet set(5);
    set.put(3, Truth::assumed);
    set.put(0, Truth::holds);
    EXPECT_EQ(set.truth(3), Truth::assumed);
    EXPECT_EQ(set.truth(0), Truth::holds);
    EXPECT_EQ(set.truth(1), Truth::violated) << "slot 0 of the table belongs to another node";
    EXPECT_THAT(set.entries(), ElementsAre(Field(&Membership::node, 3), Field(&Membership::node, 0)));
}

TEST(NodeSet, CountsByTruthAndTakesTheLastWordOnANode)
{
    NodeSet set(4);
    set.put(1, Truth::question);
    set.put(2, Truth::holds);
    EXPECT_EQ(set.count(Truth::question), 2u);
    EXPECT_EQ(set.count(Truth::assumed), 1u);
    set.put(1, Truth::holds);
    EXPECT_EQ(set.entries().size(), 2u);
    EXPECT_EQ(set.exactly(Truth::question), 0u);
    EXPECT_EQ(set.exactly(Truth::holds), 2u);
}

TEST(NodeSet, HoldsNothingOfBeforeOnceCleared)
{
    NodeSet set(3);
    set.put(0, Truth::holds);
    set.put(2, Truth::holds);
    set.clear();
    set.put(1, Truth::assumed);
    EXPECT_EQ(set.truth(0), Truth::violated) << "its slot points at the entry of another node";
    EXPECT_EQ(set.truth(2), Truth::violated);
    EXPECT_EQ(set.count(Truth::question), 1u);
}

TEST(Members, AreThoseThatAreCertainEnough)
{
    NodeSet set(3);
    set.put(0, Truth::question);
    set.put(1, Truth::holds);
    EXPECT_FALSE((Members{&set, Truth::assumed}.has(0)));
    EXPECT_TRUE((Members{&set, Truth::assumed}.has(1)));
    EXPECT_FALSE((Members{}.has(1))) << "no set has no members";
}

TEST(TablePool, HandsOutWhatCameBackEmptied)
{
    TablePool<NodeSet> pool(3);
    const NodeSet *first = nullptr;
    {
        const auto set = pool.take();
        set->put(1, Truth::holds);
        first = set.get();
    }
    const auto again = pool.take();
    const auto other = pool.take();
    EXPECT_EQ(again.get(), first);
    EXPECT_NE(other.get(), first);
    EXPECT_TRUE(again->entries().empty());
}

} // namespace
