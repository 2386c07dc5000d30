#pragma once

#include "drawing/picture.h"

namespace plumbline
{

/// A sticky with its text, text alone, or a line of ink. Text wraps at the note's width and ends with an
/// ellipsis where the note is full.
RecordPicture drawNote(const Note &note, const TextMetrics &metrics);

/// The points of an ink note.
std::vector<Point> inkPoints(const Note &note);
/// How thick the ink is, in pixels, by the mean pressure of the pen.
double inkWidth(const Note &note);

} // namespace plumbline
