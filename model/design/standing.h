#pragma once

#include "design/design.h"

/// What components, zones and notes say about how they stand on the board, in keys that older programs keep
/// without understanding them: "groups", "locked" and "stack". Values of another type count as absent.
namespace plumbline
{

/// The groups that hold a record, the outermost first. A group is the records that name its id.
std::vector<Id> groupsOf(const Json &extra);
/// Removes the key when there are none.
void setGroups(Json &extra, const std::vector<Id> &groups);

/// A locked record is not moved, resized or deleted by hand.
bool isLocked(const Json &extra);
void setLocked(Json &extra, bool locked);

/// The paint order among records of one type: the higher is in front, 0 when nothing is said.
int stackOf(const Json &extra);
void setStack(Json &extra, int stack);

/// The keys of a component, zone or note; an empty object for anything else.
const Json &standingOf(const Design &design, const Id &id);

/// Every component, zone and note that names the group, at any depth.
std::set<Id> membersOfGroup(const Design &design, const Id &group);

} // namespace plumbline
