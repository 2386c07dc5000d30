#include "attempt_comparison.h"

#include "practice/compare.h"
#include "profile_words.h"
#include "text.h"

namespace plumbline
{

using namespace Qt::StringLiterals;
using practice::WiringDifference;

namespace
{

QVariantMap headOf(const AttemptRow &row)
{
    return {{u"title"_s, text(row.title)},
            {u"when"_s, momentWords(row.startedAt)},
            {u"score"_s, percentWords(row.percent / 100)},
            {u"band"_s, text(row.bandTitle)}};
}

QString labelOf(const Design &design, const Id &id)
{
    const Component *component = design.component(id);
    return component && !component->name.empty() ? text(component->name) : text(id);
}

QStringList labelsOf(const Design &design, const std::vector<Id> &ids)
{
    QStringList names;
    for (const Id &id : ids)
        names += labelOf(design, id);
    return names;
}

/// "Gateway → Bot: request is new"
QString wiringWords(const WiringDifference &wiring, const Design &design, const Catalog &catalog)
{
    const auto kindWords = [&](const std::string &id) {
        const ConnectionKind *kind = catalog.connection(id);
        return kind ? text(kind->title).toLower() : AttemptComparison::tr("plain line");
    };
    const QString way = labelOf(design, wiring.from) + u" → "_s + labelOf(design, wiring.to);
    switch (wiring.what) {
    case WiringDifference::What::missing:
        return AttemptComparison::tr("%1: %2 is gone").arg(way, kindWords(wiring.kind));
    case WiringDifference::What::extra:
        return AttemptComparison::tr("%1: %2 is new").arg(way, kindWords(wiring.kind));
    case WiringDifference::What::otherKind:
        return AttemptComparison::tr("%1: %2, was %3")
            .arg(way, kindWords(wiring.kindThere), kindWords(wiring.kind));
    case WiringDifference::What::otherWay:
        break;
    }
    return AttemptComparison::tr("%1: turned round").arg(way);
}

} // namespace

void AttemptComparison::follow(AttemptList *attempts)
{
    const std::vector<int> rows = attempts ? attempts->chosenRows() : std::vector<int>();
    std::vector<AttemptId> pair;
    for (const int row : rows)
        pair.push_back(attempts->row(row).id);
    if (pair == pair_)
        return;
    pair_ = pair;
    shown_ = rows.size() == 2;
    problem_.clear();
    summary_.clear();
    for (QStringList *list : {&gone_, &added_, &rewired_})
        list->clear();
    if (shown_) {
        compareResults(attempts->row(rows[0]), attempts->row(rows[1]));
        const auto before = attempts->load(rows[0]);
        const auto after = attempts->load(rows[1]);
        if (before && after)
            compareBoards(*before, *after);
    }
    emit changed();
}

void AttemptComparison::compareResults(const AttemptRow &before, const AttemptRow &after)
{
    first_ = headOf(before);
    second_ = headOf(after);
    dimensions_.clear();
    const auto share = [](const DimensionResult *result) {
        return result && result->of > 0 ? std::optional(result->points / result->of) : std::nullopt;
    };
    const auto shown = [](std::optional<double> value) {
        return value ? percentWords(*value) : tr("not scored");
    };
    for (const DimensionResult &now : after.dimensions) {
        const auto old = std::find_if(before.dimensions.begin(), before.dimensions.end(),
                                      [&](const DimensionResult &each) { return each.id == now.id; });
        const auto first = share(old == before.dimensions.end() ? nullptr : &*old);
        const auto second = share(&now);
        const long points = first && second ? std::lround(100 * *second) - std::lround(100 * *first) : 0;
        const QString change = !first || !second ? QString()
                               : points > 0      ? u"+%1"_s.arg(points)
                               : points < 0      ? u"\u2212%1"_s.arg(-points)
                                                 : u"0"_s;
        dimensions_ += QVariantMap{{u"title"_s, text(now.title)},
                                   {u"first"_s, shown(first)},
                                   {u"second"_s, shown(second)},
                                   {u"change"_s, change},
                                   {u"better"_s, points > 0   ? 1
                                                 : points < 0 ? -1
                                                              : 0}};
    }
}

void AttemptComparison::compareBoards(const KeptAttempt &before, const KeptAttempt &after)
{
    const Catalog &catalog = session_->catalog();
    const auto old =
        store::readDesign(before.design, catalog, "the earlier attempt", {.newerReadOnly = true});
    const auto now = store::readDesign(after.design, catalog, "the later attempt", {.newerReadOnly = true});
    if (!old || !now) {
        problem_ = tr("The boards cannot be compared: %1").arg(text((old ? now : old).error().text()));
        return;
    }
    const practice::Comparison comparison = practice::compareDesigns(old->design, now->design);
    gone_ = labelsOf(old->design, comparison.missing);
    added_ = labelsOf(now->design, comparison.extra);
    for (const WiringDifference &wiring : comparison.wiring)
        rewired_ += wiringWords(wiring, now->design, catalog);
    const qsizetype wirings = rewired_.size();
    summary_ = tr("Components: %1 alike, %2 gone, %3 new. %4")
                   .arg(comparison.matches.size())
                   .arg(gone_.size())
                   .arg(added_.size())
                   .arg(wirings == 0   ? tr("No connection differs.")
                        : wirings == 1 ? tr("1 connection differs.")
                                       : tr("%1 connections differ.").arg(wirings));
    const auto shapeOf = [](const Design &design) {
        const std::string &shape = design.brief().shape;
        return shape.empty() ? tr("none") : shapeWords(shape).title;
    };
    if (comparison.shapeDiffers)
        summary_ += tr(" The shape was %1, then %2.").arg(shapeOf(old->design), shapeOf(now->design));
}

} // namespace plumbline
