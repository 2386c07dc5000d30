#include "drawing/note_picture.h"

#include "drawing/text_fit.h"

#include <cmath>

namespace plumbline
{

namespace
{

constexpr double padding = 12;
constexpr double cornerRadius = 4;
constexpr double thinnestInk = 1;
constexpr double thickestInk = 4;
constexpr std::size_t numbersPerPoint = 3; // x, y, pressure

void addText(const Note &note, double margin, const TextMetrics &metrics, std::vector<Item> &items)
{
    const Rect inner = note.rect().grown(-margin);
    const double lineHeight = metrics.lineHeight(FontRole::note);
    if (inner.width <= 0 || inner.height < lineHeight)
        return;
    const auto maxLines = static_cast<std::size_t>(std::floor(inner.height / lineHeight));
    double top = inner.y;
    for (std::string &line : wrapped(note.text, FontRole::note, metrics, inner.width, maxLines)) {
        const double width = metrics.width(line, FontRole::note);
        const Point at{inner.x, top + lineHeight * ascentShare};
        top += lineHeight;
        if (!line.empty())
            items.push_back({Text{at, std::move(line), FontRole::note, Role::text, Tone::solid, Align::left,
                                  std::nullopt, width},
                             Detail::text});
    }
}

void addSticky(const Note &note, std::vector<Item> &items)
{
    const Rect rect = note.rect();
    const double radius = std::min({cornerRadius, rect.width / 2, rect.height / 2});
    items.push_back({Box{{rect.x, rect.y + 2, rect.width, rect.height},
                         radius,
                         true,
                         true,
                         Role::cardShadow,
                         Tone::solid,
                         std::nullopt,
                         1},
                     Detail::shadow});
    items.push_back(
        {Box{rect, radius, true, true, Role::sticky, Tone::solid, Role::stickyBorder, 1}, Detail::always});
}

Rect addInk(const Note &note, std::vector<Item> &items)
{
    const std::vector<Point> points = inkPoints(note);
    if (points.empty())
        return note.rect();
    Rect bounds{points.front().x, points.front().y, 0, 0};
    for (Point p : points) {
        const double left = std::min(bounds.x, p.x);
        const double top = std::min(bounds.y, p.y);
        bounds = {left, top, std::max(bounds.right(), p.x) - left, std::max(bounds.bottom(), p.y) - top};
    }
    const double width = inkWidth(note);
    if (points.size() == 1)
        items.push_back({Dot{points.front(), width, Role::ink}, Detail::always});
    else
        items.push_back({Line{points, 0, width, LineDash::solid, LineEnd::none, LineEnd::none, Role::ink},
                         Detail::always});
    return bounds.grown(width + 1);
}

} // namespace

RecordPicture drawNote(const Note &note, const TextMetrics &metrics)
{
    RecordPicture picture{note.id, Layer::notes, note.rect().grown(2), {}};
    switch (note.kind) {
    case NoteKind::sticky:
        addSticky(note, picture.items);
        addText(note, padding, metrics, picture.items);
        picture.bounds = {note.at.x - 2, note.at.y - 2, note.size.width + 4, note.size.height + 6};
        break;
    case NoteKind::text:
        addText(note, 0, metrics, picture.items);
        break;
    case NoteKind::ink:
        picture.bounds = addInk(note, picture.items);
        break;
    }
    return picture;
}

std::vector<Point> inkPoints(const Note &note)
{
    std::vector<Point> points;
    for (std::size_t i = 0; i + 1 < note.points.size(); i += numbersPerPoint)
        points.push_back({note.points[i], note.points[i + 1]});
    return points;
}

double inkWidth(const Note &note)
{
    double sum = 0;
    double count = 0;
    for (std::size_t i = numbersPerPoint - 1; i < note.points.size(); i += numbersPerPoint, ++count)
        sum += std::clamp(note.points[i], 0.0, 1.0);
    const double pressure = count > 0 ? sum / count : 0.5;
    return thinnestInk + pressure * (thickestInk - thinnestInk);
}

} // namespace plumbline
