#include "tools/board_commands.h"

#include "design/standing.h"
#include "edit/standing_verbs.h"
#include "tools/board_records.h"
#include "tools/commands.h"
#include "tools/linking.h"

namespace plumbline::tools
{

namespace
{

bool always(const ToolContext &)
{
    return true;
}

bool anySelected(const ToolContext &context)
{
    return !context.selection.empty();
}

bool oneSelected(const ToolContext &context)
{
    return context.selection.size() == 1;
}

bool anythingThere(const ToolContext &context)
{
    const Design &design = context.design();
    return !design.components().empty() || !design.zones().empty() || !design.notes().empty();
}

/// Are at least so many selected records components, zones or notes?
template <int least> bool placed(const ToolContext &context)
{
    int found = 0;
    for (const Id &id : context.selection)
        if (!context.design().connection(id) && ++found == least)
            return true;
    return false;
}

template <Tool tool> ToolEffects useTool(ToolContext &)
{
    ToolEffects effects;
    effects.tool = tool;
    return effects;
}

ToolEffects selectAll(ToolContext &context)
{
    ToolEffects effects;
    effects.selection = everything(context.design());
    return effects;
}

ToolEffects quickInsert(ToolContext &context)
{
    ToolEffects effects;
    InsertWish wish;
    if (context.selection.size() == 1 && context.design().component(*context.selection.begin()))
        wish.from = *context.selection.begin();
    effects.quickInsert = std::move(wish);
    return effects;
}

bool componentSelected(const ToolContext &context)
{
    return context.selection.size() == 1 && context.design().component(*context.selection.begin());
}

/// Over the middle of what is selected, or of the view.
ToolEffects openContextMenu(ToolContext &context)
{
    ToolEffects effects;
    Rect about = boundsOf(context.design(), context.selection);
    if (const Route *route =
            context.selection.size() == 1 ? context.scene.route(*context.selection.begin()) : nullptr)
        about = Rect::spanning(route->front(), route->back());
    const bool inView = !about.empty() && context.visible.contains(about.center());
    effects.contextMenu = inView ? about.center() : context.visible.center();
    return effects;
}

ToolEffects connectByKeys(ToolContext &context)
{
    auto linking = std::make_unique<Linking>(*context.selection.begin(), context);
    ToolEffects effects = linking->begin();
    effects.next = std::move(linking);
    return effects;
}

ToolEffects convert(ToolContext &context)
{
    ToolEffects effects;
    InsertWish wish;
    wish.converts = *context.selection.begin();
    effects.quickInsert = std::move(wish);
    return effects;
}

ToolEffects editLabel(ToolContext &context)
{
    ToolEffects effects;
    effects.editLabel = *context.selection.begin();
    return effects;
}

/// The selected records that may be arranged.
std::set<Id> freeOnes(const ToolContext &context)
{
    return movable(context.design(), context.selection);
}

template <edit::Edge edge> ToolEffects align(ToolContext &context)
{
    return perform(edit::align(context.design(), freeOnes(context), edge), "Align", context);
}

template <edit::Direction direction> ToolEffects distribute(ToolContext &context)
{
    return perform(edit::distribute(context.design(), freeOnes(context), direction), "Distribute", context);
}

template <bool width, bool height> ToolEffects sameSize(ToolContext &context)
{
    return perform(edit::sameSize(context.design(), freeOnes(context), width, height), "Same size", context);
}

template <edit::Stacking where> ToolEffects restack(ToolContext &context)
{
    return perform(edit::restack(context.design(), context.selection, where), "Change the order", context);
}

ToolEffects group(ToolContext &context)
{
    return perform(edit::group(context.design(), context.selection, context.mint("g")), "Group", context);
}

ToolEffects ungroup(ToolContext &context)
{
    return perform(edit::ungroup(context.design(), context.selection), "Ungroup", context);
}

bool groupSelected(const ToolContext &context)
{
    return edit::hasWholeGroup(context.design(), context.selection);
}

/// Is everything with a place locked?
bool allLocked(const ToolContext &context)
{
    return placed<1>(context) &&
           std::all_of(context.selection.begin(), context.selection.end(), [&context](const Id &id) {
               return context.design().connection(id) || isLocked(standingOf(context.design(), id));
           });
}

ToolEffects toggleLock(ToolContext &context)
{
    const bool locks = !allLocked(context);
    return perform(edit::lock(context.design(), context.selection, locks), locks ? "Lock" : "Unlock",
                   context);
}

template <bool topToBottom> ToolEffects tidy(ToolContext &context)
{
    ToolEffects effects;
    effects.tidy = TidyWish{withPlace(context.design(), context.selection), topToBottom};
    return effects;
}

bool zoneSelected(const ToolContext &context)
{
    return context.selection.size() == 1 && context.design().zone(*context.selection.begin());
}

ToolEffects fitZone(ToolContext &context)
{
    return perform(edit::fitZone(context.design(), *context.selection.begin()), "Fit the zone", context);
}

constexpr BoardCommand commands[]{
    {"quick-insert", always, quickInsert},
    {"context-menu", always, openContextMenu},
    {"connect", componentSelected, connectByKeys},
    {"convert", componentSelected, convert},
    {"duplicate", placed<1>, duplicateSelection},
    {"delete", anySelected, removeSelection},
    {"rename", oneSelected, editLabel},
    {"select-all", anythingThere, selectAll},
    {"tool-select", always, useTool<Tool::select>},
    {"tool-hand", always, useTool<Tool::hand>},
    {"tool-zone", always, useTool<Tool::zone>},
    {"align-left", placed<2>, align<edit::Edge::left>},
    {"align-center-x", placed<2>, align<edit::Edge::centerX>},
    {"align-right", placed<2>, align<edit::Edge::right>},
    {"align-top", placed<2>, align<edit::Edge::top>},
    {"align-center-y", placed<2>, align<edit::Edge::centerY>},
    {"align-bottom", placed<2>, align<edit::Edge::bottom>},
    {"distribute-x", placed<3>, distribute<edit::Direction::horizontal>},
    {"distribute-y", placed<3>, distribute<edit::Direction::vertical>},
    {"same-width", placed<2>, sameSize<true, false>},
    {"same-height", placed<2>, sameSize<false, true>},
    {"same-size", placed<2>, sameSize<true, true>},
    {"group", placed<2>, group},
    {"ungroup", groupSelected, ungroup},
    {"lock", placed<1>, toggleLock, allLocked},
    {"bring-to-front", placed<1>, restack<edit::Stacking::front>},
    {"bring-forward", placed<1>, restack<edit::Stacking::forward>},
    {"send-backward", placed<1>, restack<edit::Stacking::backward>},
    {"send-to-back", placed<1>, restack<edit::Stacking::back>},
    {"tidy-across", anythingThere, tidy<false>},
    {"tidy-down", anythingThere, tidy<true>},
    {"fit-zone", zoneSelected, fitZone},
};

} // namespace

const BoardCommand *boardCommand(std::string_view id)
{
    const auto found = std::find_if(std::begin(commands), std::end(commands),
                                    [id](const BoardCommand &command) { return command.id == id; });
    return found == std::end(commands) ? nullptr : found;
}

} // namespace plumbline::tools
