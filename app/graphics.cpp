#include "graphics.h"

#include "cli/export_command.h"
#include "panels/window_main.h"

namespace
{
using plumbline::Result;

class LinkedGraphics final : public plumbline::cli::Graphics
{
public:
    Result<int> runWindow(int &argc, char **argv, const std::vector<std::string> &files) override
    {
        return plumbline::runWindow(argc, argv, files);
    }
    Result<void> exportDesign(const plumbline::cli::ExportCall &call) override
    {
        return plumbline::cli::exportDesign(call);
    }
};
} // namespace

plumbline::cli::Graphics *plumblineGraphics()
{
    static LinkedGraphics graphics;
    return &graphics;
}
