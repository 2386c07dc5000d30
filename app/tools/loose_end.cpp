#include "tools/loose_end.h"

#include "tools/board_records.h"
#include "tools/thresholds.h"

namespace plumbline::tools
{

LooseEnd::LooseEnd(std::string label, Id other, const ToolContext &context)
    : label_(std::move(label)), other_(std::move(other)), start_(context.design())
{
}

void LooseEnd::moveTo(Point p, const Plan &plan, ToolContext &context)
{
    const Id target = bindTarget(context.scene, context.design(), p, bindReach(context.zoom), other_);
    if (target != target_)
        bind(target, plan, context);
}

void LooseEnd::bind(const Id &target, const Plan &plan, ToolContext &context)
{
    target_ = target;
    legal_ = false;
    refusal_.clear();
    transaction_.reset();
    if (target.empty())
        return;
    auto change = plan(start_, target);
    if (change) {
        transaction_.emplace(context.history.begin(label_));
        if (auto applied = transaction_->apply(*change); !applied)
            change = tl::unexpected(applied.error());
    }
    if (change) {
        legal_ = true;
    } else {
        transaction_.reset();
        refusal_ = change.error().what;
    }
}

bool LooseEnd::commit()
{
    if (!legal_ || !transaction_)
        return false;
    transaction_->commit();
    return true;
}

Overlay LooseEnd::overlay(Point p, std::vector<Point> floating, const std::string &made) const
{
    Overlay overlay;
    overlay.handles = false;
    overlay.connection = ConnectionPreview{legal_ ? std::vector<Point>() : std::move(floating), target_,
                                           legal_, legal_ ? made : refusal_, p};
    return overlay;
}

} // namespace plumbline::tools
