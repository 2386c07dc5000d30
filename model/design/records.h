#pragma once

#include "design/geometry.h"

#include <array>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace plumbline
{

using Id = std::string;

/// JSON that keeps the order of its keys, for values we carry without understanding them.
using Json = nlohmann::ordered_json;

/// Property name to stated value: a number, bool, string or array of strings. A missing name is *unset*,
/// which is a question and never "absent"; the string "none" means deliberately none. Names that the
/// catalogue does not know are kept.
using Props = std::map<std::string, Json>;

/// A part of the system, drawn as a card.
struct Component {
    Id id;
    std::string kind; ///< Id of a component kind of the catalogue.
    std::string name;
    Point at;
    Size size{160, 64};
    Id zone; ///< Innermost zone that contains it; empty for none.
    Props props;
    Json extra = Json::object(); ///< Keys of the file that this version does not know.

    Rect rect() const { return Rect::of(at, size); }
    friend bool operator==(const Component &, const Component &) = default;
};

/// A directed line between two components.
struct Connection {
    Id id;
    std::string kind; ///< Id of a connection kind; empty for an arrow that nobody has typed yet.
    Id from;
    Id to;
    std::string label;
    std::vector<Point> via; ///< Waypoints placed by hand; empty lets the router decide.
    Props props;
    Json extra = Json::object();

    friend bool operator==(const Connection &, const Connection &) = default;
};

/// A frame around components that gives them a property (trust, region, ...).
struct Zone {
    Id id;
    std::string kind;
    std::string name;
    Point at;
    Size size{320, 240};
    Id zone; ///< The zone around this one; empty for none. Never a cycle.
    Props props;
    Json extra = Json::object();

    Rect rect() const { return Rect::of(at, size); }
    friend bool operator==(const Zone &, const Zone &) = default;
};

enum class NoteKind { text, sticky, ink };

/// Something on the board that is never checked.
struct Note {
    Id id;
    NoteKind kind = NoteKind::sticky;
    std::string text;
    Point at;
    Size size{200, 120};
    std::vector<double> points; ///< Ink only: x, y, pressure (0 to 1), repeated.
    Json extra = Json::object();

    Rect rect() const { return Rect::of(at, size); }
    friend bool operator==(const Note &, const Note &) = default;
};

/// What a waiver covers of one check of its rule, as it was when it was given: what is worse than this asks
/// again.
struct WaivedEvidence {
    std::string check; ///< Of the rule; empty for its only one.
    int ruleVersion = 1;
    std::string level;       ///< blocker, warning or advice.
    std::vector<Id> related; ///< Other components that the finding named; sorted.
    double offBy = 0;        ///< How many times a number was off its limit; 0 when there was none.
    Json extra = Json::object();

    friend bool operator==(const WaivedEvidence &, const WaivedEvidence &) = default;
};

/// The legal values of Waiver::status, in the order in which they are offered.
inline constexpr std::array<std::string_view, 4> waiverStatuses{"accepted-risk", "false-alarm", "planned",
                                                                "not-applicable"};

/// A finding that somebody accepted, and why.
struct Waiver {
    std::string rule;
    std::vector<Id> anchor; ///< Sorted component ids; empty for a finding about the whole board.
    std::string status;     ///< accepted-risk, false-alarm, planned or not-applicable.
    std::string reason;
    std::string by;
    std::string on;      ///< Date, YYYY-MM-DD.
    std::string expires; ///< Date, YYYY-MM-DD, or empty. Required for blockers.
    /// What it was given for, a check at most once; empty covers whatever the rule finds at the anchor.
    std::vector<WaivedEvidence> evidence;
    Json extra = Json::object();

    /// The waiver's key in a design: rule and anchor.
    Id key() const;
    friend bool operator==(const Waiver &, const Waiver &) = default;
};

enum class Axis { quality, scale, freshness, personalisation, consequence, compliance };
inline constexpr std::array<Axis, 6> allAxes{Axis::quality,         Axis::scale,       Axis::freshness,
                                             Axis::personalisation, Axis::consequence, Axis::compliance};

/// The key of the axis in files and rules, for example "quality".
std::string_view axisKey(Axis axis);
std::optional<Axis> axisFromKey(std::string_view key);
/// What rules read when the axis has not been answered: 3, and 2 for compliance.
int neutralAxisValue(Axis axis);

/// The six axes, the numbers the user commits to, and what the task is like.
struct Profile {
    std::array<std::optional<int>, 6> axes; ///< 1 to 5 each, rising with the demand; unanswered is empty.
    std::map<std::string, std::string> notes;
    std::map<std::string, double> targets; ///< Key and unit as in the file format: p95-ms, peak-rps, ...
    std::string currency;                  ///< Of the money targets; empty means USD.
    Json task = Json::object();            ///< The task card, validated by the store.
    std::optional<bool> multiTenant;
    std::vector<std::string> regimes; ///< gdpr, hipaa, pci, eu-high-risk.
    std::vector<std::string> regions;
    Json extra = Json::object();
    Json extraTargets = Json::object();

    std::optional<int> &axis(Axis a) { return axes[static_cast<std::size_t>(a)]; }
    const std::optional<int> &axis(Axis a) const { return axes[static_cast<std::size_t>(a)]; }
    /// The answered value, or the neutral one.
    int axisOrNeutral(Axis a) const { return axis(a).value_or(neutralAxisValue(a)); }
    friend bool operator==(const Profile &, const Profile &) = default;
};

/// What is said about the design as a whole.
struct Brief {
    std::string title;
    std::string shape; ///< simple-rag, agentic-rag, fine-tuned, hybrid, none; empty while undecided.
    std::string shapeReason;
    Profile profile;
    Json extra = Json::object();

    friend bool operator==(const Brief &, const Brief &) = default;
};

/// The legal values of Brief::shape, in the order they are offered.
inline constexpr std::array<std::string_view, 5> shapes{"simple-rag", "agentic-rag", "fine-tuned", "hybrid",
                                                        "none"};

} // namespace plumbline
