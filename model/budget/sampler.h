#pragma once

#include "budget/reading.h"

#include <array>
#include <bit>

namespace plumbline::budget
{

/// Random 64-bit numbers (xoshiro256**, seeded by splitmix64): the same sequence on every machine.
class Generator
{
public:
    explicit Generator(std::uint64_t seed);
    std::uint64_t next();
    /// 0 <= x < 1.
    double uniform() { return static_cast<double>(next() >> 11) * 0x1.0p-53; }

private:
    std::array<std::uint64_t, 4> state_;
};

/// Draws durations. The quantile function is tabulated in octaves of the tail probability, 32 cells each,
/// with linear interpolation inside a cell; the table is kept in single precision, so that last-digit
/// differences between maths libraries do not show.
class Sampler
{
public:
    explicit Sampler(const Duration &duration);

    /// ms for a random number of the generator. Monotone in `random` apart from the slow mode, so that the
    /// same number gives matching draws of two samplers.
    float draw(std::uint64_t random) const
    {
        if (constant_)
            return median_;
        const std::uint64_t tail = random & (~std::uint64_t{0} >> 1);
        const int octave = std::min(octaves - 1, tail == 0 ? octaves - 1 : std::countl_zero(tail) - 1);
        const std::uint64_t mantissa = tail << (octave + 2); // Without the leading one.
        const auto cell = static_cast<std::size_t>(octave) * (cells + 1) + (mantissa >> (64 - cellBits));
        const float within = static_cast<float>((mantissa << cellBits) >> 40) * 0x1.0p-24F;
        const float *table = random >> 63 ? upper_.data() : lower_.data();
        return table[cell] + (table[cell + 1] - table[cell]) * within;
    }
    bool hasSlowMode() const { return slowShare_ > 0; }
    double slowShare() const { return slowShare_; }
    float slow() const { return slow_; }

private:
    static constexpr int octaves = 30; ///< Tails down to 2^-31.
    static constexpr int cellBits = 5;
    static constexpr std::size_t cells = 1U << cellBits;

    bool constant_ = false;
    float median_ = 0;
    double slowShare_ = 0;
    float slow_ = 0;
    std::vector<float> lower_, upper_;
};

/// The standard normal quantile (Wichura's AS 241, 16 digits) for 0 < p <= 0.5.
double normalQuantile(double p);

} // namespace plumbline::budget
