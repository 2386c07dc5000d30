#include "gestures/driver.h"

#include "store/store.h"
#include "tools/board_records.h"
#include "tools/placing.h"

#include <cstdlib>
#include <gtest/gtest.h>
#include <iostream>

namespace plumbline::testing
{

using namespace tools;

namespace
{

/// What the view shows while zoomed to 100 %.
constexpr Size view{1200, 800};

} // namespace

Driver::Driver(const Design &design)
    : history_(design), scene_(catalog(), metrics_), mint_([this](std::string_view prefix) {
          return std::string(prefix) + "-new" + std::to_string(++minted_);
      })
{
    scene_.reset(history_.design());
    history_.subscribe([this](const Change &change) {
        scene_.update(history_.design(), change);
        std::erase_if(selection_, [this](const Id &id) { return !history_.design().contains(id); });
    });
}

Driver &Driver::press(Point at, Button button)
{
    moveTo(at);
    down_ = button;
    PointerEvent event;
    event.kind = PointerEvent::Kind::press;
    event.button = button;
    send(event);
    return *this;
}

Driver &Driver::moveTo(Point at)
{
    const Point start = pointer_;
    constexpr int moves = 3;
    for (int i = 1; i <= moves; ++i) {
        const double share = static_cast<double>(i) / moves;
        pointer_ = i == moves ? at : start + Point{(at.x - start.x) * share, (at.y - start.y) * share};
        now_ += 8;
        send({});
    }
    return *this;
}

Driver &Driver::release()
{
    PointerEvent event;
    event.kind = PointerEvent::Kind::release;
    event.button = std::exchange(down_, Button::none);
    now_ += 20;
    send(event);
    return *this;
}

Driver &Driver::pull(const Id &id, Side side)
{
    moveTo(id);
    return press(connectHandle(component(id).rect(), side, zoom_));
}

Driver &Driver::grip(const Id &record, Grip grip)
{
    const Rect rect = *rectOf(design(), record);
    const auto between = [](double low, double high, bool atLow, bool atHigh) {
        return atLow ? low : atHigh ? high : low + (high - low) / 3;
    };
    return press(Point{between(rect.x, rect.right(), grip.left, grip.right),
                       between(rect.y, rect.bottom(), grip.top, grip.bottom)});
}

Driver &Driver::takeEnd(const Id &connection, edit::End end)
{
    const Route &route = *scene_.route(connection);
    return press(end == edit::End::from ? route.front() : route.back());
}

Driver &Driver::hold(Modifiers modifiers)
{
    modifiers_ = modifiers;
    return *this;
}

Driver &Driver::key(Key key)
{
    KeyEvent event{key, modifiers_, true, false, now_};
    auto here = context();
    take(machine_.handle(event, here));
    event.pressed = false;
    auto later = context();
    ToolEffects released = machine_.handle(event, later);
    if (released.handled)
        take(std::move(released));
    return *this;
}

Driver &Driver::letGo()
{
    modifiers_ = {};
    auto here = context();
    take(machine_.handle(KeyEvent{Key::other, modifiers_, false, false, now_}, here));
    return *this;
}

Driver &Driver::run(std::string_view id)
{
    const tools::BoardCommand *command = tools::boardCommand(id);
    EXPECT_TRUE(command) << id;
    if (command) {
        auto here = context();
        take(machine_.run(*command, here));
    }
    return *this;
}

Driver &Driver::space(bool down)
{
    auto here = context();
    take(machine_.handle(KeyEvent{Key::space, modifiers_, down, false, now_}, here));
    return *this;
}

Driver &Driver::leave()
{
    auto here = context();
    take(machine_.leave(here));
    return *this;
}

Driver &Driver::loseFocus()
{
    auto here = context();
    take(machine_.abandon(here));
    return *this;
}

Driver &Driver::wait(Time milliseconds)
{
    now_ += milliseconds;
    auto here = context();
    take(machine_.tick(now_, here));
    return *this;
}

Driver &Driver::touch()
{
    device_ = Device::touch;
    return *this;
}

Driver &Driver::zoom(double zoom)
{
    zoom_ = zoom;
    return *this;
}

Driver &Driver::use(Tool tool, const std::string &zoneKind)
{
    auto here = context();
    take(machine_.use(tool, here, zoneKind));
    return *this;
}

Driver &Driver::dragFromPalette(const std::string &kind, Point at)
{
    auto here = context();
    take(machine_.begin(std::make_unique<Placing>(kind, here), here));
    down_ = Button::left;
    return moveTo(at);
}

std::string Driver::bytes() const
{
    return store::writeDesign(design());
}

int Driver::steps()
{
    int count = 0;
    while (history_.undo())
        ++count;
    for (int i = 0; i < count; ++i)
        history_.redo();
    return count;
}

const Component &Driver::component(const Id &id) const
{
    const Component *found = design().component(id);
    if (!found) {
        std::cerr << "gesture test: there is no component '" << id << "'" << std::endl;
        std::abort();
    }
    return *found;
}

Point Driver::grab(const Id &record) const
{
    if (const Zone *zone = design().zone(record))
        return {zone->at.x + 12, zone->at.y + 10};
    if (const auto rect = rectOf(design(), record))
        return rect->center();
    const Route &route = *scene_.route(record);
    const Point a = route[(route.size() - 1) / 2];
    const Point b = route[(route.size() - 1) / 2 + 1];
    return {(a.x + b.x) / 2, (a.y + b.y) / 2};
}

void Driver::send(PointerEvent event)
{
    event.at = pointer_;
    event.screen = {pointer_.x * zoom_, pointer_.y * zoom_};
    event.modifiers = modifiers_;
    event.device = device_;
    event.time = now_;
    auto here = context();
    take(machine_.handle(event, here));
}

void Driver::take(ToolEffects effects)
{
    if (effects.selection)
        selection_ = *effects.selection;
    if (effects.overlay)
        overlay_ = *effects.overlay;
    if (effects.cursor)
        cursor_ = *effects.cursor;
    if (effects.hint)
        hint_ = *effects.hint;
    panned_ = panned_ + effects.pan;
    asked_ = std::move(effects);
}

ToolContext Driver::context()
{
    return {history_,
            catalog(),
            scene_,
            mint_,
            selection_,
            zoom_,
            {-400, -400, view.width / zoom_, view.height / zoom_}};
}

} // namespace plumbline::testing
