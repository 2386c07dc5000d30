#pragma once

#include "drawing/picture.h"

namespace plumbline
{

/// The second line of a card: the kind's title (unless the name says it already) and up to two of the
/// properties that the kind puts on its card: the stated ones, or what the catalogue assumes when none is
/// stated. Where not everything fits the width, properties are told in fewer words and then left out, before
/// anything is cut.
std::string cardDetail(const Component &component, const ComponentKind *kind, const TextMetrics &metrics,
                       double width);

/// A card of any size; what does not fit is left out or elided. `mark` puts a severity dot in its corner.
RecordPicture drawComponent(const Component &component, const Catalog &catalog, const TextMetrics &metrics,
                            std::optional<Role> mark);

} // namespace plumbline
