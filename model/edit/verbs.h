#pragma once

#include "catalog/catalog.h"
#include "design/design.h"

#include <functional>

/// Verbs: each returns the Change that would do it, or says why it cannot be done. An empty Change means that
/// there is nothing to do. The result depends on the arguments alone.
namespace plumbline::edit
{

/// Makes a fresh id that no record of any design has had; `prefix` is a hint ("c", "z", "n").
using Mint = std::function<Id(std::string_view prefix)>;

using Ids = std::set<Id>;

/// The size of a new card, and the smallest one that a resize may give.
inline constexpr Size cardSize{160, 64};
inline constexpr Size smallestCard{96, 48};
inline constexpr Size smallestZone{96, 72};
/// A stroke of ink may be a dot.
constexpr Size smallestNote(NoteKind kind)
{
    return kind == NoteKind::ink ? Size{1, 1} : Size{24, 24};
}

// --- making ---

/// A component of `kind` whose card is centred at `center`, named after its kind ("LLM", "LLM 2", ...), in
/// the innermost zone that contains the card.
Result<Change> place(const Design &, const Catalog &, const std::string &kind, Point center, const Id &id);

/// Where the centre of a new card should be, as near to `wished` as there is room for it: there when it is
/// free, else on the grid. Off all components and notes, and not across the frame of a zone; places in the
/// zones around `wished` come first.
Point freePlace(const Design &, Point wished);

/// A zone; components and zones wholly inside become its members (if no smaller zone holds them).
Result<Change> placeZone(const Design &, const Catalog &, const std::string &kind, Rect rect, const Id &id);

Result<Change> placeNote(const Design &, NoteKind kind, Rect rect, const std::string &text, const Id &id);

/// A connection. Refused when the kind is not legal between the ends, when both ends are the same component,
/// or when an equal connection (same ends and kind) exists already.
Result<Change> connect(const Design &, const Catalog &, const Id &from, const Id &to, const std::string &kind,
                       const Id &id);

/// Copies components, zones (with everything inside) and notes, shifted by `offset`, with the connections and
/// waivers that are about copied components only. Copies are numbered ("Gateway 2"). `made` (optional)
/// receives old id -> new id.
Result<Change> duplicate(const Design &, const Ids &ids, Point offset, const Mint &mint,
                         std::map<Id, Id> *made = nullptr);

/// Everything on another board, shifted by `offset`, under fresh ids; names, waypoints and properties stay.
/// Its brief and its waivers are not taken over.
Result<Change> insertBoard(const Design &, const Design &board, Point offset, const Mint &mint);
/// The records as a design of their own: zones with everything inside, connections with both ends among them.
/// Ids are kept.
Design excerpt(const Design &, const Ids &ids);
/// Puts copies of all components, zones and notes of another design here, shifted by `offset`, with its
/// connections and the waivers about copied components. Kinds and properties are kept, ids are new, names
/// that are taken are numbered.
Result<Change> paste(const Design &, const Design &piece, Point offset, const Mint &mint,
                     std::map<Id, Id> *made = nullptr);

// --- arranging ---

/// Moves components, zones (with everything inside, notes too) and notes; connections with both ends moved
/// carry their waypoints along, and in `ids` have no effect. Membership of zones follows the new places.
Result<Change> move(const Design &, const Ids &ids, Point by);
/// Gives a component, zone or note a new rectangle, at least the smallest size: a side that is dragged too
/// far stops, the opposite one stays. Members of a zone stay where they are.
Result<Change> resize(const Design &, const Id &id, Rect rect);

enum class Edge { left, centerX, right, top, centerY, bottom };
/// Aligns two or more records with the bounds of all. A record inside another one of them goes with it.
Result<Change> align(const Design &, const Ids &ids, Edge edge);
enum class Direction { horizontal, vertical };
/// Equal gaps between three or more records, the outer two stay. A record inside another one goes with it.
Result<Change> distribute(const Design &, const Ids &ids, Direction direction);

// --- changing ---

/// Removes records of any kind, waivers (by key) included. Connections at removed components go too; members
/// of a removed zone move to the zone around them. Waivers of removed components stay, to be listed as
/// orphaned.
Result<Change> remove(const Design &, const Ids &ids);
/// The name of a component or zone, the label of a connection, the text of a note. A component or zone needs
/// a non-empty name. Surrounding white space is dropped, except from notes.
Result<Change> rename(const Design &, const Id &id, const std::string &text);
/// States a property of a component, connection or zone; a null value makes it unset again.
Result<Change> setProperty(const Design &, const Catalog &, const Id &id, const std::string &property,
                           const Json &value);
/// States the catalogue's defaults of these properties (record and property), so that what was assumed is a fact. What
/// is stated already, has no default, or does not exist is passed over.
Result<Change> confirmDefaults(const Design &, const Catalog &, const std::set<std::pair<Id, std::string>> &properties);
/// Gives a component another kind; properties that the new kind lacks, and connections that it may not have,
/// make it a Problem that names them. A name that came with the old kind ("LLM 2") changes with it.
Result<Change> convert(const Design &, const Catalog &, const Id &id, const std::string &kind);
/// Gives a connection another kind, or none. Refused like connect(), and for stated properties like
/// convert().
Result<Change> retype(const Design &, const Catalog &, const Id &connection, const std::string &kind);
enum class End { from, to };
/// Moves one end to another component. Refused like connect().
Result<Change> reconnect(const Design &, const Catalog &, const Id &connection, End end, const Id &component);
/// Waypoints placed by hand; none hands the connection back to the router.
Result<Change> setWaypoints(const Design &, const Id &connection, const std::vector<Point> &via);

// --- accepting ---

/// Accepts a finding, or changes how it was accepted: one waiver for a rule at an anchor. Needs a rule, a known
/// status, a reason, a person and the day, and for a blocker a day on which it ends; the end may not be before the
/// day it was given. Keys of the file that a waiver there already has are kept. To withdraw it, remove() its key.
Result<Change> waive(const Design &, Waiver waiver);

// --- the brief ---

Result<Change> setTitle(const Design &, const std::string &title);
/// One of `shapes`, or empty for undecided. `reason` is kept with the shape.
Result<Change> setShape(const Design &, const std::string &shape, const std::string &reason);
/// An empty value means "not answered".
Result<Change> setAxis(const Design &, Axis axis, std::optional<int> value);
Result<Change> setAxisNote(const Design &, Axis axis, const std::string &note);
/// The user's own sentence why this shape is not the one; an empty one removes it.
Result<Change> setRejection(const Design &, const std::string &shape, const std::string &because);
/// The sentence that setRejection() kept; empty when there is none.
std::string rejectionOf(const Profile &, const std::string &shape);
/// The unit of the money targets, for example "EUR"; empty is USD. The numbers stay as they are.
Result<Change> setCurrency(const Design &, const std::string &currency);
/// A target key of the file format; an empty value removes it.
Result<Change> setTarget(const Design &, const std::string &key, std::optional<double> value);
Result<Change> setMultiTenant(const Design &, std::optional<bool> value);
Result<Change> setRegimes(const Design &, const std::vector<std::string> &regimes);
Result<Change> setRegions(const Design &, const std::vector<std::string> &regions);
/// One entry of the task card; null removes it.
Result<Change> setTask(const Design &, const std::string &key, const Json &value);

} // namespace plumbline::edit
