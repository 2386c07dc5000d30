#include "design/standing.h"

#include <set>

namespace plumbline
{

namespace
{

constexpr auto groupsKey = "groups";
constexpr auto lockedKey = "locked";
constexpr auto stackKey = "stack";

const Json *valueOf(const Json &extra, const char *key)
{
    if (!extra.is_object() || extra.empty())
        return nullptr;
    const auto it = extra.find(key);
    return it == extra.end() ? nullptr : &*it;
}

} // namespace

std::vector<Id> groupsOf(const Json &extra)
{
    std::vector<Id> groups;
    const Json *value = valueOf(extra, groupsKey);
    if (!value || !value->is_array())
        return groups;
    for (const Json &group : *value)
        if (group.is_string() && !group.get_ref<const std::string &>().empty() &&
            std::find(groups.begin(), groups.end(), group.get_ref<const std::string &>()) == groups.end())
            groups.push_back(group.get<std::string>());
    return groups;
}

void setGroups(Json &extra, const std::vector<Id> &groups)
{
    if (groups.empty())
        extra.erase(groupsKey);
    else
        extra[groupsKey] = groups;
}

bool isLocked(const Json &extra)
{
    const Json *value = valueOf(extra, lockedKey);
    return value && value->is_boolean() && value->get<bool>();
}

void setLocked(Json &extra, bool locked)
{
    if (locked)
        extra[lockedKey] = true;
    else
        extra.erase(lockedKey);
}

int stackOf(const Json &extra)
{
    const Json *value = valueOf(extra, stackKey);
    if (!value || !value->is_number())
        return 0;
    return static_cast<int>(std::clamp(value->get<double>(), -1e6, 1e6));
}

void setStack(Json &extra, int stack)
{
    if (stack != 0)
        extra[stackKey] = stack;
    else
        extra.erase(stackKey);
}

const Json &standingOf(const Design &design, const Id &id)
{
    static const Json nothing = Json::object();
    if (const Component *component = design.component(id))
        return component->extra;
    if (const Zone *zone = design.zone(id))
        return zone->extra;
    const Note *note = design.note(id);
    return note ? note->extra : nothing;
}

std::set<Id> membersOfGroup(const Design &design, const Id &group)
{
    std::set<Id> members;
    const auto add = [&](const auto &table) {
        for (const auto &[id, record] : table) {
            if (record->extra.empty())
                continue;
            const auto groups = groupsOf(record->extra);
            if (std::find(groups.begin(), groups.end(), group) != groups.end())
                members.insert(id);
        }
    };
    add(design.components());
    add(design.zones());
    add(design.notes());
    return members;
}

} // namespace plumbline
