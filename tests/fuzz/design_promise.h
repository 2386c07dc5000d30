#pragma once

#include "store/store.h"

namespace plumbline::testing
{

/// What a design that was read must do: be written, and read again as the same design from the same bytes.
inline std::string brokenPromiseOfWriting(const Design &design, const Catalog &catalog)
{
    const std::string text = store::writeDesign(design);
    const auto again = store::readDesign(text, catalog, "again");
    if (!again)
        return "what was written cannot be read: " + again.error().text();
    if (!(again->design == design))
        return "what was written reads as another design";
    if (store::writeDesign(again->design) != text)
        return "the same design is written in two ways";
    return {};
}

/// The promises of model/store for any bytes. Empty when they are kept, else which one is not.
inline std::string brokenPromise(std::string_view bytes, const Catalog &catalog)
{
    for (const bool newerReadOnly : {false, true}) {
        const auto loaded = store::readDesign(bytes, catalog, "name", {newerReadOnly});
        if (loaded) {
            if (std::string broken = brokenPromiseOfWriting(loaded->design, catalog); !broken.empty())
                return broken;
            continue;
        }
        const Problem &problem = loaded.error();
        if (problem.what.empty() || problem.fix.empty())
            return "a problem does not say what is wrong or what to do";
        if (!problem.where.starts_with("name:"))
            return "a problem has no line: " + problem.text();
        for (const char c : problem.text())
            if (static_cast<unsigned char>(c) < 0x20)
                return "a problem takes more than one line";
    }
    return {};
}

} // namespace plumbline::testing
