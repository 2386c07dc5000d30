#include "session/library.h"

#include "session/resources.h"

namespace plumbline
{

Library::Library(std::filesystem::path folder, Catalog catalog)
    : folder_(std::move(folder)), catalog_(std::move(catalog))
{
}

Result<std::unique_ptr<Library>> Library::load()
{
    auto folder = resourceFolder();
    if (!folder)
        return tl::unexpected(folder.error());
    auto catalog = Catalog::load(*folder / "catalog");
    if (!catalog)
        return tl::unexpected(catalog.error());
    std::unique_ptr<Library> library(new Library(*std::move(folder), *std::move(catalog)));
    // The rules keep a reference to the catalogue, so they are read once it has its final place.
    auto rules = RuleBook::load(library->folder_ / "rules", library->catalog_);
    if (!rules)
        return tl::unexpected(rules.error());
    library->rules_ = *std::move(rules);
    auto reference = Reference::load(library->folder_ / "reference", library->catalog_);
    if (!reference)
        return tl::unexpected(reference.error());
    library->reference_ = *std::move(reference);
    return library;
}

} // namespace plumbline
