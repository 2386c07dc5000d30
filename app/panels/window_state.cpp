#include "window_state.h"

#include <algorithm>
#include <QSettings>

namespace plumbline
{

using namespace Qt::StringLiterals;

WindowState::WindowState(QObject *parent) : QObject(parent)
{
    const QSettings settings;
    paletteOpen_ = settings.value(u"window/paletteOpen"_s, true).toBool();
    paletteWidth_ = std::clamp(settings.value(u"window/paletteWidth"_s, 0).toDouble(), 0.0, 320.0);
    panelOpen_ = settings.value(u"window/panelOpen"_s, true).toBool();
    panelWidth_ = std::clamp(settings.value(u"window/panelWidth"_s, 300).toDouble(), 260.0, 520.0);
    minimap_ = settings.value(u"window/minimap"_s, true).toBool();
    tab_ = std::clamp(settings.value(u"window/tab"_s, 0).toInt(), 0, 3);
}

WindowState::~WindowState()
{
    QSettings settings;
    settings.setValue(u"window/paletteOpen"_s, paletteOpen_);
    settings.setValue(u"window/paletteWidth"_s, paletteWidth_);
    settings.setValue(u"window/panelOpen"_s, panelOpen_);
    settings.setValue(u"window/panelWidth"_s, panelWidth_);
    settings.setValue(u"window/minimap"_s, minimap_);
    settings.setValue(u"window/tab"_s, tab_);
}

} // namespace plumbline
