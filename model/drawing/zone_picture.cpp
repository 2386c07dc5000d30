#include "drawing/zone_picture.h"

#include "drawing/text_fit.h"

namespace plumbline
{

namespace
{

constexpr double cornerRadius = 8;
constexpr double frameWidth = 1.25;
constexpr double tabHeight = 20;
constexpr double tabPadding = 8;
constexpr double iconSize = 12;
constexpr double iconGap = 4;

Role roleOf(const std::string &kind)
{
    if (kind == "trust")
        return Role::zoneTrust;
    if (kind == "region")
        return Role::zoneRegion;
    if (kind == "failure-domain")
        return Role::zoneFailureDomain;
    if (kind == "tenant")
        return Role::zoneTenant;
    return Role::zoneSubSystem;
}

std::string titleOf(const Zone &zone, const TextMetrics &metrics)
{
    const double room = zone.size.width - 2 * tabPadding - iconSize - iconGap;
    return elided(zone.name, FontRole::zoneTitle, metrics, room);
}

} // namespace

Rect zoneTab(const Zone &zone, const TextMetrics &metrics)
{
    const double title = metrics.width(titleOf(zone, metrics), FontRole::zoneTitle);
    const double width = 2 * tabPadding + iconSize + (title > 0 ? iconGap + title : 0);
    return {zone.at.x, zone.at.y, std::min(width, zone.size.width), std::min(tabHeight, zone.size.height)};
}

RecordPicture drawZone(const Zone &zone, const Catalog &catalog, const TextMetrics &metrics)
{
    const Rect frame = zone.rect();
    const Rect tab = zoneTab(zone, metrics);
    const Role role = roleOf(zone.kind);
    const double radius = std::min({cornerRadius, frame.width / 2, frame.height / 2});

    RecordPicture picture{zone.id, Layer::zones, frame.grown(frameWidth), {}};
    picture.items.push_back(
        {Box{frame, radius, true, true, role, Tone::tint, role, frameWidth}, Detail::always});
    picture.items.push_back(
        {Box{tab, std::min(radius, tab.height / 2), true, true, role, Tone::tint, role, frameWidth},
         Detail::always});
    if (tab.width < 2 * tabPadding + iconSize || tab.height < tabHeight)
        return picture;

    const double iconTop = tab.y + (tabHeight - iconSize) / 2;
    if (const ZoneKind *kind = catalog.zone(zone.kind))
        picture.items.push_back(
            {Icon{{tab.x + tabPadding, iconTop, iconSize, iconSize}, kind->icon, role}, Detail::icon});
    const double lineHeight = metrics.lineHeight(FontRole::zoneTitle);
    Text title;
    title.at = {tab.x + tabPadding + iconSize + iconGap,
                tab.y + (tabHeight - lineHeight) / 2 + lineHeight * ascentShare};
    title.text = titleOf(zone, metrics);
    title.font = FontRole::zoneTitle;
    title.color = role;
    title.tone = Tone::ink;
    title.width = metrics.width(title.text, FontRole::zoneTitle);
    if (!title.text.empty())
        picture.items.push_back({std::move(title), Detail::text});
    return picture;
}

} // namespace plumbline
