#pragma once
// A fraction as a sign and two magnitudes: how Number computes inside, where a sign bit would be in the way.

#include "values/number.h"
#include "values/wide_integer.h"

#include <cstdint>

namespace zhunsheng::values {

enum class Sign : std::uint8_t { plus, minus };

[[nodiscard]] constexpr Sign opposite(Sign sign) { return sign == Sign::plus ? Sign::minus : Sign::plus; }
[[nodiscard]] constexpr Sign operator*(Sign left, Sign right) {
    return left == right ? Sign::plus : Sign::minus;
}

/// Zero may carry either sign.
struct Fraction {
    Sign sign = Sign::plus;
    UnsignedWide numerator = 0;
    UnsignedWide denominator = 1;
};

[[nodiscard]] constexpr Sign sign_of(Number::Wide value) { return value < 0 ? Sign::minus : Sign::plus; }

/// Right for the least value, too, whose magnitude has no signed twin.
[[nodiscard]] constexpr UnsignedWide magnitude_of(Number::Wide value) {
    const auto bits = static_cast<UnsignedWide>(value);
    return value < 0 ? UnsignedWide{0} - bits : bits;
}

[[nodiscard]] inline Fraction fraction_of(const Number& number) {
    return {sign_of(number.numerator()), magnitude_of(number.numerator()),
            magnitude_of(number.denominator())};
}

}  // namespace zhunsheng::values
