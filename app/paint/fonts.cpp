#include "paint/painter.h"

#include <array>
#include <QFontDatabase>
#include <QFontMetricsF>

namespace plumbline
{

namespace
{
struct Face {
    int pixelSize;
    QFont::Weight weight;
};

/// In the order of FontRole.
constexpr std::array<Face, 5> faces{{{13, QFont::DemiBold}, // name
                                     {11, QFont::Normal},   // detail
                                     {11, QFont::Normal},   // label
                                     {12, QFont::DemiBold}, // zoneTitle
                                     {13, QFont::Normal}}}; // note
} // namespace

QFont boardFont(FontRole role)
{
    const Face &face = faces.at(static_cast<std::size_t>(role));
    QFont font({QStringLiteral("Inter"), QFontDatabase::systemFont(QFontDatabase::GeneralFont).family()});
    font.setStyleHint(QFont::SansSerif);
    font.setPixelSize(face.pixelSize);
    font.setWeight(face.weight);
    // Unhinted advances grow linearly with the zoom, so text fits at every zoom what it was measured for
    // at 1.
    font.setHintingPreference(QFont::PreferNoHinting);
    font.setStyleStrategy(
        static_cast<QFont::StyleStrategy>(QFont::PreferAntialias | QFont::NoSubpixelAntialias));
    return font;
}

struct FontTextMetrics::Private {
    std::vector<QFontMetricsF> roles;
};

FontTextMetrics::FontTextMetrics() : d(std::make_unique<Private>())
{
    for (std::size_t role = 0; role < faces.size(); ++role)
        d->roles.emplace_back(boardFont(static_cast<FontRole>(role)));
}

FontTextMetrics::~FontTextMetrics() = default;

double FontTextMetrics::width(std::string_view text, FontRole role) const
{
    const QString string = QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    return d->roles[static_cast<std::size_t>(role)].horizontalAdvance(string);
}

double FontTextMetrics::lineHeight(FontRole role) const
{
    return d->roles[static_cast<std::size_t>(role)].lineSpacing();
}

} // namespace plumbline
