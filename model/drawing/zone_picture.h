#pragma once

#include "drawing/picture.h"

namespace plumbline
{

/// The title tab inside the top left corner of a zone's frame, never wider than the frame.
Rect zoneTab(const Zone &zone, const TextMetrics &metrics);

/// A tinted frame with its tab. The icon in the tab tells the kind to those who do not see the colour.
RecordPicture drawZone(const Zone &zone, const Catalog &catalog, const TextMetrics &metrics);

} // namespace plumbline
