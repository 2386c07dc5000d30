#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

#include <functional>

/// Verbs: each returns the Change that would do it, or says why it cannot be done. An empty Change means that
/// there is nothing to do.
namespace plumbline::edit
{

/// Makes a fresh id that no record of any design has had; `prefix` is a hint ("c", "z", "n").
using Mint = std::function<Id(std::string_view prefix)>;

using Ids = std::set<Id>;

/// The size of a new card, and the smallest one that a resize may give.
inline constexpr Size cardSize{160, 64};
inline constexpr Size smallestCard{96, 48};
inline constexpr Size smallestZone{96, 72};

// --- making -----------------------------------------------------------------------------------------------------

/// A component of `kind` whose card is centred at `center`, named after its kind ("LLM", "LLM 2", ...), in the
/// innermost zone that contains the card.
Result<Change> place(const Design &, const Catalog &, const std::string &kind, Point center, const Id &id);

/// A zone; components and zones wholly inside become its members (if no smaller zone holds them).
Result<Change> placeZone(const Design &, const Catalog &, const std::string &kind, Rect rect, const Id &id);

Result<Change> placeNote(const Design &, NoteKind kind, Rect rect, const std::string &text, const Id &id);

/// A connection. Refused when the kind is not legal between the ends, when both ends are the same component, or
/// when an equal connection (same ends and kind) exists already.
Result<Change> connect(const Design &, const Catalog &, const Id &from, const Id &to, const std::string &kind,
                       const Id &id);

/// Copies components, zones and notes, with the connections that run between copied components, shifted by `offset`.
/// `made` (optional) receives old id -> new id.
Result<Change> duplicate(const Design &, const Ids &ids, Point offset, const Mint &mint,
                         std::map<Id, Id> *made = nullptr);

// --- arranging --------------------------------------------------------------------------------------------------

/// Moves components, zones (with everything inside) and notes; connections with both ends moved carry their
/// waypoints along. Membership of zones follows the new places.
Result<Change> move(const Design &, const Ids &ids, Point by);
/// Gives a component, zone or note a new rectangle, at least the smallest size.
Result<Change> resize(const Design &, const Id &id, Rect rect);

enum class Edge { left, centerX, right, top, centerY, bottom };
Result<Change> align(const Design &, const Ids &ids, Edge edge);
enum class Direction { horizontal, vertical };
/// Equal gaps between three or more records, the outer two stay.
Result<Change> distribute(const Design &, const Ids &ids, Direction direction);

// --- changing ---------------------------------------------------------------------------------------------------

/// Removes records of any kind; connections at removed components go too; members of a removed zone move to the
/// zone around it.
Result<Change> remove(const Design &, const Ids &ids);
/// The name of a component or zone, the label of a connection, the text of a note. A component or zone needs a
/// non-empty name (surrounding white space is dropped).
Result<Change> rename(const Design &, const Id &id, const std::string &text);
/// States a property of a component, connection or zone; a null value makes it unset again.
Result<Change> setProperty(const Design &, const Catalog &, const Id &id, const std::string &property,
                           const Json &value);
/// Gives a component another kind; properties that the new kind lacks, and connections that it may not have,
/// make it a Problem that names them.
Result<Change> convert(const Design &, const Catalog &, const Id &id, const std::string &kind);
Result<Change> retype(const Design &, const Catalog &, const Id &connection, const std::string &kind);
enum class End { from, to };
Result<Change> reconnect(const Design &, const Catalog &, const Id &connection, End end, const Id &component);
/// Waypoints placed by hand; none hands the connection back to the router.
Result<Change> setWaypoints(const Design &, const Id &connection, const std::vector<Point> &via);

// --- the brief --------------------------------------------------------------------------------------------------

Result<Change> setTitle(const Design &, const std::string &title);
/// One of `shapes`, or empty for undecided. `reason` is kept with the shape.
Result<Change> setShape(const Design &, const std::string &shape, const std::string &reason);
/// An empty value means "not answered".
Result<Change> setAxis(const Design &, Axis axis, std::optional<int> value);
Result<Change> setAxisNote(const Design &, Axis axis, const std::string &note);
/// A target key of the file format; an empty value removes it.
Result<Change> setTarget(const Design &, const std::string &key, std::optional<double> value);
Result<Change> setMultiTenant(const Design &, std::optional<bool> value);
Result<Change> setRegimes(const Design &, const std::vector<std::string> &regimes);
Result<Change> setRegions(const Design &, const std::vector<std::string> &regions);
/// One entry of the task card; null removes it.
Result<Change> setTask(const Design &, const std::string &key, const Json &value);

} // namespace plumbline::edit
