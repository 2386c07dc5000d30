#include "cli/cli.h"
#include "graphics.h"

#include <dlfcn.h>
#include <filesystem>

namespace
{
using plumbline::Problem;
using plumbline::Result;

/// The window and the painter, loaded from the library beside the program when they are asked for. Checking a
/// design needs neither, and a program that is linked with all of Qt Quick spends more time on that than on
/// the check.
class LoadedGraphics final : public plumbline::cli::Graphics
{
public:
    Result<int> runWindow(int &argc, char **argv, const std::vector<std::string> &files) override
    {
        return load().and_then([&](Graphics *graphics) { return graphics->runWindow(argc, argv, files); });
    }
    Result<void> exportDesign(const plumbline::cli::ExportCall &call) override
    {
        return load().and_then([&](Graphics *graphics) { return graphics->exportDesign(call); });
    }

private:
    static Result<Graphics *> load()
    {
        std::error_code error;
        const auto program = std::filesystem::read_symlink("/proc/self/exe", error);
        const auto file = program.parent_path().parent_path() / PLUMBLINE_GRAPHICS;
        void *library = dlopen(file.c_str(), RTLD_NOW | RTLD_LOCAL);
        if (!library)
            return plumbline::problem(std::string("the window cannot be loaded: ") + dlerror(), {},
                                      "Install Plumbline again");
        const auto factory =
            reinterpret_cast<decltype(&plumblineGraphics)>(dlsym(library, "plumblineGraphics"));
        if (!factory)
            return plumbline::problem("the window's library is of another version", file.string(),
                                      "Install Plumbline again");
        return factory();
    }
};
} // namespace

int main(int argc, char **argv)
{
    LoadedGraphics graphics;
    return plumbline::cli::run(argc, argv, graphics);
}
