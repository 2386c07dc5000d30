#include "catalog/json_file.h"
#include "support/boards.h"

#include <gtest/gtest.h>
#include <regex>

using namespace plumbline;
using namespace plumbline::testing;

namespace
{

namespace fs = std::filesystem;

std::vector<fs::path> filesBelow(const fs::path &folder, std::initializer_list<std::string_view> suffixes)
{
    std::vector<fs::path> found;
    for (const auto &entry : fs::recursive_directory_iterator(folder))
        if (entry.is_regular_file() &&
            std::find(suffixes.begin(), suffixes.end(), entry.path().extension().string()) != suffixes.end())
            found.push_back(entry.path());
    std::sort(found.begin(), found.end());
    return found;
}

std::string textOf(const fs::path &file)
{
    auto text = readTextFile(file, 1 << 24);
    return text ? *text : std::string();
}

/// A word in backticks that names a file or folder of the project, not a pattern, a command or an identifier.
bool namesAPath(const std::string &word)
{
    static const std::regex plain("[A-Za-z0-9_.-]+(/[A-Za-z0-9_.-]+)*/?");
    const bool hasSlash = word.find('/') != std::string::npos;
    static const std::regex knownFile(".*\\.(md|h|cpp|json|qml|svg|sh|txt)");
    return std::regex_match(word, plain) && (hasSlash || std::regex_match(word, knownFile));
}

TEST(House, EveryFolderHasACharter)
{
    for (const char *place : {"model", "app", "qml", "tests"})
        for (const auto &entry : fs::directory_iterator(sourceFolder() / place)) {
            if (!entry.is_directory())
                continue;
            EXPECT_TRUE(fs::exists(entry.path() / "README.md")) << entry.path();
        }
    for (const char *place : {"app", "tests", "resources", "packaging", "resources/rules"})
        EXPECT_TRUE(fs::exists(sourceFolder() / place / "README.md")) << place;
}

TEST(House, EveryPathThatAReadmeNamesExists)
{
    static const std::regex quoted("`([^`\\s]+)`");
    std::vector<fs::path> readmes{sourceFolder() / "README.md", sourceFolder() / "CONTRIBUTING.md"};
    for (const char *place : {"model", "app", "qml", "tests", "resources", "packaging"})
        for (const fs::path &file : filesBelow(sourceFolder() / place, {".md"}))
            readmes.push_back(file);
    for (const fs::path &readme : readmes) {
        const std::string text = textOf(readme);
        for (auto it = std::sregex_iterator(text.begin(), text.end(), quoted); it != std::sregex_iterator(); ++it) {
            const std::string word = (*it)[1];
            if (!namesAPath(word))
                continue;
            EXPECT_TRUE(fs::exists(sourceFolder() / word) || fs::exists(readme.parent_path() / word) ||
                        fs::exists(sourceFolder() / "resources" / word) || fs::exists(sourceFolder() / "tests" / word))
                << readme << " names " << word;
        }
    }
}

TEST(House, TheModelKnowsNoQt)
{
    static const std::regex include("#include <Q[A-Z]|find_package\\(Qt");
    for (const fs::path &file : filesBelow(sourceFolder() / "model", {".h", ".cpp", ".txt"}))
        EXPECT_FALSE(std::regex_search(textOf(file), include)) << file;
}

TEST(House, EveryKindHasAnIconOfOneColour)
{
    for (const ComponentKind &kind : catalog().components())
        EXPECT_TRUE(fs::exists(sourceFolder() / "resources" / "icons" / (kind.id + ".svg"))) << kind.id;
    static const std::regex colour("(stroke|fill)=\"(?!#000\"|none\")[^\"]*\"");
    for (const fs::path &file : filesBelow(sourceFolder() / "resources" / "icons", {".svg"}))
        EXPECT_FALSE(std::regex_search(textOf(file), colour)) << file;
}

} // namespace
