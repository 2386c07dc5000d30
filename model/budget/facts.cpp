#include "budget/facts.h"

#include "catalog/json_file.h"

#include <array>

namespace plumbline::budget
{

namespace
{
/// What the budgets look up without asking first; the numbers of single kinds (stage-..., availability-...)
/// may lack.
constexpr std::array<std::string_view, 45> needed{"ttft-p50-small",      "ttft-p95-small",
                                                  "speed-small",         "ttft-p50-mid",
                                                  "ttft-p95-mid",        "speed-mid",
                                                  "price-in-small",      "price-out-small",
                                                  "price-in-mid",        "price-out-mid",
                                                  "price-embedding",     "cached-price-share",
                                                  "batch-price-share",   "p95-per-p50",
                                                  "output-tokens",       "query-tokens",
                                                  "beta-one-domain",     "beta-one-provider",
                                                  "beta-one-region",     "beta-apart",
                                                  "beta-self-hosted",    "beta-static",
                                                  "detection-watched",   "detection-unwatched",
                                                  "switching-watched",   "switching-unwatched",
                                                  "vector-overhead",     "vector-bytes",
                                                  "chunks-per-document", "gpu-replica-speed",
                                                  "gpu-replica-gpus",    "gpu-load",
                                                  "gpu-price",           "gpu-knee",
                                                  "review-minutes",      "review-price",
                                                  "cache-exact",         "cache-semantic",
                                                  "cache-prefix",        "judge-in",
                                                  "judge-out",           "simple-share",
                                                  "context-cut",         "agent-steps",
                                                  "checker-catch"};

Result<Fact> readFact(const Json &json, const std::string &where)
{
    const auto text = [&json](const char *key) { return json.value(key, std::string()); };
    const auto number = [&json](const char *key) { return json.value(key, -1.0); };
    for (const char *key : {"id", "title", "unit", "as-of", "source", "grade"})
        if (!json.contains(key) || !json[key].is_string())
            return problem(std::string("'") + key + "' is missing or not a text", where, "Add it");
    for (const char *key : {"value", "low", "high"})
        if (!json.contains(key) || !json[key].is_number())
            return problem(std::string("'") + key + "' is missing or not a number", where, "Add it");
    Fact fact{text("id"),   text("title"), number("value"), number("low"), number("high"),
              text("unit"), text("as-of"), text("source"),  text("grade")};
    if (fact.low < 0 || fact.low > fact.value || fact.value > fact.high)
        return problem("the value of '" + fact.id + "' is not between low and high, or below 0", where,
                       "Correct the three numbers");
    return fact;
}
} // namespace

Result<Facts> Facts::load(const std::filesystem::path &folder)
{
    const std::filesystem::path path = folder / "facts.json";
    const auto json = readJsonFile(path);
    if (!json)
        return tl::unexpected(json.error());
    if (!json->is_object() || !json->contains("facts") || !(*json)["facts"].is_array())
        return problem("there is no list of facts", path.string(), "Restore the file");
    Facts facts;
    std::size_t index = 0;
    for (const Json &entry : (*json)["facts"]) {
        const std::string where = path.string() + ": facts[" + std::to_string(index++) + "]";
        if (!entry.is_object())
            return problem("this is not an object", where, "Correct it");
        auto fact = readFact(entry, where);
        if (!fact)
            return tl::unexpected(fact.error());
        if (!facts.facts_.emplace(fact->id, *fact).second)
            return problem("'" + fact->id + "' is there twice", where, "Remove one of them");
    }
    for (const std::string_view id : needed)
        if (!facts.find(id))
            return problem("the number '" + std::string(id) + "' is missing", path.string(), "Add it");
    return facts;
}

Facts Facts::neutral(double outputTokens)
{
    constexpr double withoutLimit = 1e12;
    Facts facts;
    const auto set = [&facts](std::string_view id, double value) {
        Fact fact;
        fact.id = id;
        fact.value = fact.low = fact.high = value;
        facts.facts_.emplace(fact.id, fact);
    };
    for (const std::string_view id : needed)
        set(id, 0);
    for (const char *id :
         {"beta-one-domain", "beta-one-provider", "p95-per-p50", "agent-steps", "ttft-p50-small",
          "ttft-p95-small", "ttft-p50-mid", "ttft-p95-mid", "chunks-per-document"})
        facts.facts_.find(id)->second.value = 1;
    for (const char *id :
         {"detection-watched", "detection-unwatched", "switching-watched", "switching-unwatched"})
        facts.facts_.find(id)->second.value = 100;
    for (const char *id : {"speed-small", "speed-mid"})
        facts.facts_.find(id)->second.value = withoutLimit;
    facts.facts_.find("cached-price-share")->second.value = 10;
    facts.facts_.find("output-tokens")->second.value = outputTokens;
    return facts;
}

const Fact *Facts::find(std::string_view id) const
{
    const auto it = facts_.find(id);
    return it == facts_.end() ? nullptr : &it->second;
}

} // namespace plumbline::budget
