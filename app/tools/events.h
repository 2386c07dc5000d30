#pragma once

#include "design/geometry.h"

#include <cstdint>

namespace plumbline::tools
{

/// Milliseconds since any fixed moment.
using Time = std::int64_t;

struct Modifiers {
    bool shift = false;
    bool control = false;
    bool alt = false;
    friend bool operator==(const Modifiers &, const Modifiers &) = default;
};

enum class Button { none, left, middle, right };
enum class Device { mouse, touch };

struct PointerEvent {
    enum class Kind { press, move, release };

    Kind kind = Kind::move;
    Point at;                     ///< On the board.
    Point screen;                 ///< In the view, in logical pixels: thresholds are the same at every zoom.
    Button button = Button::none; ///< The one pressed or released; none for a move.
    Modifiers modifiers;
    Device device = Device::mouse;
    Time time = 0;
    int clicks = 1; ///< 2 for the second press of a double click. Filled in by ToolMachine.
};

enum class Key { other, left, right, up, down, escape, enter, space };

struct KeyEvent {
    Key key = Key::other;
    Modifiers modifiers;
    bool pressed = true; ///< False when the key goes up.
    bool repeated = false;
    Time time = 0;
};

} // namespace plumbline::tools
