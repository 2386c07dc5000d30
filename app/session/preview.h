#pragma once

#include "drawing/ghost.h"

#include <QObject>

namespace plumbline
{

class History;

/// A change that somebody looks at before it is made: the board shows its ghost. Any edit ends the preview.
class Preview : public QObject
{
    Q_OBJECT

public:
    /// Both must outlive this object.
    Preview(History &history, Scene &scene, QObject *parent = nullptr);

    bool shown() const { return shown_; }
    const Ghost &ghost() const { return ghost_; }

    void show(const Change &change);
    void clear();

signals:
    void changed();

private:
    History &history_;
    Scene &scene_;
    Ghost ghost_;
    bool shown_ = false;
};

} // namespace plumbline
