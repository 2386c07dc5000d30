#include "session/library.h"

#include "session/resources.h"

namespace plumbline
{

Result<std::unique_ptr<Library>> Library::load(const std::vector<std::filesystem::path> &packs)
{
    auto folder = resourceFolder();
    if (!folder)
        return tl::unexpected(folder.error());
    std::unique_ptr<Library> library(new Library(*std::move(folder)));
    return library->usePacks(packs).map([&library] { return std::move(library); });
}

Result<void> Library::usePacks(const std::vector<std::filesystem::path> &packs)
{
    auto catalog = Catalog::load(folder_ / "catalog");
    if (!catalog)
        return tl::unexpected(catalog.error());
    const auto schemas = folder_ / "schema";
    std::vector<Problem> problems;
    for (const auto &pack : packs)
        for (Problem &problem : catalog->add(pack, schemas))
            problems.push_back(std::move(problem));
    // The rules point to kinds; those keep their place when the catalogue is moved.
    auto rules = RuleBook::load(folder_ / "rules", *catalog, {packs, schemas}, std::move(problems));
    if (!rules)
        return tl::unexpected(rules.error());
    auto reference = Reference::load(folder_ / "reference", *catalog);
    if (!reference)
        return tl::unexpected(reference.error());
    catalog_ = *std::move(catalog);
    reference_ = *std::move(reference);
    rules_ = *std::move(rules);
    packs_ = packs;
    return {};
}

Result<const advice::AdviceBook *> Library::advice() const
{
    if (!advice_)
        advice_ = advice::AdviceBook::load(shapes() / "advice.json");
    if (!*advice_)
        return tl::unexpected(advice_->error());
    return &**advice_;
}

Result<const budget::Facts *> Library::facts() const
{
    if (!facts_)
        facts_ = budget::Facts::load(folder_ / "facts");
    if (!*facts_)
        return tl::unexpected(facts_->error());
    return &**facts_;
}

} // namespace plumbline
