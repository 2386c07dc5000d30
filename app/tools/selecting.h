#pragma once

#include "tools/handles.h"
#include "tools/resting.h"

namespace plumbline::tools
{

/// The select tool between gestures: hovering and pressing.
class Selecting : public Resting
{
public:
    using Resting::handle;
    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    /// What was hovered shows no handles any more.
    ToolEffects leave(ToolContext &context) override;
    /// Escape with no gesture under way clears the selection.
    ToolEffects cancel(ToolContext &context) override;

private:
    ToolEffects hover(const PointerEvent &event, ToolContext &context);
    ToolEffects press(const PointerEvent &event, ToolContext &context);
    ToolEffects openContextMenu(const PointerEvent &event, ToolContext &context);
    /// The gesture that a handle under the pointer starts; null over no handle.
    std::unique_ptr<ToolState> pullHandle(const PointerEvent &event, ToolContext &context);

    struct Pull {
        Id component;
        Side side;
    };
    /// The connect handle under the pointer: of the hovered component or of the selected one.
    std::optional<Pull> connectHandleUnder(Point p, const ToolContext &context) const;
    Cursor cursorAt(Point p, const Id &under, const ToolContext &context) const;

    Id hovered_;
};

} // namespace plumbline::tools
