#pragma once

#include "session/session.h"

#include <QtQml/qqmlregistration.h>

/// Types of other folders that QML passes on without looking inside.
namespace plumbline
{

struct SessionType {
    Q_GADGET
    QML_FOREIGN(plumbline::Session)
    QML_NAMED_ELEMENT(Session)
    QML_UNCREATABLE("A window is given its session")
};

} // namespace plumbline
