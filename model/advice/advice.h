#pragma once

#include "advice/advice_book.h"
#include "design/design.h"

/// Which shape fits a profile, and why. Deterministic: the same profile and book give the same advice.
namespace plumbline::advice
{

/// Changes of the profile that would make another shape lead.
struct Flip {
    std::string when;  ///< "questions became multi-hop", "scale rose to 5 and it had to change something"
    std::string shape; ///< The one that would lead.

    /// "if questions became multi-hop, agentic-rag would lead"
    std::string text() const { return "if " + when + ", " + shape + " would lead"; }
};

struct ShapeAdvice {
    std::string shape; ///< One of plumbline::shapes.
    std::string title;
    /// 0 to 1; 0.5 says neither for nor against. Comes nearer to 0.5 the less of the profile is answered.
    double score = 0.5;
    std::vector<std::string> reasonsFor; ///< The weightiest first.
    /// The weightiest first. What a shape loses on this profile is never empty, except for the one that
    /// leads; there it ends with what is not answered yet.
    std::vector<std::string> reasonsAgainst;
    /// Of the leader: what would make it lose the lead. Of another: what would make it lead. When no one or
    /// two changes would, empty.
    std::vector<Flip> flips;
};

struct Advice {
    /// All shapes, best first. Of equal ones the simpler comes first, in the order of plumbline::shapes.
    std::vector<ShapeAdvice> ranking;
    double certainty = 0; ///< Share of the questions that are answered, by their weight; 0 to 1.
    std::vector<std::string> unanswered; ///< Titles of the other questions.
};

Advice advise(const Profile &, const AdviceBook &);

/// What is drawn although the profile asks for another shape, one sentence each. It changes no score.
std::vector<std::string> remarks(const Design &, const Advice &, const AdviceBook &);

/// "there are 2 questions open: ..." for people; empty when everything is answered.
std::string unansweredText(const Advice &);

} // namespace plumbline::advice
