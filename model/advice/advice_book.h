#pragma once

#include "advice/condition.h"

#include <filesystem>

namespace plumbline::advice
{

/// What speaks for and against the shapes, as data: resources/shapes/advice.json. Immutable after load().
struct AdviceBook {
    struct Shape {
        std::string id; ///< One of plumbline::shapes, in their order.
        std::string title;
        double start = 0;  ///< Weight before any criterion.
        std::string base;  ///< The reason for `start`; empty when it is 0.
        std::string price; ///< What it costs where nothing asks for it.
    };
    struct Effect {
        std::size_t shape = 0; ///< Index of `shapes`.
        double weight = 0;     ///< Above 0 speaks for the shape, below against it.
        std::string why;
    };
    struct Criterion {
        std::string id;
        Condition when;
        std::optional<Condition> unless;
        std::vector<Effect> effects;
    };
    /// Something the profile answers, and how much the advice depends on it.
    struct Question {
        std::optional<Axis> axis;
        std::string task; ///< When it is about no axis.
        std::string title;
        double weight = 1;
    };
    /// A change of the profile that is tried when looking for what would turn the choice. An axis is tried at
    /// each of its values.
    struct Change {
        std::optional<Axis> axis;
        std::string task;
        std::string target;
        Json to;
        std::string words; ///< "questions became multi-hop"; of an axis its name.
    };
    /// A kind of component that belongs to a shape.
    struct Mark {
        std::string kind;
        std::vector<std::string> shapes;
        std::string words;
    };

    std::vector<Shape> shapes;
    /// "So ...": what each of the answers 1 to 5 means for the design, in the order of allAxes.
    std::array<std::array<std::string, 5>, allAxes.size()> consequences;
    std::vector<Criterion> criteria;
    std::vector<Question> questions;
    std::vector<Change> changes;
    std::vector<Mark> marks;

    /// Reads the file. A mistake in it is a Problem that names the place.
    static Result<AdviceBook> load(const std::filesystem::path &file);
    static Result<AdviceBook> read(const Json &json, const std::string &where);
};

} // namespace plumbline::advice
