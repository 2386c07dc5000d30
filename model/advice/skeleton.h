#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

#include <filesystem>

/// Designs to start from, one pair for each shape that has parts: resources/shapes/<shape>-<kind>.plumb.
namespace plumbline::advice
{

enum class Skeleton {
    unguarded, ///< The parts that make the shape, wired; what protects it is left out: that is the exercise.
    complete   ///< The reference: no rule has anything to say about it.
};

std::string_view skeletonName(Skeleton);

/// The skeleton of a shape, with the shape chosen and no question of the profile answered. That of "none" is
/// an empty board. `folder` is resources/shapes.
Result<Design> readSkeleton(const std::filesystem::path &folder, std::string_view shape, Skeleton,
                            const Catalog &);

} // namespace plumbline::advice
