#include "store_example.h"

#include <clocale>

namespace plumbline::testing
{

namespace
{

std::string rewritten(std::string_view text)
{
    return store::writeDesign(designOf(text));
}

/// The line of the written file that holds the words.
std::string lineWith(const std::string &words, const std::string &text)
{
    const std::size_t found = text.find(words);
    if (found == std::string::npos)
        return "no line with " + words;
    const std::size_t begin = text.rfind('\n', found) + 1;
    return text.substr(begin, text.find('\n', found) - begin);
}

} // namespace

TEST(StoreWrite, aCanonicalFileIsWrittenAsItWas)
{
    EXPECT_EQ(rewritten(everyKey), everyKey);
}

TEST(StoreWrite, anEmptyDesignIsAsShortAsCanBe)
{
    EXPECT_EQ(store::writeDesign(Design()), R"({
  "format": "plumbline-design",
  "version": 1,
  "components": [],
  "connections": []
}
)");
}

TEST(StoreWrite, equalDesignsGiveEqualBytes)
{
    const std::string one = rewritten(R"({"format": "plumbline-design", "version": 1,
        "profile": {"scale": 2, "quality": 1.0, "targets": {"users": 1e2, "p95-ms": 1500.0}, "task": {"stable": true, "hops": "multi"}},
        "components": [{"id": "b", "kind": "llm", "at": [1.0, 2], "name": "LLM"}, {"id": "a", "kind": "llm", "at": [0, -0.0], "name": "A"}]})");
    const std::string other = rewritten(R"({"version": 1, "format": "plumbline-design",
        "components": [{"id": "a", "at": [0, 0], "name": "A", "kind": "llm"}, {"id": "b", "name": "LLM", "kind": "llm", "at": [1, 2], "size": [160, 64.0], "props": {}}],
        "profile": {"task": {"hops": "multi", "stable": true}, "targets": {"p95-ms": 1500, "users": 100}, "quality": 1, "scale": 2},
        "connections": [], "zones": [], "notes": [], "waivers": []})");
    EXPECT_EQ(one, other);
}

TEST(StoreWrite, changingOneComponentChangesOneLine)
{
    const Board board =
        Board().component("a", "llm").component("b", "llm").component("c", "llm").request("a", "b");
    Board moved = board;
    moved.at("b", {5, 5});
    const std::string before = store::writeDesign(board);
    const std::string after = store::writeDesign(moved);
    std::string expected = before;
    const std::string line = lineWith("\"id\": \"b\"", before);
    expected.replace(expected.find(line), line.size(), lineWith("\"id\": \"b\"", after));
    EXPECT_NE(before, after);
    EXPECT_EQ(after, expected);
}

TEST(StoreWrite, recordsAreSortedById)
{
    const std::string text = store::writeDesign(
        Board().component("c", "llm").component("a", "llm").component("b", "llm").design());
    EXPECT_LT(text.find("\"id\": \"a\""), text.find("\"id\": \"b\""));
    EXPECT_LT(text.find("\"id\": \"b\""), text.find("\"id\": \"c\""));
}

TEST(StoreWrite, unknownKeysFollowTheKnownOnesInTheirOrder)
{
    const std::string text =
        rewritten(R"({"zulu": 1, "format": "plumbline-design", "alpha": {"k": [1, {"v": null}]}, "version": 1,
        "profile": {"z": 1, "a": [true], "targets": {"z": "s", "a": 1, "users": 1}, "task": {"z": 1, "citations": true, "a": {}, "hops": "multi"}, "scale": 3},
        "components": [{"z": {}, "id": "c", "kind": "llm", "a": [], "at": [0, 0], "name": "C"}],
        "connections": [{"z": 0.5, "id": "l", "from": "c", "to": "c", "a": "ü"}],
        "zones": [{"z": 1, "id": "q", "kind": "trust", "name": "Q", "at": [0, 0], "size": [1, 1], "a": 2}],
        "notes": [{"z": 1, "id": "n", "kind": "text", "at": [0, 0], "size": [1, 1], "a": 2}],
        "waivers": [{"z": 1, "rule": "r", "status": "planned", "a": 2}]})");
    EXPECT_EQ(text, R"({
  "format": "plumbline-design",
  "version": 1,
  "profile": {
    "scale": 3,
    "targets": {"users": 1, "z": "s", "a": 1},
    "task": {"hops": "multi", "citations": true, "z": 1, "a": {}},
    "z": 1,
    "a": [true]
  },
  "components": [
    {"id": "c", "kind": "llm", "name": "C", "at": [0, 0], "size": [160, 64], "z": {}, "a": []}
  ],
  "connections": [
    {"id": "l", "from": "c", "to": "c", "z": 0.5, "a": "ü"}
  ],
  "zones": [
    {"id": "q", "kind": "trust", "name": "Q", "at": [0, 0], "size": [1, 1], "z": 1, "a": 2}
  ],
  "notes": [
    {"id": "n", "kind": "text", "text": "", "at": [0, 0], "size": [1, 1], "z": 1, "a": 2}
  ],
  "waivers": [
    {"rule": "r", "anchor": [], "status": "planned", "z": 1, "a": 2}
  ],
  "zulu": 1,
  "alpha": {"k": [1, {"v": null}]}
}
)");
    EXPECT_EQ(rewritten(text), text);
}

TEST(StoreWrite, textIsEscapedOnlyWhereJsonWantsIt)
{
    Board board;
    board.component("é\"\\\n\x01", "llm");
    const std::string text = store::writeDesign(board);
    EXPECT_NE(text.find(R"("é\"\\\n\u0001")"), std::string::npos) << text;
    EXPECT_EQ(designOf(text), board.design());
}

TEST(StoreWrite, bytesThatAreNotUtf8DoNotMakeAnUnreadableFile)
{
    Board board;
    board.component("caf\xE9", "llm");
    const Design design = designOf(store::writeDesign(board));
    EXPECT_TRUE(design.component("caf\xEF\xBF\xBD"));
}

TEST(StoreWrite, numbersAreShortAndExact)
{
    const std::string text = store::writeDesign(
        Board()
            .component("a", "llm",
                       {{"p95", 0.1}, {"x-big", 1e300}, {"x-small", 5e-324}, {"x-long", 123456789012345}})
            .at("a", {-0.5, 1e7})
            .design());
    EXPECT_NE(text.find("\"at\": [-0.5, 10000000]"), std::string::npos) << text;
    EXPECT_NE(text.find(R"({"p95": 0.1, "x-big": 1e+300, "x-long": 123456789012345, "x-small": 5e-324})"),
              std::string::npos)
        << text;
}

TEST(StoreWrite, theLocaleDoesNotMatter)
{
    const std::string before = std::setlocale(LC_ALL, nullptr);
    for (const char *name : {"de_DE.UTF-8", "fr_FR.UTF-8", "C.UTF-8"})
        if (std::setlocale(LC_ALL, name))
            break;
    const std::string text = rewritten(everyKey);
    std::setlocale(LC_ALL, before.c_str());
    EXPECT_EQ(text, everyKey);
}

} // namespace plumbline::testing
