#pragma once

#include "drawing/picture.h"

#include <array>

/// The keys of a theme file: what Theme::load asks for and resources/schema/theme.schema.json lists.
namespace plumbline
{

// clang-format off
/// In the order of Role.
inline constexpr auto roleNames = std::to_array<const char *>({
    "board", "grid", "card", "cardBorder", "cardShadow", "text", "textSecondary", "line", "lineLabel",
    "lineLabelHalo", "zoneTrust", "zoneRegion", "zoneFailureDomain", "zoneTenant", "zoneSubSystem",
    "sticky", "stickyBorder", "ink", "entry", "safety", "orchestration", "models", "knowledge", "data",
    "state", "tools", "quality", "training", "operations", "blocker", "warning", "advice", "question",
    "accent"});
static_assert(roleNames.size() == static_cast<std::size_t>(Role::accent) + 1);

/// In the order of Tone.
inline constexpr auto toneNames = std::to_array<const char *>({"solid", "tint", "ink"});

inline constexpr auto tokenNames = std::to_array<const char *>({
    "window", "panel", "panelBorder", "field", "fieldBorder", "hover", "pressed", "selected", "text",
    "textSecondary", "textDisabled", "accent", "accentHover", "accentText", "accentTint", "blocker",
    "blockerTint", "warning", "warningTint", "advice", "adviceTint", "question", "questionTint", "holds",
    "holdsTint", "assumed", "focusRing", "tooltip", "tooltipText", "shadow", "scrollBar", "guide",
    "marquee", "ghost", "divider"});
// clang-format on

} // namespace plumbline
