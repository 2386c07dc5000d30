#include "program.h"

namespace plumbline::testing
{
namespace
{
using ::testing::AllOf;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

using ExportCallTest = ProgramTest;

TEST_F(ExportCallTest, WritesSvgAndPngWithoutADisplay)
{
    const std::string board = file("a.plumb", unsafeBoard());
    const Outcome svg = run({"export", board, "-o", "a.svg"});
    EXPECT_EQ(svg.status, 0) << svg.err;
    EXPECT_THAT(svg.out, IsEmpty());
    EXPECT_THAT(content("a.svg"),
                AllOf(HasSubstr("<title>Unsafe &lt;board&gt;</title>"), HasSubstr(">Answer model<")));
    EXPECT_EQ(run({"export", board, "-o", "a.png", "--scale", "2"}).status, 0);
    EXPECT_THAT(content("a.png"), StartsWith("\x89PNG"));
    EXPECT_EQ(run({"export", "-", "-o", "b.svg"}, unsafeBoard()).status, 0);
    EXPECT_EQ(content("a.svg"), content("b.svg")) << "equal boards give equal bytes";
}

TEST_F(ExportCallTest, ThemeAndOverlayChangeThePicture)
{
    const std::string board = file("a.plumb", unsafeBoard());
    ASSERT_EQ(run({"export", board, "-o", "light.svg"}).status, 0);
    ASSERT_EQ(run({"export", board, "-o", "dark.svg", "--theme", "dark"}).status, 0);
    ASSERT_EQ(run({"export", board, "-o", "marked.svg", "--overlay", "findings"}).status, 0);
    EXPECT_NE(content("light.svg"), content("dark.svg"));
    const std::string blocker = "#dc2626";
    EXPECT_EQ(content("light.svg").find(blocker), std::string::npos);
    EXPECT_NE(content("marked.svg").find(blocker), std::string::npos);
}

TEST_F(ExportCallTest, BadCallsAreRefusedInOneLine)
{
    const std::string board = file("a.plumb", unsafeBoard());
    const std::vector<std::pair<std::vector<std::string>, std::string>> calls{
        {{"export", board}, "--output"},
        {{"export", board, "-o", "a.pdf"}, ".svg or .png"},
        {{"export", board, "-o", "a"}, ".svg or .png"},
        {{"export", board, "-o", "a.png", "--scale", "0"}, "--scale"},
        {{"export", board, "-o", "a.png", "--scale", "big"}, "--scale"},
        {{"export", board, "-o", "a.png", "--scale", "1000"}, "at most"},
        {{"export", board, "-o", "a.png", "--theme", "blue"}, "light or dark"},
        {{"export", board, "-o", "a.png", "--overlay", "all"}, "findings or none"},
        {{"export", board, "-o", "no/such/folder/a.png"}, "no/such/folder"},
        {{"export", file("empty.plumb", emptyBoard()), "-o", "a.png"}, "nothing on the board"},
        {{"export", "missing.plumb", "-o", "a.png"}, "missing.plumb"}};
    for (const auto &[arguments, said] : calls) {
        const Outcome outcome = run(arguments);
        EXPECT_EQ(outcome.status, 2) << said;
        EXPECT_TRUE(outcome.saysOneLine()) << outcome.err;
        EXPECT_THAT(outcome.err, HasSubstr(said));
    }
    EXPECT_FALSE(std::filesystem::exists(path("a.png")));
}
} // namespace
} // namespace plumbline::testing
