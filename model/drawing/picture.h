#pragma once

#include "catalog/catalog.h"
#include "design/geometry.h"
#include "design/records.h"

#include <variant>

namespace plumbline
{

/// What a colour is for. `app/paint` has one table per theme; nothing else knows a colour.
enum class Role {
    board,
    grid,
    card,
    cardBorder,
    cardShadow,
    text,
    textSecondary,
    line,
    lineLabel,
    lineLabelHalo,
    zoneTrust,
    zoneRegion,
    zoneFailureDomain,
    zoneTenant,
    zoneSubSystem, // frames and title tabs
    sticky,
    stickyBorder,
    ink,
    entry,
    safety,
    orchestration,
    models,
    knowledge,
    data,
    state,
    tools,
    quality,
    training,
    operations, // icon fields
    blocker,
    warning,
    advice,
    question,
    accent
};

/// Role of a component category ("entry", "safety", ...), Role::operations for an unknown name.
Role roleFromName(std::string_view name);

enum class FontRole { name, detail, label, zoneTitle, note };

/// Measures text as the painter will draw it, in logical pixels at 100 %. Deterministic for a given font.
class TextMetrics
{
public:
    virtual ~TextMetrics() = default;
    virtual double width(std::string_view text, FontRole role) const = 0;
    virtual double lineHeight(FontRole role) const = 0;
};

/// How strongly a role's colour is used.
enum class Tone {
    solid,
    tint,
    ink
}; ///< the colour itself; a pale field of it; dark enough for icons on the tint

/// A rectangle with rounded corners; `corners` lets a card's icon field round only its left side.
struct Box {
    Rect rect;
    double radius = 0;
    bool roundLeft = true;
    bool roundRight = true;
    std::optional<Role> fill;
    Tone fillTone = Tone::solid;
    std::optional<Role> stroke;
    double strokeWidth = 1;
};

/// A polyline whose inner corners are rounded with `radius`.
struct Line {
    std::vector<Point> points;
    double radius = 0;
    double width = 1.5;
    LineDash dash = LineDash::solid;
    LineEnd start = LineEnd::none;
    LineEnd end = LineEnd::none;
    Role stroke = Role::line;
};

enum class Align { left, center, right };

/// One line of text, already elided. `at` is the left, centre or right end of the baseline.
struct Text {
    Point at;
    std::string text;
    FontRole font = FontRole::name;
    Role color = Role::text;
    Tone tone = Tone::solid;
    Align align = Align::left;
    std::optional<Role> halo; ///< Drawn around the glyphs so that a label reads on top of a line.
    double width = 0;         ///< As measured.
};

/// An icon of resources/icons, without its suffix.
struct Icon {
    Rect rect;
    std::string name;
    Role color = Role::text;
};

/// A filled dot: the severity mark on a card, a point of ink.
struct Dot {
    Point center;
    double radius = 4;
    Role fill = Role::blocker;
};

using Shape = std::variant<Box, Line, Text, Icon, Dot>;

/// What an item is for; the painter drops kinds of detail that would be illegible at the current zoom.
enum class Detail { always, shadow, icon, text, smallText };

struct Item {
    Shape shape;
    Detail detail = Detail::always;
};

/// From back to front.
enum class Layer { zones, notes, connections, components };

/// Everything drawn for one record.
struct RecordPicture {
    Id record;
    Layer layer = Layer::components;
    Rect bounds; ///< Encloses all items, line widths and heads included.
    std::vector<Item> items;
};

/// A drawing in paint order.
struct Picture {
    std::vector<std::shared_ptr<const RecordPicture>> records;
    Rect bounds;
};

} // namespace plumbline
