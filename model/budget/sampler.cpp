#include "budget/sampler.h"

#include <cmath>

namespace plumbline::budget
{

namespace
{
/// Of the standard normal distribution at 95 %; the facts sheet rounds it to 1.645.
constexpr double zOfP95 = 1.6448536269514722;

double horner(double x, const std::array<double, 8> &coefficients)
{
    double sum = 0;
    for (auto it = coefficients.rbegin(); it != coefficients.rend(); ++it)
        sum = sum * x + *it;
    return sum;
}
} // namespace

Generator::Generator(std::uint64_t seed)
{
    for (std::uint64_t &word : state_) {
        seed += 0x9e3779b97f4a7c15U;
        std::uint64_t mixed = seed;
        mixed = (mixed ^ (mixed >> 30)) * 0xbf58476d1ce4e5b9U;
        mixed = (mixed ^ (mixed >> 27)) * 0x94d049bb133111ebU;
        word = mixed ^ (mixed >> 31);
    }
}

std::uint64_t Generator::next()
{
    const std::uint64_t result = std::rotl(state_[1] * 5, 7) * 9;
    const std::uint64_t shifted = state_[1] << 17;
    state_[2] ^= state_[0];
    state_[3] ^= state_[1];
    state_[1] ^= state_[2];
    state_[0] ^= state_[3];
    state_[2] ^= shifted;
    state_[3] = std::rotl(state_[3], 45);
    return result;
}

double normalQuantile(double p)
{
    static constexpr std::array<double, 8> a{3.3871328727963666080e0,  1.3314166789178437745e+2,
                                             1.9715909503065514427e+3, 1.3731693765509461125e+4,
                                             4.5921953931549871457e+4, 6.7265770927008700853e+4,
                                             3.3430575583588128105e+4, 2.5090809287301226727e+3};
    static constexpr std::array<double, 8> b{1.0,
                                             4.2313330701600911252e+1,
                                             6.8718700749205790830e+2,
                                             5.3941960214247511077e+3,
                                             2.1213794301586595867e+4,
                                             3.9307895800092710610e+4,
                                             2.8729085735721942674e+4,
                                             5.2264952788528545610e+3};
    static constexpr std::array<double, 8> c{1.42343711074968357734e0,  4.63033784615654529590e0,
                                             5.76949722146069140550e0,  3.64784832476320460504e0,
                                             1.27045825245236838258e0,  2.41780725177450611770e-1,
                                             2.27238449892691845833e-2, 7.74545014278341407640e-4};
    static constexpr std::array<double, 8> d{1.0,
                                             2.05319162663775882187e0,
                                             1.67638483018380384940e0,
                                             6.89767334985100004550e-1,
                                             1.48103976427480074590e-1,
                                             1.51986665636164571966e-2,
                                             5.47593808499534494600e-4,
                                             1.05075007164441684324e-9};
    static constexpr std::array<double, 8> e{6.65790464350110377720e0,  5.46378491116411436990e0,
                                             1.78482653991729133580e0,  2.96560571828504891230e-1,
                                             2.65321895265761230930e-2, 1.24266094738807843860e-3,
                                             2.71155556874348757815e-5, 2.01033439929228813265e-7};
    static constexpr std::array<double, 8> f{1.0,
                                             5.99832206555887937690e-1,
                                             1.36929880922735805310e-1,
                                             1.48753612908506148525e-2,
                                             7.86869131145613259100e-4,
                                             1.84631831751005468180e-5,
                                             1.42151175831644588870e-7,
                                             2.04426310338993978564e-15};
    const double q = p - 0.5;
    if (q >= -0.425) {
        const double r = 0.180625 - q * q;
        return q * horner(r, a) / horner(r, b);
    }
    double r = std::sqrt(-std::log(p));
    if (r <= 5) {
        r -= 1.6;
        return -horner(r, c) / horner(r, d);
    }
    r -= 5;
    return -horner(r, e) / horner(r, f);
}

Sampler::Sampler(const Duration &duration)
    : median_(static_cast<float>(duration.p50)), slowShare_(duration.slowShare),
      slow_(static_cast<float>(duration.slow))
{
    const double sigma =
        duration.p50 > 0 && duration.p95 > duration.p50 ? std::log(duration.p95 / duration.p50) / zOfP95 : 0;
    constant_ = sigma == 0;
    if (constant_)
        return;
    // The quantiles of the tail probabilities are the same for all stages.
    static const std::vector<double> quantiles = [] {
        std::vector<double> z;
        for (int octave = 0; octave < octaves; ++octave)
            for (std::size_t cell = 0; cell <= cells; ++cell)
                z.push_back(normalQuantile(std::ldexp(1 + static_cast<double>(cell) / cells, -octave - 2)));
        return z;
    }();
    lower_.reserve(quantiles.size());
    upper_.reserve(quantiles.size());
    for (const double z : quantiles) {
        lower_.push_back(static_cast<float>(duration.p50 * std::exp(sigma * z)));
        upper_.push_back(static_cast<float>(duration.p50 * std::exp(-sigma * z)));
    }
}

} // namespace plumbline::budget
