#include "advice/skeleton.h"

#include "store/store.h"

#include <algorithm>

namespace plumbline::advice
{

namespace
{

Result<Design> emptyBoard(std::string_view shape)
{
    Brief brief;
    brief.shape = shape;
    Change change;
    change.brief =
        Delta<Brief>{std::make_shared<const Brief>(), std::make_shared<const Brief>(std::move(brief))};
    Design design;
    return design.apply(change).map([&] { return design; });
}

} // namespace

std::string_view skeletonName(Skeleton skeleton)
{
    return skeleton == Skeleton::complete ? "complete" : "unguarded";
}

Result<Design> readSkeleton(const std::filesystem::path &folder, std::string_view shape, Skeleton skeleton,
                            const Catalog &catalog)
{
    if (std::find(shapes.begin(), shapes.end(), shape) == shapes.end()) {
        std::string known;
        for (const std::string_view id : shapes)
            known += (known.empty() ? "" : id == shapes.back() ? " or " : ", ") + std::string(id);
        return problem("there is no shape '" + std::string(shape) + "'", {}, "Use " + known);
    }
    if (shape == "none")
        return emptyBoard(shape);
    const std::string name = std::string(shape) + "-" + std::string(skeletonName(skeleton)) + ".plumb";
    return store::readDesignFile(folder / name, catalog).map([](store::Loaded loaded) {
        return std::move(loaded.design);
    });
}

} // namespace plumbline::advice
