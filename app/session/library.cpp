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
    return library;
}

Result<const advice::AdviceBook *> Library::advice() const
{
    if (!advice_)
        advice_ = advice::AdviceBook::load(shapes() / "advice.json");
    if (!*advice_)
        return tl::unexpected(advice_->error());
    return &**advice_;
}

} // namespace plumbline
