#pragma once

#include "advice/advice.h"

namespace plumbline::advice
{

inline constexpr std::size_t shapeCount = shapes.size();
using Weights = std::array<double, shapeCount>;

/// The sum of what speaks for and against each shape, in the order of the book.
Weights weigh(const Profile &, const AdviceBook &);

/// Does the criterion hold? What is not known does not.
bool holds(const AdviceBook::Criterion &, const Profile &);

/// The index of the heaviest; of equal ones the first.
std::size_t leaderOf(const Weights &);

/// Fills in the flips of a ranking whose first entry leads.
void findFlips(const Profile &, const AdviceBook &, std::vector<ShapeAdvice> &ranking);

} // namespace plumbline::advice
