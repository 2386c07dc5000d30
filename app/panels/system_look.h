#pragma once

namespace plumbline
{

/// Does the desktop use dark windows? Needs a QGuiApplication.
bool systemIsDark();

/// Has the user switched animations off on the desktop? Qt has no answer, so the settings of GTK and KDE are
/// read.
bool systemAsksForLessMotion();

} // namespace plumbline
