#pragma once

#include "edit/verbs.h"

/// Verbs about how records stand on the board: groups, locks, order and sizes. See design/standing.h for what
/// they write. Connections in `ids` have no effect.
namespace plumbline::edit
{

/// The records, and with every record that is in a group the whole outermost one of those groups. `within`
/// is a group that was entered: records that are in it, or in a group around it, are not taken along by that.
Ids withGroups(const Design &, const Ids &ids, const Id &within = {});

/// The group that was entered, as the selection tells: the innermost one that holds all of `ids` but has more
/// members; empty for none.
Id enteredGroup(const Design &, const Ids &ids);

/// Makes a group of two or more records. Records of one group that are not all of it make a group inside it.
/// Whole groups among them stay, inside the new one.
Result<Change> group(const Design &, const Ids &ids, const Id &group);
/// Dissolves the outermost groups that are wholly among the records.
Result<Change> ungroup(const Design &, const Ids &ids);
/// Is there a group that ungroup() would dissolve?
bool hasWholeGroup(const Design &, const Ids &ids);

Result<Change> lock(const Design &, const Ids &ids, bool locked);

enum class Stacking { front, forward, backward, back };
/// Changes the paint order among records of one type. Forward and backward pass the nearest record that
/// overlaps, or the nearest of all when none does.
Result<Change> restack(const Design &, const Ids &ids, Stacking where);

/// Gives two or more records the largest width, height, or both, that one of them has; their middles stay.
/// Ink keeps its size.
Result<Change> sameSize(const Design &, const Ids &ids, bool width, bool height);

/// A zone's frame becomes the bounds of its members and of the notes inside, with room for its title. Refused
/// for an empty zone.
Result<Change> fitZone(const Design &, const Id &zone);
/// Board pixels between the frame and its content, and what the title tab takes above.
inline constexpr double zonePadding = 24;
inline constexpr double zoneTitleRoom = 16;

} // namespace plumbline::edit
