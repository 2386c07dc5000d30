#include "store_example.h"
#include "store_random.h"

namespace plumbline
{

/// So that RapidCheck can show the design that fails.
void showValue(const Design &design, std::ostream &out)
{
    out << store::writeDesign(design);
}

} // namespace plumbline

namespace plumbline::testing
{

TEST(StoreRoundTrip, aDesignThatIsWrittenReadsAsItself)
{
    EXPECT_TRUE(rc::check([] {
        const Design design = *anyDesign();
        const auto loaded = readText(store::writeDesign(design));
        if (!loaded)
            RC_FAIL(loaded.error().text());
        RC_ASSERT(loaded->design == design);
    }));
}

TEST(StoreRoundTrip, aFileThatPlumblineWroteIsWrittenWithTheSameBytes)
{
    EXPECT_TRUE(rc::check([] {
        const std::string text = store::writeDesign(*anyDesign());
        const auto loaded = readText(text);
        if (!loaded)
            RC_FAIL(loaded.error().text());
        RC_ASSERT(store::writeDesign(loaded->design) == text);
    }));
}

TEST(StoreRoundTrip, everyPropertyOfEveryKindTakesItsDefault)
{
    for (const ComponentKind &kind : catalog().components()) {
        Props props;
        for (const auto &property : kind.properties)
            if (property->hasDefault())
                props[property->id] = property->defaultValue;
        const Design design = Board().component("a", kind.id, props).design();
        EXPECT_EQ(designOf(store::writeDesign(design)), design) << kind.id;
    }
}

} // namespace plumbline::testing
