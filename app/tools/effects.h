#pragma once

#include "catalog/catalog.h"
#include "design/problem.h"
#include "design/records.h"

#include <memory>
#include <set>

namespace plumbline::tools
{

class ToolState;

enum class Tool { select, hand, zone };

enum class Cursor {
    arrow,
    move,
    cross,
    openHand,
    closedHand,
    sizeHorizontal,
    sizeVertical,
    sizeDiagonal,
    sizeAntiDiagonal,
    forbidden
};

/// A line that shows what a dragged record is aligned with.
struct Guide {
    Point from;
    Point to;
    friend bool operator==(const Guide &, const Guide &) = default;
};

/// A distance between two records that shows while one of them is dragged; level or upright.
struct Gap {
    Point from;
    Point to;
    friend bool operator==(const Gap &, const Gap &) = default;
};

/// A connection on its way to an end.
struct ConnectionPreview {
    std::vector<Point>
        points;         ///< Empty while the real line is shown, because a legal end is under the pointer.
    Id target;          ///< Component under the pointer; empty over nothing.
    bool legal = false; ///< May the connection end at `target`?
    std::string text;   ///< The kind that would be made, or why there is none.
    Point at;           ///< The pointer, for `text`.
    friend bool operator==(const ConnectionPreview &, const ConnectionPreview &) = default;
};

/// A component on its way from the palette.
struct Ghost {
    std::string kind;
    Rect rect;
    friend bool operator==(const Ghost &, const Ghost &) = default;
};

/// What is alive above the picture, in board coordinates.
struct Overlay {
    std::optional<Rect> marquee;
    std::optional<Rect> frame; ///< Of a zone that is being drawn.
    std::optional<Ghost> ghost;
    std::optional<ConnectionPreview> connection;
    std::vector<Guide> guides;
    std::vector<Gap> gaps;
    std::vector<Ghost> growth;             ///< Components that a key is about to make.
    std::vector<std::vector<Point>> twigs; ///< The lines to them.
    Id hovered;          ///< Component that shows its connect handles though it is not selected.
    Id joined;           ///< Zone that takes in what is being dragged.
    bool handles = true; ///< False while a gesture hides the handles of the selection.
    friend bool operator==(const Overlay &, const Overlay &) = default;
};

/// The kinds that a connection could have, offered beside its line.
struct KindMenu {
    Id connection;
    Point at;
    std::vector<const ConnectionKind *> kinds; ///< Most fitting first; the present kind is among them.
};

/// A component is wanted, and its kind is to be chosen.
struct InsertWish {
    std::optional<Rect> card; ///< Where; empty for a free place that the view finds.
    Id from;                  ///< The component to connect it with; empty for none.
    bool before = false;      ///< It comes before `from`, not after it.
    Id converts;              ///< Not a new component: this one becomes of the chosen kind.
};

/// Records are to be laid out automatically.
struct TidyWish {
    std::set<Id> records; ///< Fewer than two mean everything.
    bool topToBottom = false;
};

/// What should happen after an event. States return it and never call the view.
struct [[nodiscard]] ToolEffects {
    ToolEffects();
    ~ToolEffects();
    ToolEffects(ToolEffects &&) noexcept;
    ToolEffects &operator=(ToolEffects &&) noexcept;

    /// Adds what `later` says; where both speak, `later` wins.
    void append(ToolEffects later);

    std::optional<std::set<Id>> selection;
    std::optional<Tool> tool;
    std::optional<Cursor> cursor;
    std::optional<Overlay> overlay; ///< All of it; empty leaves it as it is.
    std::optional<std::string> hint;
    Point pan; ///< Moves the content by so many screen pixels.
    Id editLabel;
    Id reveal; ///< Brings this record into view.
    std::optional<KindMenu> kindMenu;
    std::optional<Point> contextMenu; ///< Board coordinates.
    std::optional<InsertWish> quickInsert;
    std::optional<TidyWish> tidy;
    std::optional<Problem> problem;
    bool handled = true; ///< False when a key means nothing here and may serve others.

    std::unique_ptr<ToolState> next; ///< The state that takes over.
    bool again = false;              ///< Give the same event to `next`.
    bool done = false;               ///< The gesture is over: back to the tool's resting state.
};

} // namespace plumbline::tools
