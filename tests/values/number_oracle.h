#pragma once
// What Number should answer, from Boost's unbounded rationals; and numbers worth asking about.

#include "values/number.h"

#include <boost/multiprecision/cpp_int.hpp>

#include <cstdint>
#include <optional>
#include <random>
#include <string>
#include <vector>

namespace zhunsheng::values {

using Integer = boost::multiprecision::cpp_int;
using Rational = boost::multiprecision::cpp_rational;

inline constexpr Number::Wide widest =
    static_cast<Number::Wide>(~std::uint64_t{0} >> 1) << 64 | ~std::uint64_t{0};
inline constexpr Number::Wide lowest = -widest - 1;

inline Integer to_integer(Number::Wide value) {
    Integer high = static_cast<std::int64_t>(value >> 64);
    return (high << 64) + static_cast<std::uint64_t>(value);
}

inline Rational to_rational(const Number& number) {
    return Rational(to_integer(number.numerator()), to_integer(number.denominator()));
}

inline bool fits(const Rational& exact) {
    const Integer numerator = boost::multiprecision::numerator(exact);
    const Integer denominator = boost::multiprecision::denominator(exact);
    return numerator >= to_integer(lowest) && numerator <= to_integer(widest) &&
           denominator <= to_integer(widest);
}

/// Whether `answer` is `exact`, in lowest terms, or nothing just where `exact` does not fit.
inline bool agrees(const std::optional<Number>& answer, const Rational& exact) {
    if (!answer) return !fits(exact);
    return to_integer(answer->numerator()) == boost::multiprecision::numerator(exact) &&
           to_integer(answer->denominator()) == boost::multiprecision::denominator(exact);
}

inline std::optional<Number> to_number(const Rational& exact) {
    if (!fits(exact)) return std::nullopt;
    const auto to_wide = [](Integer value) {
        const bool negative = value < 0;
        if (negative) value = -value - 1;
        const auto low = static_cast<std::uint64_t>(value & ~std::uint64_t{0});
        const auto high = static_cast<std::uint64_t>(value >> 64);
        const Number::Wide wide = (static_cast<Number::Wide>(high) << 64) | low;
        return negative ? -wide - 1 : wide;
    };
    return Number::ratio(to_wide(boost::multiprecision::numerator(exact)),
                         to_wide(boost::multiprecision::denominator(exact)));
}

/// Numbers of every size and of shapes that arise in practice; always the same ones.
class NumberSource {
public:
    Number next() {
        for (;;) {
            const Number::Wide numerator = integer_of(pick(127));
            const Number::Wide denominator = denominator_of(pick(6));
            if (const auto number = Number::ratio(numerator, denominator)) return *number;
        }
    }

    unsigned pick(unsigned below) { return static_cast<unsigned>(random_() % below); }

private:
    Number::Wide integer_of(unsigned bits) {
        const Number::Wide high = static_cast<Number::Wide>(random_() >> 1) << 64;
        const Number::Wide value = (high | random_()) >> (126 - bits);
        return pick(2) == 0 ? value : -value;
    }

    Number::Wide denominator_of(unsigned shape) {
        if (shape == 0) return 1;
        if (shape == 1) return 100;
        if (shape == 2) return power(10, pick(38));
        if (shape == 3) return power(3, pick(80));
        if (shape == 4) return power(2, pick(127));
        return integer_of(pick(127)) | 1;
    }

    static Number::Wide power(Number::Wide base, unsigned exponent) {
        Number::Wide result = 1;
        for (; exponent > 0; --exponent) result *= base;
        return result;
    }

    std::mt19937_64 random_{20240501};
};

/// Numbers at which something changes, and all their negatives and inverses that exist.
inline std::vector<Number> edge_numbers() {
    const std::vector<Number::Wide> magnitudes{0,
                                               1,
                                               2,
                                               3,
                                               7,
                                               10,
                                               100,
                                               10'000'000,
                                               (Number::Wide{1} << 62),
                                               (Number::Wide{1} << 63) - 1,
                                               (Number::Wide{1} << 63),
                                               (Number::Wide{1} << 64) - 1,
                                               (Number::Wide{1} << 64),
                                               (Number::Wide{1} << 64) + 1,
                                               (Number::Wide{1} << 126),
                                               widest / 3,
                                               widest / 2,
                                               widest - 1,
                                               widest};
    std::vector<Number> numbers{*Number::ratio(lowest, 1), *Number::ratio(lowest, 3),
                                *Number::ratio(lowest, widest)};
    for (const auto numerator : magnitudes) {
        for (const Number::Wide denominator :
             {Number::Wide{1}, Number::Wide{3}, Number::Wide{100}, widest / 2, widest}) {
            numbers.push_back(*Number::ratio(numerator, denominator));
            numbers.push_back(*Number::ratio(-numerator, denominator));
        }
    }
    return numbers;
}

}  // namespace zhunsheng::values
