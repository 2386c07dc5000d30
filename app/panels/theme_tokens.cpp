#include "theme_tokens.h"

#include "paint/theme_names.h"
#include "session/resources.h"
#include "system_look.h"

#include <algorithm>
#include <QEvent>
#include <QGuiApplication>
#include <QSettings>

namespace plumbline
{

using namespace Qt::StringLiterals;

namespace
{

template <class T> T orStop(Result<T> result)
{
    if (!result)
        qFatal("%s", result.error().text().c_str());
    return *std::move(result);
}

} // namespace

ThemeTokens *ThemeTokens::create(QQmlEngine *engine, QJSEngine *)
{
    const std::filesystem::path folder = orStop(resourceFolder());
    return new ThemeTokens(orStop(Theme::load(folder / "themes" / "light.json")),
                           orStop(Theme::load(folder / "themes" / "dark.json")), folder / "icons", engine);
}

ThemeTokens *ThemeTokens::of(QQmlEngine *engine)
{
    static const int type = qmlTypeId("Plumbline", 1, 0, "Theme");
    return engine->singletonInstance<ThemeTokens *>(type);
}

ThemeTokens::ThemeTokens(Theme light, Theme dark, const std::filesystem::path &icons, QObject *parent)
    : QObject(parent), light_(std::move(light)), dark_(std::move(dark)), icons_(icons)
{
    const QSettings settings;
    scheme_ = static_cast<Scheme>(std::clamp(settings.value(u"look/scheme"_s, 0).toInt(), 0, 2));
    reducedMotion_ = settings.value(u"look/reducedMotion"_s, systemAsksForLessMotion()).toBool();
    isDark_ = scheme_ == Scheme::System ? systemIsDark() : scheme_ == Scheme::Dark;
    qApp->installEventFilter(this);
}

void ThemeTokens::setScheme(Scheme scheme)
{
    if (scheme == scheme_)
        return;
    scheme_ = scheme;
    QSettings().setValue(u"look/scheme"_s, static_cast<int>(scheme));
    emit schemeChanged();
    follow();
}

void ThemeTokens::setReducedMotion(bool reduced)
{
    if (reduced == reducedMotion_)
        return;
    reducedMotion_ = reduced;
    QSettings().setValue(u"look/reducedMotion"_s, reduced);
    emit motionChanged();
}

bool ThemeTokens::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == qApp && event->type() == QEvent::ApplicationPaletteChange)
        follow();
    return QObject::eventFilter(watched, event);
}

void ThemeTokens::follow()
{
    const bool dark = scheme_ == Scheme::System ? systemIsDark() : scheme_ == Scheme::Dark;
    if (dark == isDark_)
        return;
    isDark_ = dark;
    emit changed();
}

QVariantMap ThemeTokens::roles(Tone tone) const
{
    QVariantMap colors;
    for (std::size_t i = 0; i < roleNames.size(); ++i)
        colors.insert(QString::fromLatin1(roleNames[i]),
                      current().color(static_cast<plumbline::Role>(i), tone));
    return colors;
}

QString ThemeTokens::fontFamily() const
{
    return boardFont(FontRole::name).family();
}

} // namespace plumbline
