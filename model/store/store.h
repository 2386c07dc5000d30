#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

#include <filesystem>

namespace plumbline::store
{

inline constexpr int formatVersion = 1;
inline constexpr std::uintmax_t maxFileBytes = 64ull * 1024 * 1024;
inline constexpr std::size_t maxRecords = 100'000;
inline constexpr int maxDepth = 64;

struct ReadOptions {
    /// Opens a file of a newer version as far as it is understood. The result must then never be saved over
    /// it.
    bool newerReadOnly = false;
};

struct Loaded {
    Design design;
    int fileVersion = formatVersion;
    bool readOnly = false; ///< Made by a newer Plumbline.
    bool migrated = false; ///< Older: keep the original beside the file before the first save over it.
};

/// Reads a design from text. `name` stands for the file in messages: "name:12: components[3].kind: unknown
/// kind ...".
Result<Loaded> readDesign(std::string_view text, const Catalog &, const std::string &name, ReadOptions = {});
Result<Loaded> readDesignFile(const std::filesystem::path &, const Catalog &, ReadOptions = {});

/// The file's text: equal designs give equal bytes.
std::string writeDesign(const Design &);

struct SaveOptions {
    /// Non-empty: the present file is copied here first, unless the copy exists already.
    std::filesystem::path keepOriginalAs;
};
/// Writes through a temporary file beside the target, flushed to disk and renamed over it. On any failure the
/// target is as it was and the temporary file is gone.
Result<void> saveDesign(const Design &, const std::filesystem::path &, const SaveOptions & = {});

} // namespace plumbline::store
