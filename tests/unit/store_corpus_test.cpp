#include "fuzz/design_promise.h"
#include "store_example.h"

#include <fstream>

namespace plumbline::testing
{

// The promises that the fuzzer looks for, kept on every machine and in every build.

TEST(StoreCorpus, everySeedKeepsThePromises)
{
    std::size_t seeds = 0;
    for (const auto &entry :
         std::filesystem::directory_iterator(sourceFolder() / "tests/fuzz/corpus/design")) {
        std::ifstream in(entry.path(), std::ios::binary);
        const std::string bytes{std::istreambuf_iterator<char>(in), {}};
        EXPECT_EQ(brokenPromise(bytes, catalog()), "") << entry.path();
        ++seeds;
    }
    EXPECT_GE(seeds, 10u);
}

TEST(StoreCorpus, aFileThatEndsTooEarlyIsRefused)
{
    const std::size_t end = everyKey.rfind('}');
    for (std::size_t length = 0; length <= end; ++length) {
        const std::string_view part = everyKey.substr(0, length);
        EXPECT_FALSE(readText(part)) << length;
        EXPECT_EQ(brokenPromise(part, catalog()), "") << length;
    }
}

TEST(StoreCorpus, aFileWithOneWrongByteKeepsThePromises)
{
    // Two of these at each place: enough to meet every kind of token with every kind of damage.
    constexpr std::string_view damage("\0\"\\9-[}\xFF", 8);
    for (std::size_t i = 0; i < everyKey.size(); ++i)
        for (const std::size_t which : {i, i + i / 8 + 1}) {
            std::string text(everyKey);
            text[i] = damage[which % damage.size()];
            ASSERT_EQ(brokenPromise(text, catalog()), "")
                << "byte " << i << " is " << static_cast<int>(text[i]);
        }
}

} // namespace plumbline::testing
