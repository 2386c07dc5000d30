#pragma once

#include <filesystem>
#include <gmock/gmock.h>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

/// Runs the real program in an empty folder of its own.
namespace plumbline::testing
{

struct Outcome {
    int status = -1; ///< Exit status; -1 when it did not end by itself.
    std::string out;
    std::string err;

    nlohmann::json json() const { return nlohmann::json::parse(out, nullptr, false); }
    /// Standard error is exactly one line.
    bool saysOneLine() const { return !err.empty() && err.find('\n') == err.size() - 1; }
};

class ProgramTest : public ::testing::Test
{
protected:
    /// The file of the program.
    static std::string program();

    ProgramTest();
    ~ProgramTest() override;

    /// The program with these arguments, in the test's folder, without a display.
    Outcome run(const std::vector<std::string> &arguments, const std::string &input = {},
                const std::string &environment = {}) const;
    /// Writes a file into the test's folder and returns its name.
    std::string file(const std::string &name, const std::string &content) const;
    std::filesystem::path path(const std::string &name) const { return folder_ / name; }
    std::string content(const std::string &name) const;

private:
    std::filesystem::path folder_;
};

/// A user who reaches a model with nothing in between: blockers are sure.
std::string unsafeBoard();
/// The same with a valid waiver of its missing rate limit.
std::string acceptedBoard();
/// A board without a component: a sketch, and no blocker.
std::string emptyBoard();

} // namespace plumbline::testing
