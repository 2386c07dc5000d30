#include "catalog/catalog.h"
#include "catalog/find_by_id.h"

#include <algorithm>

namespace plumbline
{

namespace
{

using Properties = std::vector<std::shared_ptr<const Property>>;

const Property *findProperty(const Properties &properties, std::string_view id)
{
    for (const auto &property : properties)
        if (property->id == id)
            return property.get();
    return nullptr;
}

} // namespace

std::optional<View> viewFromName(std::string_view name)
{
    static const std::vector<std::pair<std::string_view, View>> views{
        {"call", View::call},       {"synchronous", View::synchronous},
        {"answer", View::answer},   {"content", View::content},
        {"batch", View::batch},     {"data", View::data},
        {"release", View::release}, {"observation", View::observation},
        {"erasure", View::erasure}};
    for (const auto &[text, view] : views)
        if (text == name)
            return view;
    return std::nullopt;
}

std::string withArticle(std::string_view title)
{
    const auto isUpper = [](char c) { return c >= 'A' && c <= 'Z'; };
    const bool spelled = title.size() > 1 && isUpper(title[0]) && isUpper(title[1]);
    // Letters whose names begin with a vowel, for titles that are spelled out; else the vowels.
    const std::string_view an = spelled ? "AEFHILMNORSX" : "AEIOUaeiou";
    const bool takesAn = !title.empty() && an.find(title[0]) != std::string_view::npos;
    return (takesAn ? "an " : "a ") + std::string(title);
}

const Property *ComponentKind::property(std::string_view propertyId) const
{
    return findProperty(properties, propertyId);
}
const Property *ConnectionKind::property(std::string_view propertyId) const
{
    return findProperty(properties, propertyId);
}
const Property *ZoneKind::property(std::string_view propertyId) const
{
    return findProperty(properties, propertyId);
}

const ComponentKind *Catalog::component(std::string_view id) const
{
    const auto it = componentIndex_.find(id);
    return it == componentIndex_.end() ? nullptr : &components_[it->second];
}

const ConnectionKind *Catalog::connection(std::string_view id) const
{
    return findById(connections_, id);
}
const ZoneKind *Catalog::zone(std::string_view id) const
{
    return findById(zones_, id);
}

std::string Catalog::whyNotConnect(std::string_view connectionId, std::string_view fromId,
                                   std::string_view toId) const
{
    const ComponentKind *from = component(fromId);
    const ComponentKind *to = component(toId);
    if (!from || !to)
        return "an end has an unknown kind";
    if (connectionId.empty())
        return {};
    const ConnectionKind *kind = connection(connectionId);
    if (!kind)
        return "there is no connection kind '" + std::string(connectionId) + "'";
    const std::string subject = withArticle(kind->title) + " connection";
    if (kind->from.given && !kind->from.contains(*from))
        return subject + " cannot start at " + withArticle(from->title);
    if ((kind->to.given && !kind->to.contains(*to)) || (kind->notTo.given && kind->notTo.contains(*to)))
        return subject + " cannot end at " + withArticle(to->title);
    if (kind->either.given && !kind->either.contains(*from) && !kind->either.contains(*to))
        return subject + " does not fit between " + withArticle(from->title) + " and " +
               withArticle(to->title);
    return {};
}

std::string Catalog::suggested(const ComponentKind &from, const ComponentKind &to) const
{
    for (const Suggestion &s : suggestions_)
        if ((!s.from.given || s.from.contains(from)) && (!s.to.given || s.to.contains(to)) &&
            whyNotConnect(s.kind, from.id, to.id).empty())
            return s.kind;
    return "request";
}

std::vector<const ConnectionKind *> Catalog::legalConnections(std::string_view fromId,
                                                              std::string_view toId) const
{
    std::vector<const ConnectionKind *> legal;
    for (const ConnectionKind &kind : connections_)
        if (whyNotConnect(kind.id, fromId, toId).empty())
            legal.push_back(&kind);
    if (!legal.empty()) {
        const std::string best = suggested(*component(fromId), *component(toId));
        std::stable_partition(legal.begin(), legal.end(),
                              [&best](const ConnectionKind *kind) { return kind->id == best; });
    }
    return legal;
}

} // namespace plumbline
