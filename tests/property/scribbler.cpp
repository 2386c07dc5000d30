#include "scribbler.h"

#include "design/brief_words.h"
#include "edit/standing_verbs.h"
#include "support/boards.h"

#include <ostream>

namespace plumbline::testing
{

namespace
{

enum Verb {
    nothing,
    place,
    placeAgain,
    placeMore,
    placeZone,
    placeZoneAgain,
    placeNote,
    connect,
    connectAgain,
    connectMore,
    duplicate,
    move,
    moveAgain,
    resize,
    resizeAgain,
    align,
    distribute,
    group,
    ungroup,
    lock,
    restack,
    sameSize,
    fitZone,
    removeOne,
    removeSome,
    rename,
    setProperty,
    setPropertyAgain,
    convert,
    retype,
    reconnect,
    setWaypoints,
    setTitle,
    setShape,
    setAxis,
    setTarget,
    setObligations,
    setTask,
    undo,
    redo,
    count
};
static_assert(count == Scribbler::verbs);

template <class Words> const auto &pick(const Words &words, int number)
{
    return words[static_cast<std::size_t>(number) % words.size()];
}

template <class R> Id pickId(const Table<R> &table, int number)
{
    if (table.empty())
        return "nobody";
    return std::next(table.begin(), number % static_cast<int>(table.size()))->first;
}

std::vector<Id> allIds(const Design &design)
{
    std::vector<Id> ids;
    for (const auto &[id, record] : design.components())
        ids.push_back(id);
    for (const auto &[id, record] : design.zones())
        ids.push_back(id);
    for (const auto &[id, record] : design.notes())
        ids.push_back(id);
    for (const auto &[id, record] : design.connections())
        ids.push_back(id);
    ids.push_back("nobody");
    return ids;
}

/// A selection of two to six records, or so.
edit::Ids some(const Design &design, const Step &step)
{
    const std::vector<Id> ids = allIds(design);
    edit::Ids chosen;
    for (int i = 0; i < 2 + step.second % 5; ++i)
        if (const Id &id = pick(ids, step.first * 7 + i * (1 + step.second)); id != "nobody")
            chosen.insert(id);
    return chosen;
}

Point pointOf(const Step &step)
{
    return {15.0 * step.x, 15.0 * step.y};
}

/// Values that fit, mostly.
Json valueFor(const Property &property, const Step &step)
{
    switch (property.type) {
    case PropertyType::number:
        return step.x % 3 == 0 ? Json(step.x) : Json(step.x * 0.25);
    case PropertyType::boolean:
        return step.x % 2 == 0;
    case PropertyType::choice:
        return pick(property.values, step.x);
    case PropertyType::set:
        return property.values.empty() ? Json::array() : Json{pick(property.values, step.x)};
    case PropertyType::list:
        return {"one", "two"};
    case PropertyType::text:
        break;
    }
    return "text \"" + std::to_string(step.x) + "\"\n";
}

Json taskValueFor(std::string_view key, int number)
{
    if (key == "knowledge")
        return {pick(knowledgeSources, number)};
    if (key == "hops")
        return pick(hopCounts, number);
    if (key == "actions")
        return pick(actionLevels, number);
    if (key == "labelled-examples")
        return number * 100.0;
    if (key == "query-classes")
        return {"faq", "order " + std::to_string(number)};
    return number % 2 == 0;
}

} // namespace

rc::Gen<std::vector<Step>> sequencesOf(std::size_t length)
{
    const auto step = rc::gen::build<Step>(rc::gen::set(&Step::verb, rc::gen::inRange(0, Scribbler::verbs)),
                                           rc::gen::set(&Step::way, rc::gen::inRange(0, Scribbler::ways)),
                                           rc::gen::set(&Step::first, rc::gen::inRange(0, 40)),
                                           rc::gen::set(&Step::second, rc::gen::inRange(0, 40)),
                                           rc::gen::set(&Step::x, rc::gen::inRange(0, 60)),
                                           rc::gen::set(&Step::y, rc::gen::inRange(0, 60)));
    return rc::gen::container<std::vector<Step>>(length, step);
}

std::ostream &operator<<(std::ostream &out, const Step &step)
{
    return out << "{" << step.verb << ", " << step.way << ", " << step.first << ", " << step.second << ", "
               << step.x << ", " << step.y << "}";
}

Scribbler::Scribbler(Design start) : history_(std::move(start)) {}

void Scribbler::expect(bool holds, const std::string &complaint)
{
    if (!holds && complaint_.empty())
        complaint_ = complaint;
}

void Scribbler::take(const Step &step)
{
    if (step.verb == undo || step.verb == redo) {
        const bool could = step.verb == undo ? history_.canUndo() : history_.canRedo();
        expect((step.verb == undo ? history_.undo() : history_.redo()) == could, "undo or redo failed");
        return;
    }
    const int minted = minted_;
    const auto planned = plan(step);
    minted_ = minted;
    const auto again = plan(step);
    if (!planned) {
        expect(!planned.error().what.empty(), "a refusal without words");
        expect(!again && again.error().text() == planned.error().text(), "refused once in other words");
        return;
    }
    Design once = design();
    const auto applied = once.apply(*planned);
    expect(applied.has_value(), "a plan does not apply: " + (applied ? "" : applied.error().text()));
    Design twice = design();
    expect(again && twice.apply(*again) && once == twice, "the same verb planned something else");
    if (applied)
        perform(step, *planned);
    expect(planned->empty() || step.way == 5 || design() == once, "what was done is not what was planned");
}

void Scribbler::perform(const Step &step, const Change &change)
{
    if (step.way >= 4) {
        drag(change, step.way == 5);
        return;
    }
    expect(history_.commit(change, "Scribble").has_value(), "a commit was refused");
}

/// Half-way there is another record, which the pointer leaves again.
void Scribbler::drag(const Change &change, bool giveUp)
{
    const Design before = design();
    const auto detour = edit::placeNote(before, NoteKind::text, {5, 5, 50, 50}, "detour", "detour");
    Transaction gesture = history_.begin("Drag");
    expect(gesture.replace(*detour).has_value(), "a gesture was refused");
    expect(design().note("detour") != nullptr, "a gesture is not to be seen");
    expect(gesture.replace(change).has_value(), "a gesture was refused half-way");
    if (giveUp) {
        gesture.rollback();
        expect(design() == before, "a gesture that was given up left traces");
    } else {
        gesture.commit();
    }
}

Result<Change> Scribbler::plan(const Step &step)
{
    if (step.verb >= setTitle)
        return planBrief(step);
    if (step.verb >= rename)
        return planDescribing(step);
    if (step.verb >= duplicate)
        return planArranging(step);
    if (step.verb >= connect)
        return planConnecting(step);
    return planMaking(step);
}

Result<Change> Scribbler::planMaking(const Step &step)
{
    if (step.verb == nothing)
        return Change();
    const Id id = "r" + std::to_string(++minted_);
    const Point at = pointOf(step);
    switch (step.verb) {
    case placeZone:
    case placeZoneAgain:
        return edit::placeZone(design(), catalog(), pick(catalog().zones(), step.first).id,
                               {at.x, at.y, 100.0 + 60 * (step.second % 10), 100.0 + 60 * (step.first % 10)},
                               id);
    case placeNote:
        return edit::placeNote(design(), static_cast<NoteKind>(step.first % 3),
                               {at.x, at.y, 30.0 * step.second, 60}, "Note " + std::to_string(step.second),
                               id);
    default:
        return edit::place(design(), catalog(), pick(catalog().components(), step.first * 5 + step.second).id,
                           at, id);
    }
}

Result<Change> Scribbler::planConnecting(const Step &step)
{
    const Id from = pickId(design().components(), step.first);
    const Id to = pickId(design().components(), step.second);
    const Id id = "r" + std::to_string(++minted_);
    // Now and then none, or one that may be illegal.
    std::string kind = step.y % 5 == 0 ? std::string() : pick(catalog().connections(), step.x).id;
    if (step.y % 5 > 2 && design().component(from) && design().component(to))
        kind = pick(catalog().legalConnections(design().component(from)->kind, design().component(to)->kind),
                    step.x)
                   ->id;
    return edit::connect(design(), catalog(), from, to, kind, id);
}

Result<Change> Scribbler::planArranging(const Step &step)
{
    const edit::Ids chosen = some(design(), step);
    const Point by{10.0 * (step.x - 20), 10.0 * (step.y - 20)};
    switch (step.verb) {
    case duplicate:
        return edit::duplicate(
            design(), chosen, step.way % 2 == 0 ? by : Point{},
            [this](std::string_view prefix) { return std::string(prefix) + std::to_string(++minted_); });
    case resize:
    case resizeAgain: {
        const Id id =
            step.verb == resize ? pickId(design().zones(), step.first) : pick(allIds(design()), step.first);
        return edit::resize(design(), id, Rect::of(pointOf(step), {25.0 * step.second, 12.5 * step.first}));
    }
    case align:
        return edit::align(design(), chosen, static_cast<edit::Edge>(step.x % 6));
    case distribute:
        return edit::distribute(design(), chosen, static_cast<edit::Direction>(step.x % 2));
    case group:
        return edit::group(design(), chosen, "group" + std::to_string(++minted_));
    case ungroup:
        return edit::ungroup(design(), edit::withGroups(design(), chosen));
    case lock:
        return edit::lock(design(), chosen, step.x % 2 == 0);
    case restack:
        return edit::restack(design(), chosen, static_cast<edit::Stacking>(step.x % 4));
    case sameSize:
        return edit::sameSize(design(), chosen, step.x % 3 != 0, step.x % 3 != 1);
    case fitZone:
        return edit::fitZone(design(), pickId(design().zones(), step.first));
    case removeOne:
        return edit::remove(design(), {pick(allIds(design()), step.first)});
    case removeSome:
        // Rarely many, or the board stays empty.
        return step.y % 4 == 0 ? edit::remove(design(), chosen) : Change();
    default:
        return edit::move(design(), chosen, by);
    }
}

Result<Change> Scribbler::planDescribing(const Step &step)
{
    const Id connection = pickId(design().connections(), step.first);
    switch (step.verb) {
    case rename:
        return edit::rename(design(), pick(allIds(design()), step.first),
                            step.x % 4 == 0 ? "  " : " N\xC3\xA4me " + std::to_string(step.x) + " ");
    case convert:
        return edit::convert(design(), catalog(), pickId(design().components(), step.first),
                             pick(catalog().components(), step.second).id);
    case retype:
        return edit::retype(design(), catalog(), connection,
                            step.x % 4 == 0 ? std::string() : pick(catalog().connections(), step.second).id);
    case reconnect:
        return edit::reconnect(design(), catalog(), connection, static_cast<edit::End>(step.x % 2),
                               pickId(design().components(), step.second));
    case setWaypoints:
        return edit::setWaypoints(
            design(), connection,
            std::vector<Point>(static_cast<std::size_t>(step.second % 4), pointOf(step)));
    default:
        break;
    }
    const Id id = pick(allIds(design()), step.first);
    const auto stated = [&](const auto *kind) -> Result<Change> {
        if (!kind || kind->properties.empty() || step.y % 9 == 0)
            return edit::setProperty(design(), catalog(), id, "no-such-property", step.x);
        const Property &property = *pick(kind->properties, step.second);
        const Json value = step.y % 7 == 0   ? Json()
                           : step.y % 7 == 1 ? Json("none")
                                             : valueFor(property, step);
        return edit::setProperty(design(), catalog(), id, property.id, value);
    };
    if (const Component *component = design().component(id))
        return stated(catalog().component(component->kind));
    if (const Zone *zone = design().zone(id))
        return stated(catalog().zone(zone->kind));
    return stated(design().connection(id) ? catalog().connection(design().connection(id)->kind) : nullptr);
}

Result<Change> Scribbler::planBrief(const Step &step)
{
    const bool answered = step.y % 4 != 0;
    switch (step.verb) {
    case setTitle:
        return edit::setTitle(design(), "Title " + std::to_string(step.x));
    case setShape:
        return edit::setShape(design(), answered ? std::string(pick(shapes, step.x)) : "", "because");
    case setAxis:
        if (step.second % 3 == 0)
            return edit::setAxisNote(design(), pick(allAxes, step.first), answered ? "why" : "");
        return edit::setAxis(design(), pick(allAxes, step.first),
                             answered ? std::optional(step.x % 7) : std::nullopt);
    case setTarget:
        return edit::setTarget(design(), std::string(pick(targetKeys, step.first)),
                               answered ? std::optional(step.x * 2.5 - 1) : std::nullopt);
    case setObligations:
        if (step.second % 3 == 0)
            return edit::setMultiTenant(design(), answered ? std::optional(step.x % 2 == 0) : std::nullopt);
        if (step.second % 3 == 1)
            return edit::setRegimes(design(), {std::string(pick(knownRegimes, step.x)), "gdpr"});
        return edit::setRegions(design(), {"eu", "region " + std::to_string(step.x)});
    default: {
        const std::string key(pick(taskKeys, step.first));
        return edit::setTask(design(), key, answered ? taskValueFor(key, step.x) : Json());
    }
    }
}

} // namespace plumbline::testing
