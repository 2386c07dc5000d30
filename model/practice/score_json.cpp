#include "practice/score.h"

#include <cmath>

namespace plumbline::practice
{

namespace
{

double rounded(double value)
{
    return std::round(value * 100) / 100;
}

Json toJson(const Evidence &evidence)
{
    Json json = {{"components", evidence.components}, {"path", evidence.path}, {"says", evidence.says}};
    json["at-ms"] = evidence.at ? Json(*evidence.at) : Json();
    return json;
}

Json toJson(const ItemScore &item)
{
    const bool scored = item.state == ItemState::computed || item.state == ItemState::selfRated;
    Json json = {{"id", item.id},
                 {"tag", tagName(item.tag)},
                 {"text", item.text},
                 {"of-scenario", item.ofScenario},
                 {"state", itemStateName(item.state)},
                 {"points", scored ? Json(rounded(item.points)) : Json()},
                 {"of", rounded(item.of)},
                 {"why", item.why}};
    json["evidence"] = toJson(item.evidence);
    return json;
}

Json toJson(const DimensionScore &dimension)
{
    Json items = Json::array();
    for (const ItemScore &item : dimension.items)
        items.push_back(toJson(item));
    Json json = {{"id", dimension.id},
                 {"title", dimension.title},
                 {"points", rounded(dimension.points)},
                 {"computed", rounded(dimension.computed)},
                 {"computed-of", rounded(dimension.computedOf)},
                 {"self-rated", rounded(dimension.selfRated)},
                 {"self-rated-of", rounded(dimension.selfRatedOf)},
                 {"level", dimension.level()}};
    json["items"] = std::move(items);
    return json;
}

} // namespace

Json toJson(const Score &score)
{
    Json dimensions = Json::array();
    for (const DimensionScore &dimension : score.dimensions)
        dimensions.push_back(toJson(dimension));
    Json caps = Json::array();
    for (const Cap &cap : score.caps) {
        caps.push_back({{"id", cap.id},
                        {"title", cap.title},
                        {"limit", cap.limit},
                        {"applies", cap.applies},
                        {"why", cap.why}});
        caps.back()["evidence"] = toJson(cap.evidence);
    }
    Json flags = Json::array();
    for (const RedFlag &flag : score.redFlags) {
        flags.push_back({{"id", flag.id}, {"title", flag.title}, {"why", flag.why}});
        flags.back()["evidence"] = toJson(flag.evidence);
    }
    Json extras = Json::array();
    for (const Extra &extra : score.extras)
        extras.push_back({{"component", extra.component}, {"why", extra.why}});
    Json json = {{"scenario", score.scenario},
                 {"computed", rounded(score.computed)},
                 {"computed-of", rounded(score.computedOf)},
                 {"self-rated", rounded(score.selfRated)},
                 {"self-rated-of", rounded(score.selfRatedOf)},
                 {"percent", rounded(score.percent)},
                 {"percent-before-caps", rounded(score.percentBeforeCaps)},
                 {"band", score.band},
                 {"band-title", score.bandTitle},
                 {"complete", score.complete},
                 {"statement", score.statement}};
    json["dimensions"] = std::move(dimensions);
    json["caps"] = std::move(caps);
    json["red-flags"] = std::move(flags);
    json["over-design"] = std::move(extras);
    return json;
}

} // namespace plumbline::practice
