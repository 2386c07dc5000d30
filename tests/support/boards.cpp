#include "support/boards.h"

#include <cstdlib>
#include <iostream>

namespace plumbline::testing
{

std::filesystem::path sourceFolder()
{
    return PLUMBLINE_SOURCE_DIR;
}

const Catalog &catalog()
{
    static const Catalog loaded = [] {
        auto result = Catalog::load(sourceFolder() / "resources" / "catalog");
        if (!result) {
            std::cerr << result.error().text() << std::endl;
            std::abort();
        }
        return *std::move(result);
    }();
    return loaded;
}

double FixedMetrics::width(std::string_view text, FontRole role) const
{
    return static_cast<double>(text.size()) * (role == FontRole::name ? 7.0 : 6.0);
}

double FixedMetrics::lineHeight(FontRole role) const
{
    return role == FontRole::name ? 16.0 : 14.0;
}

void Board::apply(const Change &change)
{
    if (auto applied = design_.apply(change); !applied) {
        std::cerr << "test board: " << applied.error().text() << std::endl;
        std::abort();
    }
}

Board &Board::component(const Id &id, const std::string &kind, Props props, Id zone)
{
    auto record = std::make_shared<Component>();
    record->id = id;
    record->kind = kind;
    record->name = id;
    // A simple grid: tests that care about places use at().
    const auto index = static_cast<double>(design_.components().size());
    record->at = {200 * index, 0};
    record->zone = std::move(zone);
    record->props = std::move(props);
    Change change;
    change.components[id] = {nullptr, record};
    apply(change);
    return *this;
}

Board &Board::at(const Id &id, Point at)
{
    auto moved = std::make_shared<Component>(*design_.component(id));
    moved->at = at;
    Change change;
    change.components[id] = {design_.components().at(id), moved};
    apply(change);
    return *this;
}

Board &Board::zone(const Id &id, const std::string &kind, Rect rect, Props props)
{
    auto record = std::make_shared<Zone>();
    record->id = id;
    record->kind = kind;
    record->name = id;
    record->at = {rect.x, rect.y};
    record->size = {rect.width, rect.height};
    record->props = std::move(props);
    Change change;
    change.zones[id] = {nullptr, record};
    apply(change);
    return *this;
}

Board &Board::connect(const Id &from, const std::string &kind, const Id &to, Props props)
{
    auto record = std::make_shared<Connection>();
    record->id = from + "-" + kind + "-" + to;
    record->kind = kind;
    record->from = from;
    record->to = to;
    record->props = std::move(props);
    Change change;
    change.connections[record->id] = {nullptr, record};
    apply(change);
    return *this;
}

Board &Board::brief(const Brief &brief)
{
    Change change;
    change.brief = Delta<Brief>{std::make_shared<const Brief>(design_.brief()), std::make_shared<const Brief>(brief)};
    apply(change);
    return *this;
}

Board &Board::shape(const std::string &shape)
{
    Brief changed = design_.brief();
    changed.shape = shape;
    return brief(changed);
}

Board &Board::axis(Axis axis, int value)
{
    Brief changed = design_.brief();
    changed.profile.axis(axis) = value;
    return brief(changed);
}

} // namespace plumbline::testing
