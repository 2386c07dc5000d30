#include "session/resources.h"

#include <cstdlib>

namespace plumbline
{

Result<std::filesystem::path> resourceFolder()
{
    namespace fs = std::filesystem;
    std::error_code error;
    const auto usable = [&error](const fs::path &folder) {
        return fs::exists(folder / "catalog" / "components.json", error);
    };
    if (const char *named = std::getenv("PLUMBLINE_RESOURCES")) {
        if (usable(named))
            return fs::path(named);
        return problem("there is no catalogue in it", named, "Correct PLUMBLINE_RESOURCES or unset it");
    }
    const fs::path installed = fs::read_symlink("/proc/self/exe", error).parent_path() / "../share/plumbline";
    for (const fs::path &folder : {installed, fs::path(PLUMBLINE_BUILT_RESOURCES)})
        if (usable(folder))
            return folder.lexically_normal();
    return problem("the program's data (catalogue and rules) cannot be found", installed.string(),
                   "Install Plumbline again, or set PLUMBLINE_RESOURCES");
}

} // namespace plumbline
