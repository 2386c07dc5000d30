#include "label_editor.h"

#include "edit/verbs.h"
#include "paint/painter.h"
#include "tool_events.h"

namespace plumbline
{

namespace
{

/// Between the text and the right edge of a card, as it is drawn.
constexpr double cardGap = 8;
/// A line of text with nothing in it yet.
constexpr double emptyWidth = 80;
constexpr double emptyHeight = 14;

std::shared_ptr<const RecordPicture> pictureOf(const Scene &scene, const Id &id, const Rect &near)
{
    for (const auto &record : scene.picture(near).records)
        if (record->record == id)
            return record;
    return nullptr;
}

/// The first text with this font in a picture: its name or label.
const Text *textIn(const RecordPicture *picture, FontRole font)
{
    if (!picture)
        return nullptr;
    for (const Item &item : picture->items)
        if (const auto *text = std::get_if<Text>(&item.shape); text && text->font == font)
            return text;
    return nullptr;
}

/// From the top of the capitals down to the baseline.
Rect lineOf(const Text &text)
{
    const double left = text.align == Align::center ? text.at.x - text.width / 2 : text.at.x;
    return {left, text.at.y - emptyHeight, text.width, emptyHeight};
}

Rect around(Point middle)
{
    return {middle.x - emptyWidth / 2, middle.y - emptyHeight / 2, emptyWidth, emptyHeight};
}

} // namespace

void LabelEditor::begin(const Id &record, const tools::Camera &camera)
{
    const Design &design = session_->design();
    const Component *component = design.component(record);
    const Connection *connection = design.connection(record);
    const Zone *zone = design.zone(record);
    const Note *note = design.note(record);
    if (!component && !connection && !zone && !(note && note->kind != NoteKind::ink))
        return;
    record_ = record;
    text_ = QString::fromStdString(component ? component->name
                                   : zone    ? zone->name
                                   : note    ? note->text
                                             : connection->label);
    multiline_ = note != nullptr;
    centered_ = connection != nullptr;
    follow(camera);
    emit activeChanged();
}

void LabelEditor::follow(const tools::Camera &camera)
{
    if (!active())
        return;
    if (!session_->design().contains(record_)) {
        cancel();
        return;
    }
    constexpr int leastPixels = 11; // Smaller words cannot be edited, however far away the board is.
    const Place where = place();
    area_ = toQt(camera.toScreen(where.area));
    font_ = boardFont(where.font);
    font_.setPixelSize(std::max(leastPixels, static_cast<int>(std::lround(font_.pixelSize() * camera.zoom))));
    emit placeChanged();
}

LabelEditor::Place LabelEditor::place() const
{
    const Design &design = session_->design();
    const Scene &scene = session_->scene();
    if (const Component *component = design.component(record_)) {
        const Rect card = component->rect();
        const auto picture = pictureOf(scene, record_, card);
        Rect line = around(card.center());
        if (const Text *text = textIn(picture.get(), FontRole::name))
            line = lineOf(*text);
        line.width = std::max(card.right() - cardGap - line.x, 0.0);
        return {line, FontRole::name};
    }
    if (const Zone *zone = design.zone(record_)) {
        const auto picture = pictureOf(scene, record_, zone->rect());
        const Text *text = textIn(picture.get(), FontRole::zoneTitle);
        Rect line = text ? lineOf(*text) : Rect{zone->at.x + cardGap, zone->at.y, 0, emptyHeight};
        line.width = std::max(line.width, emptyWidth);
        return {line, FontRole::zoneTitle};
    }
    if (const Note *note = design.note(record_))
        return {note->rect(), FontRole::note};
    const Route *route = scene.route(record_);
    if (!route)
        return {};
    Rect bounds = Rect::spanning(route->front(), route->back());
    for (Point p : *route)
        bounds = bounds.united(Rect::spanning(route->front(), p));
    const auto picture = pictureOf(scene, record_, bounds.grown(1));
    if (const Text *text = textIn(picture.get(), FontRole::label))
        return {lineOf(*text), FontRole::label};
    return {around(bounds.center()), FontRole::label};
}

void LabelEditor::commit(const QString &text)
{
    if (!active())
        return;
    const Id record = std::exchange(record_, Id());
    emit activeChanged();
    if (text != text_)
        session_->perform(edit::rename(session_->design(), record, text.toStdString()), "Rename");
}

void LabelEditor::cancel()
{
    if (!active())
        return;
    record_.clear();
    emit activeChanged();
}

} // namespace plumbline
