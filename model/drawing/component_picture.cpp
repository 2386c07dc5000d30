#include "drawing/component_picture.h"

#include "drawing/text_fit.h"

#include <cmath>

namespace plumbline
{

namespace
{

constexpr double cornerRadius = 8;
constexpr double fieldWidth = 42;
constexpr double narrowestCard = 64; // below, there is only room for the icon
constexpr double iconSize = 20;
constexpr double smallestIcon = 8;
constexpr double textGap = 10; // from the icon field; text begins on the 4 px grid
constexpr double edgeGap = 8;
constexpr double lineGap = 4;
constexpr double tallCard = 60; // from here on a name may take two lines
constexpr double dotRadius = 5;
constexpr double dotRing = 2;
constexpr double dotInset = 10;

bool equalIgnoringCase(std::string_view a, std::string_view b)
{
    const auto lower = [](char c) { return c >= 'A' && c <= 'Z' ? static_cast<char>(c + 32) : c; };
    return std::equal(a.begin(), a.end(), b.begin(), b.end(),
                      [&](char x, char y) { return lower(x) == lower(y); });
}

/// "max-in-flight" -> "max in flight"; the unit that some ids end with is in the value already.
std::string words(const Property &property)
{
    std::string text = property.id;
    const std::string unit = "-" + property.unit;
    if (!property.unit.empty() && text.size() > unit.size() && text.ends_with(unit))
        text.resize(text.size() - unit.size());
    std::replace(text.begin(), text.end(), '-', ' ');
    return text;
}

/// A property as a card says it, and with less room: "context budget 8000 tokens", "8000 tokens".
struct Part {
    std::string full;
    std::string brief;
};

std::optional<Part> partOf(const Property &property, const Json &value)
{
    if (value.is_boolean()) {
        const std::string text = value.get<bool>() ? property.title : property.title + ": no";
        return Part{text, text};
    }
    const std::string shown = displayValue(property, value);
    if (shown.empty())
        return std::nullopt;
    if (property.type != PropertyType::number && shown != "none")
        return Part{shown, shown};
    const std::string full = words(property) + " " + shown;
    return Part{full, property.unit.empty() || !value.is_number() ? full : shown};
}

std::vector<Part> statedOnCard(const Component &component, const ComponentKind &kind)
{
    std::vector<Part> parts;
    for (const std::string &id : kind.card) {
        const Property *property = kind.property(id);
        const auto stated = component.props.find(id);
        if (property && stated != component.props.end())
            if (auto part = partOf(*property, stated->second))
                parts.push_back(*std::move(part));
    }
    return parts;
}

/// What is assumed absent would be noise: only defaults that say that something is there.
std::vector<Part> assumedOnCard(const ComponentKind &kind)
{
    std::vector<Part> parts;
    for (const std::string &id : kind.card) {
        const Property *property = kind.property(id);
        if (!property || !property->hasDefault())
            continue;
        const Json &value = property->defaultValue;
        const bool absent = value == Json(false) || (value.is_array() && value.empty());
        if (auto part = partOf(*property, value); part && !absent)
            parts.push_back(*std::move(part));
    }
    return parts;
}

/// The properties in fewer and fewer words, the last one empty.
std::vector<std::string> shorterAndShorter(const std::vector<Part> &parts)
{
    std::vector<std::string> texts;
    if (parts.size() > 1)
        texts.push_back(parts[0].full + ", " + parts[1].full);
    for (const Part &part : parts)
        texts.push_back(part.full);
    for (const Part &part : parts)
        texts.push_back(part.brief);
    texts.emplace_back();
    return texts;
}

/// Puts one card together, from back to front.
class CardDrawing
{
public:
    CardDrawing(const Component &component, const ComponentKind *kind, const TextMetrics &metrics,
                bool marked)
        : component_(component), kind_(kind), metrics_(metrics), rect_(component.rect()),
          field_(rect_.width < narrowestCard ? rect_.width : fieldWidth), marked_(marked)
    {
    }

    void drawShadow()
    {
        for (const double spread : {0.0, 1.0})
            add(Box{Rect{rect_.x, rect_.y + 2 - spread, rect_.width, rect_.height}.grown(spread),
                    radius() + spread, true, true, Role::cardShadow, Tone::solid, std::nullopt, 1},
                Detail::shadow);
    }

    void drawCard()
    {
        const Role role = kind_ ? roleFromName(kind_->role) : Role::operations;
        add(Box{rect_, radius(), true, true, Role::card, Tone::solid, std::nullopt, 1}, Detail::always);
        const bool wholeCard = field_ >= rect_.width;
        add(Box{{rect_.x, rect_.y, field_, rect_.height},
                radius(),
                true,
                wholeCard,
                role,
                Tone::tint,
                std::nullopt,
                1},
            Detail::always);
        // A stroke of one pixel is crisp when its middle runs through pixel centres.
        if (rect_.width > 1 && rect_.height > 1)
            add(Box{rect_.grown(-0.5), std::max(0.0, radius() - 0.5), true, true, std::nullopt, Tone::solid,
                    Role::cardBorder, 1},
                Detail::always);
        const double size = std::min({iconSize, field_ - edgeGap, rect_.height - edgeGap});
        if (kind_ && size >= smallestIcon)
            add(Icon{{rect_.x + (field_ - size) / 2, rect_.y + (rect_.height - size) / 2, size, size},
                     kind_->icon,
                     role},
                Detail::icon);
    }

    void drawText()
    {
        const double left = rect_.x + field_ + textGap;
        const double width = rect_.right() - edgeGap - left;
        const double nameHeight = metrics_.lineHeight(FontRole::name);
        const double detailHeight = metrics_.lineHeight(FontRole::detail);
        const double room = rect_.height - edgeGap;
        if (width <= 0 || room < nameHeight)
            return;

        const std::string &name = component_.name.empty() && kind_ ? kind_->title : component_.name;
        auto lines = linesOf(name, width, dotLeft() - left);
        std::string detail = cardDetail(component_, kind_, metrics_, width);
        const auto heightOf = [&](bool withDetail) {
            return nameHeight * static_cast<double>(lines.size()) + (withDetail ? lineGap + detailHeight : 0);
        };
        if (detail.empty() || heightOf(true) > room)
            detail.clear();
        double top = std::floor(rect_.y + (rect_.height - heightOf(!detail.empty())) / 2);
        if (marked_ && top + nameHeight * (1 - ascentShare) < dotBottom() && !lines.empty())
            lines.front() = elided(lines.front(), FontRole::name, metrics_, dotLeft() - left);
        for (std::string &line : lines) {
            addText(std::move(line), {left, top + nameHeight * ascentShare}, FontRole::name, Role::text,
                    Detail::text);
            top += nameHeight;
        }
        if (!detail.empty())
            addText(std::move(detail), {left, top + lineGap + detailHeight * ascentShare}, FontRole::detail,
                    Role::textSecondary, Detail::smallText);
    }

    void drawMark(Role role)
    {
        const Point center{rect_.right() - dotInset, rect_.y + dotInset};
        add(Dot{center, dotRadius + dotRing, Role::card}, Detail::always);
        add(Dot{center, dotRadius, role}, Detail::always);
    }

    std::vector<Item> takeItems() { return std::move(items_); }

private:
    /// Two lines reach up to where the mark is, so they have less room in a marked card.
    std::vector<std::string> linesOf(const std::string &name, double width, double besideMark) const
    {
        if (rect_.height < tallCard || metrics_.width(name, FontRole::name) <= width)
            return wrapped(name, FontRole::name, metrics_, width, 1);
        return wrapped(name, FontRole::name, metrics_, marked_ ? besideMark : width, 2);
    }

    double radius() const { return std::min({cornerRadius, rect_.width / 2, rect_.height / 2}); }
    double dotBottom() const { return rect_.y + dotInset + dotRadius + dotRing; }
    double dotLeft() const { return rect_.right() - dotInset - dotRadius - dotRing - dotRing; }

    void add(Shape shape, Detail detail) { items_.push_back({std::move(shape), detail}); }

    void addText(std::string text, Point at, FontRole font, Role color, Detail detail)
    {
        const double width = metrics_.width(text, font);
        if (!text.empty())
            add(Text{at, std::move(text), font, color, Tone::solid, Align::left, std::nullopt, width},
                detail);
    }

    const Component &component_;
    const ComponentKind *kind_;
    const TextMetrics &metrics_;
    Rect rect_;
    double field_;
    bool marked_;
    std::vector<Item> items_;
};

} // namespace

std::string cardDetail(const Component &component, const ComponentKind *kind, const TextMetrics &metrics,
                       double width)
{
    if (!kind)
        return elided(component.kind, FontRole::detail, metrics, width);
    const bool named = !component.name.empty() && !equalIgnoringCase(component.name, kind->title);
    std::vector<Part> parts = statedOnCard(component, *kind);
    if (parts.empty())
        parts = assumedOnCard(*kind);
    const std::vector<std::string> texts = shorterAndShorter(parts);
    for (const std::string &properties : texts) {
        std::string text = named ? kind->title : std::string();
        if (!text.empty() && !properties.empty())
            text += " \u00b7 ";
        text += properties;
        if (!text.empty() && metrics.width(text, FontRole::detail) <= width)
            return text;
    }
    return elided(named ? kind->title : texts.front(), FontRole::detail, metrics, width);
}

RecordPicture drawComponent(const Component &component, const Catalog &catalog, const TextMetrics &metrics,
                            std::optional<Role> mark)
{
    CardDrawing drawing(component, catalog.component(component.kind), metrics, mark.has_value());
    drawing.drawShadow();
    drawing.drawCard();
    drawing.drawText();
    if (mark)
        drawing.drawMark(*mark);
    const Rect rect = component.rect();
    const double below = 4; // reach of the shadow, and some for antialiasing
    return {component.id,
            Layer::components,
            {rect.x - 2, rect.y - 2, rect.width + 4, rect.height + 2 + below},
            drawing.takeItems()};
}

} // namespace plumbline
