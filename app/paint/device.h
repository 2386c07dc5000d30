#pragma once

#include <QPaintEngine>
#include <QPainter>

namespace plumbline
{

/// Does the painter end up on pixels, or in a file of shapes (SVG, PDF)?
inline bool paintsOnPixels(const QPainter &painter)
{
    const QPaintEngine *engine = painter.paintEngine();
    return engine && (engine->type() == QPaintEngine::Raster || engine->type() == QPaintEngine::OpenGL2);
}

} // namespace plumbline
