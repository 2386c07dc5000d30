#pragma once

#include "support/boards.h"
#include "tools/handles.h"
#include "tools/machine.h"
#include "tools/thresholds.h"

namespace plumbline::testing
{

/// A hand at the board, without a window: driver.press("gw").dragBy(80, 0).release(); driver.undo();
/// Points are board coordinates. Moves go in several steps, as those of a real pointer do.
class Driver
{
public:
    explicit Driver(const Design &design);

    // The pointer
    Driver &press(Point at, tools::Button button = tools::Button::left);
    /// Presses where a record is taken: the middle of a card or note, the title tab of a zone, the middle of
    /// a line.
    Driver &press(const Id &record) { return press(grab(record)); }
    Driver &moveTo(Point at);
    Driver &moveTo(const Id &record) { return moveTo(grab(record)); }
    Driver &dragBy(double x, double y) { return moveTo(pointer_ + Point{x, y}); }
    Driver &release();
    Driver &click(Point at) { return press(at).release(); }
    Driver &click(const Id &record) { return press(record).release(); }
    Driver &doubleClick(Point at) { return click(at).click(at); }
    Driver &doubleClick(const Id &record) { return click(record).click(record); }
    /// Takes the connect handle that shows while the pointer rests on a component.
    Driver &pull(const Id &component, tools::Side side);
    /// Takes a corner or an edge of a selected record.
    Driver &grip(const Id &record, tools::Grip grip);
    /// Takes an end of a selected connection.
    Driver &takeEnd(const Id &connection, edit::End end);

    // The keyboard
    Driver &hold(tools::Modifiers modifiers);
    Driver &key(tools::Key key);
    /// Lets go of the modifiers that are held, which is an event of its own.
    Driver &letGo();
    /// A command of the board, as its keys or a menu run it.
    Driver &run(std::string_view command);
    Driver &space(bool down);
    Driver &escape() { return key(tools::Key::escape); }

    // The window around the board
    Driver &leave();
    Driver &loseFocus();
    Driver &wait(tools::Time milliseconds);
    Driver &touch();
    Driver &zoom(double zoom);
    Driver &use(tools::Tool tool, const std::string &zoneKind = {});
    Driver &dragFromPalette(const std::string &kind, Point at);
    void undo() { history_.undo(); }
    void redo() { history_.redo(); }

    // What came of it
    const Design &design() const { return history_.design(); }
    const History &history() const { return history_; }
    /// The design's file: equal designs have equal bytes.
    std::string bytes() const;
    /// Number of undo steps that lead to the present design.
    int steps();
    const Component &component(const Id &id) const;
    std::set<Id> selection() const { return selection_; }
    const tools::Overlay &overlay() const { return overlay_; }
    tools::Cursor cursor() const { return cursor_; }
    const std::string &hint() const { return hint_; }
    /// What the last event asked for.
    const tools::ToolEffects &asked() const { return asked_; }
    Point panned() const { return panned_; }
    tools::ToolMachine &machine() { return machine_; }
    const Scene &scene() const { return scene_; }
    Point grab(const Id &record) const;

private:
    void send(tools::PointerEvent event);
    void take(tools::ToolEffects effects);
    tools::ToolContext context();

    FixedMetrics metrics_;
    History history_;
    Scene scene_;
    int minted_ = 0;
    edit::Mint mint_;
    std::set<Id> selection_;
    tools::ToolMachine machine_;
    tools::Overlay overlay_;
    tools::Cursor cursor_ = tools::Cursor::arrow;
    std::string hint_;
    tools::ToolEffects asked_;
    Point panned_;
    Point pointer_;
    tools::Button down_ = tools::Button::none;
    tools::Modifiers modifiers_;
    tools::Device device_ = tools::Device::mouse;
    tools::Time now_ = 10'000;
    double zoom_ = 1;
};

} // namespace plumbline::testing
