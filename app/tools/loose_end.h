#pragma once

#include "tools/state.h"

namespace plumbline::tools
{

/// The loose end of a line: looks for a component to bind to, and keeps the design as it would be if it were
/// released there. Opens its transaction at the first legal end, so that a pull over empty board leaves no
/// trace.
class LooseEnd
{
public:
    /// The change that binds the end to a component, or why it may not.
    using Plan = std::function<Result<Change>(const Design &start, const Id &target)>;

    /// `other` is the component at the other end, which this end never binds to.
    LooseEnd(std::string label, Id other, const ToolContext &context);

    /// Follows the pointer. `plan` is asked once per new target.
    void moveTo(Point p, const Plan &plan, ToolContext &context);
    /// Makes what is shown one undo step; false when the end is not at a legal component.
    bool commit();

    const Id &target() const { return target_; }
    bool legal() const { return legal_; }
    /// Why `target` is no legal end; empty otherwise.
    const std::string &refusal() const { return refusal_; }
    /// What to show while the loose end is at `p`; `floating` is its line over nothing legal, `made` names
    /// what a release would make.
    Overlay overlay(Point p, std::vector<Point> floating, const std::string &made) const;

private:
    void bind(const Id &target, const Plan &plan, ToolContext &context);

    std::string label_;
    Id other_;
    Design start_;
    Id target_;
    bool legal_ = false;
    std::string refusal_;
    std::optional<Transaction> transaction_;
};

} // namespace plumbline::tools
