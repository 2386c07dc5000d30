#pragma once

#include "catalog/catalog.h"
#include "design/design.h"
#include "drawing/picture.h"

#include <filesystem>

/// Small designs for tests, built in words: Board().component("gw", "api-gateway").request("user", "gw").
namespace plumbline::testing
{

std::filesystem::path sourceFolder();
/// The catalogue of resources/, loaded once. Fails the process with its message when it does not load.
const Catalog &catalog();

/// Every character has the same width: pictures do not depend on installed fonts.
class FixedMetrics : public TextMetrics
{
public:
    double width(std::string_view text, FontRole role) const override;
    double lineHeight(FontRole role) const override;
};

class Board
{
public:
    Board &component(const Id &id, const std::string &kind, Props props = {}, Id zone = {});
    Board &at(const Id &id, Point at);
    Board &zone(const Id &id, const std::string &kind, Rect rect, Props props = {});
    /// Id of the connection is "<from>-<kind>-<to>".
    Board &connect(const Id &from, const std::string &kind, const Id &to, Props props = {});
    Board &request(const Id &from, const Id &to, Props props = {}) { return connect(from, "request", to, std::move(props)); }
    Board &shape(const std::string &shape);
    Board &axis(Axis axis, int value);
    const Design &design() const { return design_; }
    operator const Design &() const { return design_; }

private:
    Board &brief(const Brief &brief);
    void apply(const Change &change);
    Design design_;
};

} // namespace plumbline::testing
