#pragma once

#include "board_tools.h"

#include <QMimeData>

namespace plumbline
{

class IconSet;
class Theme;

/// Copies what is selected as a design, as text, and as a picture in SVG and PNG, all at once, and pastes
/// designs, lists and text.
class BoardClipboard
{
public:
    explicit BoardClipboard(BoardTools &tools) : tools_(tools) {}

    /// The selection in all formats; null when nothing with a place is selected.
    std::unique_ptr<QMimeData> copied(const Theme &theme, IconSet &icons) const;
    /// Puts what the data holds on the board, its middle at `center`, as one undo step, and selects it.
    void paste(const QMimeData &data, Point center);

    /// A design in the file format of this program.
    static constexpr auto designType = "application/x-plumbline-design+json";

private:
    void pasteDesign(const std::string &json, Point center);
    void pasteText(const std::string &text, Point center);
    /// The offset, or so much further that no copy lies exactly on a record.
    Point besideWhatIsThere(const Design &piece, Point offset) const;
    void finish(Result<Change> plan, const std::set<Id> &made);

    BoardTools &tools_;
};

} // namespace plumbline
