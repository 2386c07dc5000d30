#include "system_look.h"

#include <QGuiApplication>
#include <QPalette>
#include <QSettings>
#include <QStandardPaths>
#include <QStyleHints>

namespace plumbline
{

using namespace Qt::StringLiterals;

bool systemIsDark()
{
#if QT_VERSION >= QT_VERSION_CHECK(6, 5, 0)
    if (const auto scheme = QGuiApplication::styleHints()->colorScheme(); scheme != Qt::ColorScheme::Unknown)
        return scheme == Qt::ColorScheme::Dark;
#endif
    const QPalette palette = QGuiApplication::palette();
    return palette.color(QPalette::Window).lightness() < palette.color(QPalette::WindowText).lightness();
}

bool systemAsksForLessMotion()
{
    const QString folder = QStandardPaths::writableLocation(QStandardPaths::GenericConfigLocation);
    const QSettings gtk(folder + u"/gtk-3.0/settings.ini"_s, QSettings::IniFormat);
    if (const QVariant animations = gtk.value(u"Settings/gtk-enable-animations"_s); animations.isValid())
        return animations.toString() == u"0" || animations.toString() == u"false";
    const QSettings kde(folder + u"/kdeglobals"_s, QSettings::IniFormat);
    return kde.value(u"KDE/AnimationDurationFactor"_s, 1).toDouble() == 0;
}

} // namespace plumbline
