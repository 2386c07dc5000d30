#include "design/standing.h"
#include "edit/draft.h"
#include "edit/frame.h"
#include "edit/standing_verbs.h"

namespace plumbline::edit
{

namespace
{

using Path = std::vector<Id>;

Path pathOf(const Design &design, const Id &id)
{
    return groupsOf(standingOf(design, id));
}

/// The groups around a group, the outermost first, and itself; empty for no group.
Path pathTo(const Design &design, const Id &group)
{
    const Ids members = group.empty() ? Ids() : membersOfGroup(design, group);
    if (members.empty())
        return {};
    Path path = pathOf(design, *members.begin());
    path.erase(std::next(std::find(path.begin(), path.end(), group)), path.end());
    return path;
}

Ids placedAmong(const Design &design, const Ids &ids)
{
    Ids placed;
    for (const Id &id : ids)
        if (rectOf(design, id))
            placed.insert(id);
    return placed;
}

/// The groups that hold all of these records, outermost first.
Path commonPath(const Design &design, const Ids &placed)
{
    if (placed.empty())
        return {};
    Path common = pathOf(design, *placed.begin());
    for (const Id &id : placed) {
        const Path path = pathOf(design, id);
        const auto end = std::mismatch(common.begin(), common.end(), path.begin(), path.end()).first;
        common.erase(end, common.end());
    }
    return common;
}

/// The outermost groups all of whose members are among the records.
Ids wholeGroups(const Design &design, const Ids &placed)
{
    Ids whole;
    Ids partial;
    for (const Id &id : placed)
        for (const Id &group : pathOf(design, id)) {
            if (whole.contains(group))
                break;
            if (partial.contains(group))
                continue;
            const Ids members = membersOfGroup(design, group);
            if (std::includes(placed.begin(), placed.end(), members.begin(), members.end())) {
                whole.insert(group);
                break;
            }
            partial.insert(group);
        }
    return whole;
}

template <class Alter> void alterGroups(Draft &draft, const Id &id, Alter alter)
{
    alterPlaced(draft, id, [&alter](auto &record) {
        Path path = groupsOf(record.extra);
        alter(path);
        setGroups(record.extra, path);
    });
}

} // namespace

Ids withGroups(const Design &design, const Ids &ids, const Id &within)
{
    Ids all = ids;
    Ids seen;
    const Path entered = pathTo(design, within);
    for (const Id &id : ids) {
        const Path path = pathOf(design, id);
        // Past the groups that were entered and hold this record too.
        const auto at = std::mismatch(path.begin(), path.end(), entered.begin(), entered.end()).first;
        if (at != path.end() && seen.insert(*at).second)
            all.merge(membersOfGroup(design, *at));
    }
    return all;
}

Id enteredGroup(const Design &design, const Ids &ids)
{
    const Ids placed = placedAmong(design, ids);
    const Path common = commonPath(design, placed);
    for (auto it = common.rbegin(); it != common.rend(); ++it)
        if (membersOfGroup(design, *it).size() > placed.size())
            return *it;
    return {};
}

Result<Change> group(const Design &design, const Ids &ids, const Id &groupId)
{
    const Ids placed = placedAmong(design, ids);
    if (placed.size() < 2)
        return problem("there is nothing to group", {}, "Select two or more components, zones or notes");
    if (auto bad = badNewId(design, groupId))
        return tl::unexpected(*std::move(bad));
    const Path common = commonPath(design, placed);
    if (!common.empty() && membersOfGroup(design, common.back()) == placed)
        return problem("these are a group already", {}, "Ungroup them, or select other records too");
    Draft draft(design);
    for (const Id &id : placed)
        alterGroups(draft, id, [&](Path &path) {
            path.insert(path.begin() + static_cast<std::ptrdiff_t>(common.size()), groupId);
        });
    return draft.take();
}

bool hasWholeGroup(const Design &design, const Ids &ids)
{
    return !wholeGroups(design, placedAmong(design, ids)).empty();
}

Result<Change> ungroup(const Design &design, const Ids &ids)
{
    const Ids placed = placedAmong(design, ids);
    const Ids whole = wholeGroups(design, placed);
    if (whole.empty())
        return problem("there is no group to dissolve", {}, "Select a whole group");
    Draft draft(design);
    for (const Id &id : placed)
        alterGroups(draft, id, [&whole](Path &path) {
            std::erase_if(path, [&whole](const Id &group) { return whole.contains(group); });
        });
    return draft.take();
}

} // namespace plumbline::edit
