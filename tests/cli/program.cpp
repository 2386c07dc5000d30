#include "program.h"

#include <array>
#include <cstdio>
#include <fstream>
#include <sstream>
#include <sys/wait.h>
#include <unistd.h>

namespace plumbline::testing
{

namespace
{
std::string quoted(const std::string &word)
{
    std::string text = "'";
    for (const char c : word)
        text += c == '\'' ? std::string("'\\''") : std::string(1, c);
    return text + "'";
}
} // namespace

ProgramTest::ProgramTest()
{
    const auto *test = ::testing::UnitTest::GetInstance()->current_test_info();
    folder_ = std::filesystem::temp_directory_path() /
              ("plumbline-cli-" + std::string(test->name()) + "-" + std::to_string(getpid()));
    std::filesystem::remove_all(folder_);
    std::filesystem::create_directories(folder_);
}

ProgramTest::~ProgramTest()
{
    std::error_code error;
    std::filesystem::remove_all(folder_, error);
}

std::string ProgramTest::program()
{
    return PLUMBLINE_PROGRAM;
}

Outcome ProgramTest::run(const std::vector<std::string> &arguments, const std::string &input,
                         const std::string &environment) const
{
    file(".stdin", input);
    // Without DISPLAY and with a platform that does not exist, anything that opens a display fails.
    std::string command = "cd " + quoted(folder_.string()) +
                          " && env -u DISPLAY -u WAYLAND_DISPLAY -u NO_COLOR QT_QPA_PLATFORM=none " +
                          environment + " " + quoted(program());
    for (const std::string &argument : arguments)
        command += " " + quoted(argument);
    command += " < .stdin 2> .stderr";
    Outcome outcome;
    FILE *pipe = popen(command.c_str(), "r");
    if (!pipe)
        return outcome;
    std::array<char, 4096> chunk;
    while (const std::size_t got = std::fread(chunk.data(), 1, chunk.size(), pipe))
        outcome.out.append(chunk.data(), got);
    const int ended = pclose(pipe);
    outcome.status = WIFEXITED(ended) ? WEXITSTATUS(ended) : -1;
    outcome.err = content(".stderr");
    return outcome;
}

std::string ProgramTest::file(const std::string &name, const std::string &content) const
{
    std::ofstream(folder_ / name, std::ios::binary) << content;
    return name;
}

std::string ProgramTest::content(const std::string &name) const
{
    std::ifstream in(folder_ / name, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    return text.str();
}

std::string unsafeBoard()
{
    return R"({"format": "plumbline-design", "version": 1, "title": "Unsafe <board>", "shape": "none",
 "profile": {"scale": 5},
 "components": [
  {"id": "model", "kind": "llm", "name": "Answer model", "at": [400, 0], "size": [160, 64]},
  {"id": "user", "kind": "end-user", "name": "Customer", "at": [0, 0], "size": [160, 64]}],
 "connections": [{"id": "c1", "kind": "request", "from": "user", "to": "model"}]})";
}

std::string acceptedBoard()
{
    auto design = nlohmann::json::parse(unsafeBoard());
    design["waivers"] = {{{"rule", "rate-limit-missing"},
                          {"anchor", {"user"}},
                          {"status", "accepted-risk"},
                          {"reason", "A <demonstration> & more"},
                          {"by", "me"},
                          {"on", "2026-01-01"},
                          {"expires", "2999-01-01"}}};
    return design.dump();
}

std::string emptyBoard()
{
    return R"({"format": "plumbline-design", "version": 1, "title": "Nothing yet"})";
}

} // namespace plumbline::testing
