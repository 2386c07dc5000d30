#include "edit/draft.h"
#include "edit/properties.h"
#include "edit/verbs.h"
#include "edit/wording.h"

#include <algorithm>

namespace plumbline::edit
{

namespace
{

/// The kind in a sentence: "a Fallback connection", "an untyped connection".
std::string kindCalled(const Catalog &catalog, const std::string &kind)
{
    if (kind.empty())
        return "an untyped connection";
    const ConnectionKind *known = catalog.connection(kind);
    return withArticle(known ? known->title : kind) + " connection";
}

/// The kinds that fit best, for example "Use a Request, Response or Retrieval connection".
std::string offer(const Catalog &catalog, const Component &from, const Component &to)
{
    constexpr std::size_t enough = 3;
    std::vector<std::string> titles;
    for (const ConnectionKind *kind : catalog.legalConnections(from.kind, to.kind))
        if (titles.size() < enough)
            titles.push_back(kind->title);
    return titles.empty() ? std::string() : "Use " + withArticle(listed(titles, "or")) + " connection";
}

std::optional<Problem> notAComponent(const Design &design, const Id &id)
{
    if (design.component(id))
        return std::nullopt;
    if (!design.contains(id))
        return noSuchRecord(id).value();
    return Problem{called(design, id) + " cannot be connected", {}, "Connect components with each other"};
}

/// Why the connection may not be as it is written, by the catalogue and by what is on the board already.
std::optional<Problem> whyNot(const Design &design, const Catalog &catalog, const Connection &wanted)
{
    for (const Id &end : {wanted.from, wanted.to})
        if (auto bad = notAComponent(design, end))
            return bad;
    const Component &from = *design.component(wanted.from);
    const Component &to = *design.component(wanted.to);
    if (wanted.from == wanted.to)
        return Problem{called(design, from.id) + " cannot be connected to itself",
                       {},
                       "End the connection at another component"};
    if (const std::string why = catalog.whyNotConnect(wanted.kind, from.kind, to.kind); !why.empty())
        return Problem{called(design, from.id) + " cannot be connected to " + called(design, to.id) + ": " +
                           why,
                       {},
                       offer(catalog, from, to)};
    for (const Id &id : design.connectionsAt(wanted.from)) {
        const Connection &other = *design.connection(id);
        if (id != wanted.id && other.from == wanted.from && other.to == wanted.to &&
            other.kind == wanted.kind)
            return Problem{"there is " + kindCalled(catalog, wanted.kind) + " from " +
                               called(design, from.id) + " to " + called(design, to.id) + " already",
                           {},
                           "Use that one, or choose another kind"};
    }
    return std::nullopt;
}

Result<Change> checked(const Design &design, const Catalog &catalog, Connection connection)
{
    if (auto bad = whyNot(design, catalog, connection))
        return tl::unexpected(*std::move(bad));
    Draft draft(design);
    draft.put(std::move(connection));
    return draft.take();
}

/// What the connection would have to give up to become of the kind. One without a kind may state what an
/// earlier kind of it had.
std::vector<std::string> lostProperties(const Catalog &catalog, const Connection &connection,
                                        const ConnectionKind &after)
{
    if (const ConnectionKind *before = kindOf(catalog, connection))
        return misfits(connection.props, before, after);
    std::vector<std::string> lost;
    for (const ConnectionKind &earlier : catalog.connections())
        for (const std::string &title : misfits(connection.props, &earlier, after))
            if (std::find(lost.begin(), lost.end(), title) == lost.end())
                lost.push_back(title);
    return lost;
}

/// The connection that a verb is about; a Problem when there is none.
Result<Connection> connectionToChange(const Design &design, const Id &id)
{
    if (const Connection *connection = design.connection(id))
        return *connection;
    if (!design.contains(id))
        return noSuchRecord(id);
    return problem(called(design, id) + " is not a connection", {}, "Select a connection");
}

} // namespace

Result<Change> connect(const Design &design, const Catalog &catalog, const Id &from, const Id &to,
                       const std::string &kind, const Id &id)
{
    if (auto bad = badNewId(design, id))
        return tl::unexpected(*std::move(bad));
    Connection connection;
    connection.id = id;
    connection.kind = kind;
    connection.from = from;
    connection.to = to;
    return checked(design, catalog, std::move(connection));
}

Result<Change> retype(const Design &design, const Catalog &catalog, const Id &id, const std::string &kind)
{
    auto connection = connectionToChange(design, id);
    if (!connection)
        return tl::unexpected(connection.error());
    if (connection->kind == kind)
        return Change();
    if (const ConnectionKind *after = catalog.connection(kind))
        if (const auto lost = lostProperties(catalog, *connection, *after); !lost.empty())
            return problem(called(design, id) + " cannot become " + kindCalled(catalog, kind) +
                               ": it states " + listed(lost) + ", which would not fit",
                           {},
                           "Clear " + std::string(lost.size() == 1 ? "this property" : "these properties") +
                               " first");
    connection->kind = kind;
    return checked(design, catalog, *std::move(connection));
}

Result<Change> reconnect(const Design &design, const Catalog &catalog, const Id &id, End end,
                         const Id &component)
{
    auto connection = connectionToChange(design, id);
    if (!connection)
        return tl::unexpected(connection.error());
    Id &moved = end == End::from ? connection->from : connection->to;
    if (moved == component)
        return Change();
    moved = component;
    return checked(design, catalog, *std::move(connection));
}

Result<Change> setWaypoints(const Design &design, const Id &id, const std::vector<Point> &via)
{
    auto connection = connectionToChange(design, id);
    if (!connection)
        return tl::unexpected(connection.error());
    if (!onBoard(via))
        return tl::unexpected(offBoard("a waypoint of " + called(design, id)));
    connection->via = via;
    Draft draft(design);
    draft.put(*std::move(connection));
    return draft.take();
}

} // namespace plumbline::edit
