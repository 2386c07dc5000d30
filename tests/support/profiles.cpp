#include "support/profiles.h"

#include "catalog/json_file.h"
#include "store/store.h"
#include "support/boards.h"

#include <gtest/gtest.h>

namespace plumbline::testing
{

std::vector<KnownProfile> knownProfiles(const std::string &file)
{
    const auto path = sourceFolder() / "tests/advice" / (file + ".json");
    const auto json = readJsonFile(path);
    std::vector<KnownProfile> known;
    if (!json) {
        ADD_FAILURE() << json.error().text();
        return known;
    }
    for (const Json &row : json->at("profiles")) {
        const Json design{{"format", "plumbline-design"}, {"version", 1}, {"profile", row.at("profile")}};
        const auto loaded = store::readDesign(design.dump(), catalog(), row.at("id").get<std::string>());
        if (!loaded) {
            ADD_FAILURE() << loaded.error().text();
            continue;
        }
        known.push_back({row.at("id").get<std::string>(), row.at("title").get<std::string>(),
                         row.at("leads").get<std::string>(), loaded->design.brief().profile});
    }
    return known;
}

std::vector<KnownProfile> allKnownProfiles()
{
    std::vector<KnownProfile> all = knownProfiles("scenarios");
    for (KnownProfile &known : knownProfiles("variants"))
        all.push_back(std::move(known));
    return all;
}

KnownProfile knownProfile(const std::string &id)
{
    for (KnownProfile &known : allKnownProfiles())
        if (known.id == id)
            return std::move(known);
    ADD_FAILURE() << "there is no profile " << id;
    return {};
}

} // namespace plumbline::testing
