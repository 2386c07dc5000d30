#include "cli/new_command.h"

#include "advice/skeleton.h"
#include "cli/cli.h"
#include "cli/source.h"
#include "store/store.h"

#include <iostream>

namespace plumbline::cli
{

Result<int> newDesign(const NewCall &call)
{
    const auto library = loadLibrary();
    if (!library)
        return tl::unexpected(library.error());
    const auto skeleton = call.complete ? advice::Skeleton::complete : advice::Skeleton::unguarded;
    const auto design =
        advice::readSkeleton((*library)->shapes(), call.shape, skeleton, (*library)->catalog());
    if (!design)
        return tl::unexpected(design.error());
    if (call.out == "-") {
        std::cout << store::writeDesign(*design);
        return fine;
    }
    return store::saveDesign(*design, call.out).map([] { return static_cast<int>(fine); });
}

} // namespace plumbline::cli
