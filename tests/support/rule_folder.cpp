#include "support/rule_folder.h"

#include "support/boards.h"

#include <fstream>
#include <unistd.h>

namespace plumbline::testing
{

namespace fs = std::filesystem;

RuleFolder::RuleFolder(With with)
{
    static int count = 0;
    path_ = fs::temp_directory_path() /
            ("plumbline-rules-" + std::to_string(getpid()) + "-" + std::to_string(count++));
    fs::create_directories(path_);
    if (with == With::nothing)
        return;
    for (const char *name : {"sets.json", "cards.json"})
        fs::copy_file(sourceFolder() / "resources" / "rules" / name, path_ / name);
}

RuleFolder::~RuleFolder()
{
    std::error_code ignored;
    fs::remove_all(path_, ignored);
}

RuleFolder &RuleFolder::file(const std::string &name, const std::string &text)
{
    std::ofstream(path_ / name) << text;
    return *this;
}

RuleFolder &RuleFolder::rule(const std::string &id, const Json &check, const Json &more)
{
    Json rule{{"id", id},
              {"version", 1},
              {"title", "Title of " + id},
              {"group", "evaluation"},
              {"concern", "evaluation"},
              {"phase", "sketch"},
              {"level", "warning"},
              {"checks", Json::array({check})},
              {"why", "Why."},
              {"mistake", "Mistake."},
              {"fix", "Fix."},
              {"ignore-when", "Ignored."},
              {"sources", {"Source"}}};
    rule.update(more);
    return file(id + ".json", rule.dump(1));
}

} // namespace plumbline::testing
