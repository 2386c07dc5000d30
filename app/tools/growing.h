#pragma once

#include "tools/walking.h"

namespace plumbline::tools
{

/// Room between a component and one that grows from it, in board pixels.
inline constexpr double growthGap = 100;

/// Components grow from the selected one while Ctrl is held: each arrow shows one more, fanned out; letting
/// go of Ctrl makes them, Escape does not. To the right and down they come after the component, to the left
/// and up before it. The kinds are those that usually do.
class Growing : public ToolState
{
public:
    Growing(Id from, Direction direction, const ToolContext &context);

    using ToolState::handle;
    ToolEffects handle(const PointerEvent &event, ToolContext &context) override;
    ToolEffects handle(const KeyEvent &event, ToolContext &context) override;
    bool takesPresses() const override { return true; }
    /// What shows at the beginning: the first one.
    ToolEffects begin(ToolContext &context);

private:
    struct Twig {
        std::string kind;
        Rect card;
    };
    ToolEffects preview() const;
    ToolEffects finish(ToolContext &context);
    void fanOut(const ToolContext &context);

    Id from_;
    Direction direction_;
    Rect origin_;
    std::vector<std::string> kinds_; ///< What may come next, the most usual first.
    std::vector<Twig> twigs_;
};

/// Kinds that may be linked with the component, those that usually come next (or, `before`, that it usually
/// comes next to) first.
std::vector<const ComponentKind *> growthKinds(const Catalog &catalog, const std::string &kind, bool before);

/// The place for a card beside `origin` in a direction, as near as possible without covering a record or one
/// of `taken`.
Rect growthPlace(const Scene &scene, const Rect &origin, Direction direction, const std::vector<Rect> &taken);

/// A component of `kind` at `card`, connected with `from` where a connection is legal: after it, or
/// (`before`, or when that is all that is legal) before it.
Result<Change> planLinked(const ToolContext &context, const Design &design, const std::string &kind,
                          const Rect &card, const Id &from, bool before, const Id &id);

} // namespace plumbline::tools
