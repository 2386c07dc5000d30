#pragma once

#include "catalog/catalog.h"
#include "check/report.h"

namespace plumbline
{

/// A way in which one of the five components is usually got wrong.
struct CommonMistake {
    std::string says;
    std::vector<std::string> rules; ///< While one of them is violated, the mistake is there.
};

/// One of the five components that every AI system needs.
struct Essential {
    std::string id;
    std::string title;
    std::string why;
    std::vector<std::string> kinds;       ///< Drawn when one is on the board or built into a component,
    std::vector<std::string> connections; ///< or when there is a connection of one of these kinds.
    std::vector<std::string> wiring;      ///< Rules: while one is violated, what is drawn is not wired.
    std::vector<CommonMistake> mistakes;  ///< The most common one first.
};

/// A text that rules cite.
struct CitedSource {
    enum class Status { read, excerpts, known, derived };
    std::string name;
    std::vector<std::string> citedAs; ///< How citations begin.
    Status status = Status::known;
};

/// What the checks refer to. Immutable after load().
class Reference
{
public:
    /// Reads components.json and sources.json of the folder. Fails with file and place on what is missing or
    /// names a kind that the catalogue does not have.
    static Result<Reference> load(const std::filesystem::path &folder, const Catalog &catalog);

    const std::vector<Essential> &essentials() const { return essentials_; }
    const std::vector<CitedSource> &sources() const { return sources_; }
    /// Of the longest beginning that fits; null for an unknown source.
    const CitedSource *source(std::string_view citation) const;

private:
    std::vector<Essential> essentials_;
    std::vector<CitedSource> sources_;
};

} // namespace plumbline
