#pragma once

/// The one line that says what can be done now.
namespace plumbline::tools::hints
{

inline constexpr auto select = "Drag to select, Space to pan, double-click a name to change it";
inline constexpr auto hand = "Drag to pan, V to select";
inline constexpr auto zone = "Drag a frame around what belongs together, Escape to leave";
inline constexpr auto drag = "Ctrl to move freely, Escape to take it back";
inline constexpr auto duplicate = "Release to drop the copy, Escape to take it back";
inline constexpr auto marquee = "Shift keeps what was selected";
inline constexpr auto resize = "Ctrl to size freely, Escape to take it back";
inline constexpr auto connect = "Release on a component to connect, Escape to cancel";
inline constexpr auto connectNowhere = "A connection ends at a component: release it on one";
inline constexpr auto reconnect = "Release on another component to move this end, Escape to cancel";
inline constexpr auto place = "Release to place, Escape to cancel";
inline constexpr auto link = "Arrows or a click choose the other end, Enter connects, Escape cancels";
inline constexpr auto grow = "The arrow again for one more, let go of Ctrl to make them, Escape to cancel";
inline constexpr auto nothingGrows = "Nothing usually comes there: press / to insert a component";
inline constexpr auto zoneTooSmall = "Drag further to draw a zone";

} // namespace plumbline::tools::hints
